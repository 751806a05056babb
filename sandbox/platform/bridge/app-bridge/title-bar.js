import { onHost, tellHost } from "./host-channel.js";
import { clickButton, describeButtons } from "./proxy-buttons.js";

/** The page's own title bar, not the one of a modal. */
function pageBar() {
  return [...document.querySelectorAll("ui-title-bar")].find((bar) => !bar.closest("ui-modal"));
}

let last = "";

function tellTitle() {
  const bar = pageBar();
  const title = bar?.getAttribute("title") ?? "";
  const written = JSON.stringify({ title, buttons: bar ? describeButtons(bar) : [] });
  if (written === last) return;
  last = written;
  tellHost("title-bar", JSON.parse(written));
}

/** Shows the app's title and its buttons in the admin's head, where they are clicked from afar. */
export function watchTitleBar() {
  tellTitle();
  new MutationObserver(tellTitle).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["title", "disabled", "variant"],
  });
  onHost("title-bar-click", ({ index }) => {
    const bar = pageBar();
    if (bar) clickButton(bar, index);
  });
}
