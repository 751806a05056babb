/** React marks the elements that it has taken over. Runs in the browser. */
export function isAlive(selector: string): boolean {
  const page = document.querySelector(selector);
  return page !== null && Object.keys(page).some((key) => key.startsWith("__reactFiber"));
}
