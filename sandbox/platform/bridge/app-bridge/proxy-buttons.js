/** What the admin needs to know of the buttons that an app puts into one of its bars. */
export function describeButtons(bar) {
  return [...bar.querySelectorAll(":scope > button, :scope > a, :scope > s-button")].map(
    (button) => ({
      label: button.textContent?.trim() ?? "",
      primary: button.getAttribute("variant") === "primary",
      critical: button.getAttribute("tone") === "critical",
      disabled: button.hasAttribute("disabled"),
      back: button.getAttribute("variant") === "breadcrumb",
    }),
  );
}

/** Clicks the app's own button, which stands unseen where the app put it. */
export function clickButton(bar, index) {
  bar.querySelectorAll(":scope > button, :scope > a, :scope > s-button")[index]?.click();
}
