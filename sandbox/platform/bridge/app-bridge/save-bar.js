const LABELS = {
  en: {
    unsaved: "Unsaved changes",
    save: "Save",
    discard: "Discard",
    leave: "Leave without saving?",
  },
  zh: { unsaved: "有未保存的更改", save: "保存", discard: "放弃", leave: "不保存就离开吗？" },
};

export function labelsFor(locale) {
  return locale.startsWith("zh") ? LABELS.zh : LABELS.en;
}

/** `ui-save-bar`: shows itself over the page's head, with its own buttons. */
class UiSaveBar extends HTMLElement {
  get showing() {
    return this.hasAttribute("data-open");
  }

  show() {
    if (this.showing) return Promise.resolve();
    this.setAttribute("data-open", "");
    this.dispatchEvent(new CustomEvent("show"));
    return Promise.resolve();
  }

  hide() {
    if (!this.showing) return Promise.resolve();
    this.removeAttribute("data-open");
    this.dispatchEvent(new CustomEvent("hide"));
    return Promise.resolve();
  }

  toggle() {
    return this.showing ? this.hide() : this.show();
  }
}

/** Asks before changes are lost; resolves when the person may leave. */
export function confirmLeaving(labels) {
  if (!document.querySelector("ui-save-bar[data-open]")) return Promise.resolve();
  return new Promise((resolve) => {
    if (window.confirm(labels.leave)) resolve();
  });
}

function barFor(form, labels) {
  const bar = document.createElement("ui-save-bar");
  const save = document.createElement("button");
  save.setAttribute("variant", "primary");
  save.textContent = labels.save;
  save.addEventListener("click", () => form.requestSubmit());
  const discard = document.createElement("button");
  discard.textContent = labels.discard;
  discard.addEventListener("click", () => form.reset());
  bar.append(save, discard);
  document.body.append(bar);
  return bar;
}

/** Forms with `data-save-bar` get a bar of their own as soon as they are changed. */
function watchForms(labels) {
  const bars = new WeakMap();
  const formOf = ({ target }) => target instanceof Element && target.closest("form[data-save-bar]");
  const changed = (event) => {
    const form = formOf(event);
    if (!form) return;
    if (!bars.has(form)) bars.set(form, barFor(form, labels));
    void bars.get(form).show();
  };
  const settled = (event) => {
    const form = formOf(event);
    if (form) void bars.get(form)?.hide();
  };
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("submit", settled);
  document.addEventListener("reset", settled);
}

export function defineSaveBar(labels) {
  customElements.define("ui-save-bar", UiSaveBar);
  watchForms(labels);
}
