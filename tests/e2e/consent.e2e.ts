import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrandStore, type BrandStore } from "../support/brand-store.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { openAlive } from "../support/alive-page.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { playShopifyScripts, SHOPIFY_SCRIPTS, type Counts } from "../support/shopify-scripts.ts";
import { openVisit, type Visit } from "../support/store-visit.ts";

const PRODUCT = "/products/heron-mug";

let store: BrandStore;
let browser: TestBrowser;

beforeAll(async () => {
  store = await startBrandStore({ env: { ...process.env, PUBLIC_ANALYTICS: "shopify" } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await store?.stop();
});

interface CountedVisit extends Visit {
  counts: Counts;
  cookies(): Promise<string[]>;
}

async function visit(options: BrowserContextOptions = {}): Promise<CountedVisit> {
  const { sandboxUrl, hubUrl } = store.system;
  const own = [store.storeUrl, sandboxUrl, hubUrl, ...SHOPIFY_SCRIPTS];
  const opened = await openVisit(browser, own, options);
  return {
    ...opened,
    counts: await playShopifyScripts(opened.context),
    cookies: async () => (await opened.context.cookies()).map(({ name }) => name),
  };
}

async function buyOne(page: Page): Promise<void> {
  await page.goto(`${store.storeUrl}${PRODUCT}`);
  await page.locator(".buy .button").click();
  await page.locator(".buy-answer a").waitFor();
}

/** What the address of the checkout holds of the visitor's consent. */
async function toldToCheckout(page: Page): Promise<string | null> {
  await page.goto(`${store.storeUrl}/cart`);
  const address = await page.getByRole("link", { name: "To checkout" }).getAttribute("href");
  return new URL(address ?? "", store.storeUrl).searchParams.get("_cs");
}

/** A page that the shop is asked for anew each time, and whose answer sets a cookie for counting. */
const searchPage = (): string => `${store.storeUrl}/search?q=bowl`;

function forget(counts: Counts): void {
  counts.scripts.length = 0;
  counts.events.length = 0;
}

/** Long enough for what is loaded once a page is alive. */
const SETTLED_MS = 1_000;

describe("who was not asked yet", () => {
  test("is not counted, on any page, and can buy", async () => {
    const { page, counts, complaints, cookies, end } = await visit();
    const question = page.getByRole("heading", { name: "May we count your visit?" });
    const home = await page.goto(store.storeUrl);
    expect(home?.headers()["content-security-policy"]).toContain("connect-src 'self'");
    expect(home?.headers()["content-security-policy"]).not.toContain("monorail");
    await question.waitFor();
    await buyOne(page);
    expect(await toldToCheckout(page)).toBeNull();
    await page.goto(searchPage());
    await page.waitForTimeout(SETTLED_MS);
    expect(counts).toEqual({ scripts: [], events: [] });
    expect((await cookies()).filter((name) => name.startsWith("_shopify"))).toEqual([]);
    expect(complaints).toEqual([]);
    await end();
  });

  test.each([
    ["", "May we count your visit?"],
    ["/zh-cn", "可以统计您的访问吗？"],
    ["/ru", "Можно учесть ваше посещение?"],
  ])("is asked in the page's language, %s", async (prefix, title) => {
    const { page, end } = await visit({ viewport: { width: 390, height: 844 } });
    await page.goto(`${store.storeUrl}${prefix}${PRODUCT}`);
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await end();
  });

  test("is not asked when the browser refuses for them", async () => {
    const { page, end } = await visit({ extraHTTPHeaders: { "Sec-GPC": "1" } });
    await page.goto(store.storeUrl);
    expect(await page.locator(".consent").count()).toBe(0);
    await page.getByRole("link", { name: "Privacy choices" }).click();
    await page.getByText("Your visit is not counted.").waitFor();
    await end();
  });
});

describe("who says no", () => {
  test("is not asked again, not counted, and the checkout is told", async () => {
    const { page, counts, complaints, end } = await visit();
    await page.goto(`${store.storeUrl}${PRODUCT}`);
    await page.getByRole("button", { name: "No, do not" }).click();
    await page.locator(".consent").waitFor({ state: "detached" });
    expect(page.url()).toBe(`${store.storeUrl}${PRODUCT}`);
    await page.goto(store.storeUrl);
    expect(await page.locator(".consent").count()).toBe(0);
    await buyOne(page);
    expect(await toldToCheckout(page)).toBe("amps");
    await page.waitForTimeout(SETTLED_MS);
    expect(counts).toEqual({ scripts: [], events: [] });
    expect(complaints).toEqual([]);
    await end();
  });

  test("needs no script for it", async () => {
    const { page, end } = await visit({ javaScriptEnabled: false });
    await page.goto(`${store.storeUrl}/zh-cn${PRODUCT}`);
    await page.getByRole("button", { name: "不可以" }).click();
    await page.locator(".consent").waitFor({ state: "detached" });
    expect(page.url()).toBe(`${store.storeUrl}/zh-cn${PRODUCT}`);
    await end();
  });
});

describe("who says yes", () => {
  test("is counted: pages, products, collections, searches, and what goes into the cart", async () => {
    const { page, counts, complaints, cookies, end } = await visit();
    await page.goto(`${store.storeUrl}${PRODUCT}`);
    await page.getByRole("button", { name: "Yes, count it" }).click();
    await expect.poll(() => counts.events).toContain("product_page_rendered");
    expect(counts.scripts).toContain("consent-tracking-api.js");
    await buyOne(page);
    await expect.poll(() => counts.events).toContain("product_added_to_cart");
    await page.goto(`${store.storeUrl}/collections`);
    await page.locator("main a[href*='/collections/']").first().click();
    await expect.poll(() => counts.events).toContain("collection_page_rendered");
    await page.goto(searchPage());
    await expect.poll(() => counts.events).toContain("search_submitted");
    expect(await cookies()).toContain("_shopify_y");
    expect(counts.events).toContain("page_rendered");
    expect(await toldToCheckout(page)).toBe("Amps");
    expect(complaints).toEqual([]);
    await end();
  });

  test("can take it back, and what counting set is gone", async () => {
    const { page, counts, cookies, end } = await visit();
    await page.context().addCookies([
      { name: "_shopify_y", value: "1", url: store.storeUrl },
      { name: "_shopify_s", value: "1", url: store.storeUrl },
    ]);
    await page.goto(store.storeUrl);
    await page.getByRole("button", { name: "Yes, count it" }).click();
    await expect.poll(() => counts.events).toContain("page_rendered");
    await page.getByRole("link", { name: "Privacy choices" }).click();
    await page.getByText("You agreed: your visit is counted.").waitFor();
    await page.getByRole("button", { name: "No, do not" }).click();
    await page.getByText("Your visit is not counted.").waitFor();
    expect((await cookies()).filter((name) => name.startsWith("_shopify"))).toEqual([]);
    forget(counts);
    await page.goto(`${store.storeUrl}${PRODUCT}`);
    await page.waitForTimeout(SETTLED_MS);
    expect(counts).toEqual({ scripts: [], events: [] });
    await end();
  });

  test("and is counted no more by pages from before, gone back to or open in another tab", async () => {
    const { page, context, counts, end } = await visit();
    await page.goto(`${store.storeUrl}${PRODUCT}`);
    await page.getByRole("button", { name: "Yes, count it" }).click();
    await expect.poll(() => counts.events).toContain("product_page_rendered");
    const other = await context.newPage();
    openAlive(other, store.storeUrl);
    await other.goto(store.storeUrl);
    const pages = (): number => counts.events.filter((name) => name === "page_rendered").length;
    await expect.poll(pages).toBeGreaterThan(1);
    await page.getByRole("link", { name: "Privacy choices" }).click();
    await page.getByRole("button", { name: "No, do not" }).click();
    await page.getByText("Your visit is not counted.").waitFor();
    await page.waitForTimeout(SETTLED_MS);
    forget(counts);
    for (const heading of ["Privacy choices", "Heron Mug"]) {
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.waitForTimeout(SETTLED_MS);
    }
    await other.locator(".product-card").first().click();
    await other.locator(".product h1").waitFor();
    await page.waitForTimeout(SETTLED_MS);
    expect(counts.events).toEqual([]);
    const asked = await page.request.post(`${store.storeUrl}/api/2026-04/graphql.json`);
    expect(asked.status()).toBe(404);
    await end();
  });
});

test.each(["light", "dark"] as const)("the question keeps nobody out, %s", async (colorScheme) => {
  const { page, end } = await visit({ colorScheme, viewport: { width: 390, height: 844 } });
  for (const path of ["/", PRODUCT, "/privacy-choices"]) {
    await page.goto(`${store.storeUrl}${path}`);
    expect(await findBarriers(page)).toEqual([]);
  }
  await end();
});
