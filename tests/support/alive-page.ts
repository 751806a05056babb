import type { Page } from "playwright-core";

/**
 * From now on opening one of the store's pages ends when it is alive. A click before that is the
 * browser's: its form is sent as without a script, which tests of their own look at.
 */
export function openAlive(page: Page, storeUrl: string): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (page.url().startsWith(storeUrl)) await untilAlive(page);
    return response;
  };
}

const LOOK_MS = 20;
const ALIVE_MS_MAX = 30_000;

/** Asked from outside: the page's security policy lets nothing be evaluated within. */
async function untilAlive(page: Page): Promise<void> {
  const giveUpAt = performance.now() + ALIVE_MS_MAX;
  while (!(await page.evaluate<boolean>(IS_ALIVE))) {
    if (performance.now() > giveUpAt) throw new Error(`${page.url()} did not come alive`);
    await page.waitForTimeout(LOOK_MS);
  }
}

/** React marks what it has made alive; a page that is none of its own has no main part with a mark. */
const IS_ALIVE = `(() => {
  const main = document.querySelector("main#content");
  return !main || Object.keys(main).some((key) => key.startsWith("__reactProps"));
})()`;
