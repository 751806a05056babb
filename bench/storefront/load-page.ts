import type { BrowserContext, Page } from "playwright-core";
import { z } from "zod";

import type { TestBrowser } from "#tests/support/browser.ts";

/** As Lighthouse slows a phone down: "slow 4G" and a processor a quarter as fast. */
const SLOW_PHONE = {
  network: {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1_474.56 * 1_024) / 8,
    uploadThroughput: (675 * 1_024) / 8,
  },
  processorTimes: 4,
};
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const LAST_PAINT_MS = 300;

/** What one load of a page cost, in ms and bytes as they went over the wire. */
const load = z.object({
  ttfbMs: z.number(),
  lcpMs: z.number(),
  /** Scripts that were fetched before anybody touched the page. */
  scriptBytes: z.number(),
  pageBytes: z.number(),
  /** What the largest thing painted was. */
  largest: z.string(),
});

export type Load = z.infer<typeof load>;

/** Read in the page: a request's own share of the wait, and the last of the largest paints so far. */
const READ = `new Promise((done) => {
  const [page] = performance.getEntriesByType("navigation");
  const scripts = performance.getEntriesByType("resource")
    .filter(({ name }) => new URL(name).origin === location.origin && /\\.js$/.test(new URL(name).pathname));
  new PerformanceObserver((list) => {
    const largest = list.getEntries().at(-1);
    done({
      ttfbMs: page.responseStart - page.requestStart,
      lcpMs: largest.startTime,
      scriptBytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0),
      pageBytes: page.transferSize,
      largest: largest.element?.tagName.toLowerCase() ?? "",
    });
  }).observe({ type: "largest-contentful-paint", buffered: true });
})`;

/** Loads a page as a visitor who was never there, on a fast line or on a slow phone. */
export async function loadPage(
  browser: TestBrowser,
  url: string,
  { isSlow }: { isSlow: boolean },
): Promise<Load> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    if (isSlow) await slowDown(context, page);
    const answer = await page.goto(url, { waitUntil: "load" });
    if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}`);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(LAST_PAINT_MS);
    return load.parse(await page.evaluate(READ));
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_PHONE.network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_PHONE.processorTimes });
}
