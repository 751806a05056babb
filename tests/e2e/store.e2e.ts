import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FACTORY } from "../../demo/shops.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { isAlive } from "../support/is-alive.ts";
import { startRunningSystem } from "../support/running-system.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { openVisit, type Visit } from "../support/store-visit.ts";
import { startStoreProcess } from "../support/store-process.ts";

const LANGUAGES = [
  { prefix: "", tag: "en", add: "Add to cart", view: "View cart", checkout: "To checkout" },
  { prefix: "/zh-cn", tag: "zh-CN", add: "加入购物车", view: "查看购物车", checkout: "去结账" },
  {
    prefix: "/ru",
    tag: "ru",
    add: "В корзину",
    view: "Открыть корзину",
    checkout: "Оформить заказ",
  },
];
const WIDTHS = [390, 1440];

let system: RunningSystem;
let browser: TestBrowser;
let storeUrl: string;

beforeAll(async () => {
  system = await startRunningSystem();
  await seedDemo({ sandboxUrl: system.sandboxUrl, print: () => undefined });
  storeUrl = await system.startStore(FACTORY.domain);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const visit = (
  options: Parameters<TestBrowser["newContext"]>[0],
  ownUrl = storeUrl,
): Promise<Visit> => openVisit(browser, [ownUrl, system.sandboxUrl, system.hubUrl], options);

describe("a shopper", () => {
  const visits = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ ...language, width })));

  test.each(visits)(
    "buys from the first page to the confirmation, $tag at $width px",
    async (way) => {
      const { page, complaints, end } = await visit({
        viewport: { width: way.width, height: 900 },
      });
      await page.goto(`${storeUrl}${way.prefix}/`);
      expect(await page.locator("html").getAttribute("lang")).toBe(way.tag);
      await page.locator(".product-card").first().click();
      await page.locator(".product h1").waitFor();
      await page.getByRole("button", { name: way.add }).click();
      await page.getByRole("link", { name: way.view }).click();
      await page.locator(".cart-line").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(way.width);
      expect(complaints).toEqual([]);
      await page.getByRole("link", { name: way.checkout }).click();
      await payAtCheckout(page);
      await page.getByText(/Your order is confirmed|您的订单已确认/).waitFor();
      await page.goto(`${storeUrl}${way.prefix}/cart`);
      expect(await page.locator(".cart-line").count()).toBe(0);
      await end();
    },
  );

  test("changes the cart: pieces, a code, a note, and the country's prices", async () => {
    const { page, complaints, end } = await visit({});
    await page.goto(`${storeUrl}/products/heron-mug`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).click();
    await page.locator(".cart-line input[type=number]").fill("3");
    await page.locator(".cart-count", { hasText: "3" }).waitFor();
    await page.getByLabel("Discount code").fill("HERON10");
    await page.getByRole("button", { name: "Use the code" }).click();
    await page.getByText("Discounts", { exact: true }).waitFor();
    await page.getByLabel("Discount code").fill("NOTHING");
    await page.getByRole("button", { name: "Use the code" }).click();
    await page.getByText("NOTHING cannot be used for this cart.").waitFor();
    await page.getByLabel("A note to the works").fill("Please wrap it.");
    await page.getByRole("button", { name: "Keep the note" }).click();
    await page.getByText("The note is kept.").waitFor();
    await page.getByLabel("Deliver to").selectOption("GB");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".cart-total", { hasText: "£" }).waitFor();
    expect(await page.getByLabel("A note to the works").inputValue()).toBe("Please wrap it.");
    await page.getByRole("button", { name: /^Remove:/ }).click();
    await page.getByText("Your cart is empty.").waitFor();
    expect(complaints).toEqual([]);
    await end();
  });

  test("needs no script", async () => {
    const { page, end } = await visit({ javaScriptEnabled: false });
    await page.goto(`${storeUrl}/products/heron-mug`);
    const choice = page.locator(".choice:not([aria-current])").first();
    if ((await choice.count()) > 0) await choice.click();
    await page.locator(".buy input[name=quantity]").fill("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.waitForURL(`${storeUrl}/cart`);
    expect(await page.locator(".cart-line input[type=number]").inputValue()).toBe("2");
    await page.locator(".cart-line input[type=number]").fill("1");
    await page.getByRole("button", { name: "Update" }).click();
    await page.waitForURL(`${storeUrl}/cart`);
    expect(await page.locator(".cart-line input[type=number]").inputValue()).toBe("1");
    await page.getByLabel("Appearance").selectOption("dark");
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("searchbox").fill("mug");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("heading", { name: "Results for “mug”" }).waitFor();
    expect(await page.locator(".product-card").count()).toBeGreaterThan(0);
    await end();
  });

  test("finds things: suggestions, filters, order", async () => {
    const { page, complaints, end } = await visit({ viewport: { width: 390, height: 844 } });
    await page.goto(`${storeUrl}/`);
    await page.getByRole("searchbox").fill("bow");
    const suggestions = await page.locator(".suggestions").boundingBox();
    expect(suggestions?.x, "nothing is cut off").toBeGreaterThanOrEqual(0);
    await page.locator(".suggestions a").first().click();
    await page.waitForURL(/\/(products|collections)\//);
    await page.goto(`${storeUrl}/collections/all?sort=price-up`);
    const prices = await page.locator(".product-card .quiet").allTextContents();
    const amounts = prices.map((price) => Number(/[\d.]+/.exec(price)?.[0]));
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
    await end();
  });
});

