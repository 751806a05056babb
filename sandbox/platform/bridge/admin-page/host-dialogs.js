function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Shows a dialog until one of its buttons is pressed; resolves to what was confirmed, or undefined. */
function openDialog({ content, confirm, cancel, result }) {
  return new Promise((resolve) => {
    const yes = element("button", { className: "button", textContent: confirm });
    const no = element("button", { className: "button plain", textContent: cancel });
    const actions = element("div", { className: "actions" }, no, yes);
    const dialog = element("dialog", {}, ...content, actions);
    let confirmed = false;
    yes.addEventListener("click", () => {
      confirmed = true;
      dialog.close();
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(confirmed ? result() : undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Whether the merchant grants the scopes. */
export async function askForScopes(scopes, text) {
  const list = element(
    "ul",
    {},
    ...scopes.map((scope) => element("li", {}, element("code", { textContent: scope }))),
  );
  const question = element("p", { textContent: text.scopesQuestion });
  const granted = await openDialog({
    content: [question, list],
    confirm: text.grant,
    cancel: text.decline,
    result: () => true,
  });
  return granted === true;
}

/** Rows to choose from: products, or their variants. */
function rowsOf(products, type) {
  if (type !== "variant") return products.map((resource) => ({ resource, label: resource.title }));
  return products.flatMap((product) =>
    product.variants.map((variant) => ({
      resource: { ...variant, product: { id: product.id, title: product.title } },
      label: `${product.title} · ${variant.title}`,
    })),
  );
}

/** A plain picker of products or variants; resolves to the chosen ones, or undefined. */
export async function pickResources(options, { text, find }) {
  const { type = "product", multiple = false, query = "", selectionIds = [] } = options ?? {};
  const chosen = new Map(selectionIds.map(({ id }) => [id, { id }]));
  const list = element("div");
  const search = element("input", { type: "search", value: query, placeholder: text.search });
  search.setAttribute("aria-label", text.search);
  const choose = (resource, input) => {
    if (!multiple) chosen.clear();
    if (input.checked) chosen.set(resource.id, resource);
    else chosen.delete(resource.id);
  };
  const show = async () => {
    const rows = rowsOf(await find(search.value), type).map(({ resource, label }) => {
      const input = element("input", { type: multiple ? "checkbox" : "radio", name: "resource" });
      input.checked = chosen.has(resource.id);
      if (input.checked) chosen.set(resource.id, resource);
      input.addEventListener("change", () => choose(resource, input));
      return element("label", {}, input, label);
    });
    list.replaceChildren(
      ...(rows.length > 0 ? rows : [element("p", { textContent: text.nothingFound })]),
    );
  };
  search.addEventListener("input", () => void show());
  await show();
  return openDialog({
    content: [element("h2", { textContent: text.chooseProducts }), search, list],
    confirm: text.select,
    cancel: text.cancel,
    result: () => [...chosen.values()],
  });
}
