import { clickButton, describeButtons } from "./proxy-buttons.js";

/** `ui-modal`: shows its content in a dialog, with the title and the buttons of its title bar. */
class UiModal extends HTMLElement {
  #dialog;
  #content;
  #observer;

  /** Where a framework renders the modal's content; asked for only by those that do. */
  get content() {
    this.#content ??= document.createElement("div");
    return this.#content;
  }

  show() {
    if (this.#dialog) return Promise.resolve();
    const dialog = document.createElement("dialog");
    dialog.className = `sandbox-modal ${this.getAttribute("variant") ?? "base"}`;
    dialog.append(document.createElement("header"), this.#body(), document.createElement("footer"));
    dialog.addEventListener("close", () => this.#closed());
    document.body.append(dialog);
    this.#dialog = dialog;
    this.#writeBars();
    this.#observer = new MutationObserver(() => this.#writeBars());
    this.#observer.observe(this, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    dialog.showModal();
    this.dispatchEvent(new CustomEvent("show"));
    return Promise.resolve();
  }

  hide() {
    this.#dialog?.close();
    return Promise.resolve();
  }

  toggle() {
    return this.#dialog ? this.hide() : this.show();
  }

  #body() {
    const src = this.getAttribute("src");
    if (src) {
      const frame = document.createElement("iframe");
      frame.src = src;
      return frame;
    }
    if (!this.#content) {
      const own = [...this.childNodes].filter((node) => node.nodeName !== "UI-TITLE-BAR");
      this.content.append(...own);
    }
    return this.content;
  }

  #writeBars() {
    const bar = this.querySelector("ui-title-bar");
    const title = document.createElement("strong");
    title.textContent = bar?.getAttribute("title") ?? "";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => void this.hide());
    this.#dialog?.querySelector(":scope > header")?.replaceChildren(title, close);
    const buttons = (bar ? describeButtons(bar) : []).map(({ label, primary, disabled }, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.disabled = disabled;
      button.className = primary ? "primary" : "";
      button.addEventListener("click", () => clickButton(bar, index));
      return button;
    });
    this.#dialog?.querySelector(":scope > footer")?.replaceChildren(...buttons);
  }

  #closed() {
    this.#observer?.disconnect();
    // The content is kept: a framework goes on rendering into it while the modal is away.
    this.#content?.remove();
    this.#dialog?.remove();
    this.#dialog = undefined;
    this.dispatchEvent(new CustomEvent("hide"));
  }
}

export function defineModal() {
  customElements.define("ui-modal", UiModal);
}