describe("every page", () => {
  const PATHS = [
    "/",
    "/collections",
    "/collections/all",
    "/products/heron-mug",
    "/cart",
    "/search?q=bowl",
    "/blogs/journal",
    "/blogs/journal/why-small-batches",
    "/pages/about",
    "/policies",
    "/policies/refund-policy",
    "/no-such-page",
  ];

  test.each(PATHS)("%s holds nothing that keeps anybody out, light or dark", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, end } = await visit({ colorScheme });
      await page.goto(`${storeUrl}${path}`);
      expect(await findBarriers(page)).toEqual([]);
      await end();
    }
  });

  test("tells crawlers its languages, and what it is", async () => {
    const { page, end } = await visit({});
    await page.goto(`${storeUrl}/zh-cn/products/heron-mug`);
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(
      `${storeUrl}/zh-cn/products/heron-mug`,
    );
    expect(await page.locator('link[hreflang="ru"]').getAttribute("href")).toBe(
      `${storeUrl}/ru/products/heron-mug`,
    );
    expect(await page.locator('link[hreflang="x-default"]').getAttribute("href")).toBe(
      `${storeUrl}/products/heron-mug`,
    );
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(data ?? "{}")).toMatchObject({ "@type": "Product" });
    await end();
    expect(await (await fetch(`${storeUrl}/robots.txt`)).text()).toContain("/sitemap.xml");
    const map = await (await fetch(`${storeUrl}/sitemap/products/1.xml`)).text();
    expect(map).toContain(`${storeUrl}/ru/products/`);
  });

  test("that is not there answers 404, in its language", async () => {
    expect((await fetch(`${storeUrl}/products/no-such-thing`)).status).toBe(404);
    expect((await fetch(`${storeUrl}/klingon`)).status).toBe(404);
    const russian = await fetch(`${storeUrl}/ru/nowhere/at/all`);
    expect(russian.status).toBe(404);
    expect(await russian.text()).toContain("Такой страницы нет");
  });
});

describe("on workerd, as on Oxygen", () => {
  test.each([
    ["while it is edited", ["react-router", "dev"]],
    ["as it is deployed", ["vite", "preview"]],
  ] as const)("it sells %s", async (_when, command) => {
    const shop = `${system.sandboxUrl}/control/shops/${FACTORY.domain}/storefront`;
    const { environment } = (await (await fetch(shop)).json()) as {
      environment: Record<string, string>;
    };
    const store = await startStoreProcess([...command], {
      ...environment,
      SESSION_SECRET: "of this test alone",
    });
    const { page, complaints, end } = await visit({}, store.url);
    await page.goto(`${store.url}/products/heron-mug`);
    await page.waitForFunction(isAlive, "#content");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).click();
    await page.locator(".cart-line").waitFor();
    expect(complaints, store.printed()).toEqual([]);
    await end();
    await store.stop();
  });
});

describe("requests nobody's form would send", () => {
  test.each([
    ["quantity=0&kind=add&merchandiseId=x", 400],
    ["kind=steal", 400],
  ])("%s answers %i and changes nothing", async (body, status) => {
    const answer = await fetch(`${storeUrl}/cart`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: storeUrl },
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("set-cookie") ?? "").not.toContain("cart=");
  });

  test("the way back from the settings stays in the store", async () => {
    const answer = await fetch(`${storeUrl}/settings`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: storeUrl },
      body: "theme=dark&country=xx&back=https://evil.example/",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/");
  });
});
