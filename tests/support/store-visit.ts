import type { BrowserContext, Page } from "playwright-core";
import { openAlive } from "./alive-page.ts";
import type { TestBrowser } from "./browser.ts";

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors of the page's scripts and of its security policy, and addresses asked elsewhere. */
  complaints: string[];
  end(): Promise<void>;
}

/** A browser of its own, which notes what a careful visitor would complain about. */
export async function openVisit(
  browser: TestBrowser,
  own: readonly string[],
  options: Parameters<TestBrowser["newContext"]>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [storeUrl] = own;
  if (options.javaScriptEnabled !== false && storeUrl !== undefined) openAlive(page, storeUrl);
  const complaints: string[] = [];
  const known = [...own, "data:"];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!known.some((address) => request.url().startsWith(address))) complaints.push(request.url());
  });
  // The local Shopify's pages have no picture of their own for the tab.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  return { page, context, complaints, end: () => context.close() };
}
