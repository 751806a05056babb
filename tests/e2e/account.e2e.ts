import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FACTORY } from "../../demo/shops.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { signInAs } from "../support/sign-in.ts";
import { openVisit, type Visit } from "../support/store-visit.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";

const LANGUAGES = [
  { prefix: "", tag: "en", add: "Add to cart", checkout: "To checkout", orders: "Orders" },
  { prefix: "/zh-cn", tag: "zh-CN", add: "加入购物车", checkout: "去结账", orders: "订单" },
  { prefix: "/ru", tag: "ru", add: "В корзину", checkout: "Оформить заказ", orders: "Заказы" },
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

const visit = (options?: Parameters<TestBrowser["newContext"]>[0]): Promise<Visit> =>
  openVisit(browser, [storeUrl, system.sandboxUrl], options);

/** Opens a page of the account as somebody who was not signed in until now. */
async function openSignedIn(page: Page, path: string, email: string): Promise<void> {
  await page.goto(`${storeUrl}${path}`);
  await signInAs(page, email);
  await page.waitForURL((url) => url.origin === storeUrl && url.pathname === path);
}

async function addAddress(page: Page, prefix: string, address1: string): Promise<void> {
  await page.goto(`${storeUrl}${prefix}/account/addresses/new`);
  const fields = { firstName: "Ada", lastName: "Byron", address1, city: "London", zip: "W1" };
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`[name="${name}"]`).fill(value);
  }
  await page.locator(".account-form button").click();
  await page.waitForURL(`${storeUrl}${prefix}/account/addresses`);
}

/** Buys what is in the cart; signed in, only the card is missing. */
async function payFilledIn(page: Page): Promise<string> {
  await page.waitForURL(/\/checkouts\//);
  await page.locator('[name="cardNumber"]').fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: /Pay now|立即付款/ }).click();
  await page.waitForURL(/thank-you/);
  return (await page.locator("main strong").textContent()) ?? "";
}

async function tellShop(path: string, body: object): Promise<void> {
  const answer = await fetch(`${system.sandboxUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/** The parcel leaves once the shop has made its fulfilment order. */
async function ship(order: string): Promise<void> {
  await expect
    .poll(async () => {
      const path = `/shops/${FACTORY.domain}/merchant/orders/${order.slice(1)}/fulfil`;
      const answer = await fetch(`${system.sandboxUrl}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          company: "UPS",
          trackingNumber: "1Z999AA1",
          trackingUrl: "https://ups.example/1Z999AA1",
        }),
      });
      return answer.status;
    })
    .toBe(200);
}

describe("a customer", () => {
  const visits = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ ...language, width })));

  test.each(visits)("signs in, buys and finds the order, $tag at $width px", async (way) => {
    const { prefix, tag, width } = way;
    const email = `${tag}-${width}@example.com`.toLowerCase();
    const { page, complaints, end } = await visit({ viewport: { width, height: 900 } });
    await page.goto(`${storeUrl}${prefix}/`);
    await page.locator('.tool-link[href$="/account"]').click();
    await signInAs(page, email);
    await page.getByRole("heading", { level: 1, name: way.orders }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${prefix}/account/orders`);
    await addAddress(page, prefix, "12 Analytical Row");
    await page.goto(`${storeUrl}${prefix}/products/heron-mug`);
    await page.getByRole("button", { name: way.add }).click();
    await page.locator(".cart-count").waitFor();
    await page.goto(`${storeUrl}${prefix}/cart`);
    await page.getByRole("link", { name: way.checkout }).click();
    await page.waitForURL(/\/checkouts\//);
    expect(await page.locator('[name="email"]').inputValue()).toBe(email);
    expect(await page.locator('[name="address1"]').inputValue()).toBe("12 Analytical Row");
    const order = await payFilledIn(page);
    await page.goto(`${storeUrl}${prefix}/account/orders`);
    await page.getByRole("link", { name: new RegExp(order) }).click();
    await page.locator(".order-lines h3").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator(".account-bar button").click();
    await page.waitForURL(`${storeUrl}${prefix === "" ? "/" : prefix}`);
    expect(complaints).toEqual([]);
    await end();
  });

  test("follows the parcel of an order", async () => {
    const { page, complaints, end } = await visit();
    await openSignedIn(page, "/account/addresses", "parcel@example.com");
    await addAddress(page, "", "1 Mill Street");
    await page.goto(`${storeUrl}/products/heron-mug`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.locator(".cart-count").waitFor();
    await page.goto(`${storeUrl}/cart`);
    await page.getByRole("link", { name: "To checkout" }).click();
    const order = await payFilledIn(page);
    await page.goto(`${storeUrl}/account/orders`);
    await page.getByText("Being prepared").waitFor();
    await ship(order);
    await page.getByRole("link", { name: new RegExp(order) }).click();
    const link = page.getByRole("link", { name: "UPS 1Z999AA1" });
    expect(await link.getAttribute("href")).toBe("https://ups.example/1Z999AA1");
    await page.getByText("Handed to the carrier").waitFor();
    expect(complaints).toEqual([]);
    await end();
  });

  test("needs no script to keep addresses and a name", async () => {
    const { page, end } = await visit({ javaScriptEnabled: false });
    await openSignedIn(page, "/account/addresses", "plain@example.com");
    await page.getByRole("link", { name: "Add an address" }).click();
    await page.getByLabel("Phone (optional)").fill("call me");
    await page.getByRole("button", { name: "Save the address" }).click();
    await page.getByText("This is no phone number.").waitFor();
    await page.getByText("Please fill this in.").waitFor();
    const address = page.getByLabel("Address", { exact: true });
    expect(await address.getAttribute("aria-invalid")).toBe("true");
    await addAddress(page, "", "1 First Street");
    await addAddress(page, "", "2 Second Street");
    await page.getByRole("button", { name: "Make it the default" }).click();
    const first = page.locator(".address-card", { hasText: "1 First Street" });
    await first.getByRole("link", { name: /Edit/ }).click();
    await page.getByLabel("City").fill("Leeds");
    await page.getByRole("button", { name: "Save the address" }).click();
    await first.getByText("Leeds").waitFor();
    await first.getByRole("button", { name: /Delete/ }).click();
    await page.waitForURL(`${storeUrl}/account/addresses`);
    expect(await page.locator(".address-card").count()).toBe(1);
    await page.getByRole("link", { name: "Profile" }).click();
    await page.getByLabel("First name").fill("https://ada.example");
    await page.getByRole("button", { name: "Save" }).first().click();
    await page.getByText("Only plain text, please").waitFor();
    await page.getByLabel("First name").fill("Ada");
    await page.getByLabel("Last name").fill("King");
    await page.getByRole("button", { name: "Save" }).first().click();
    await page.getByText("Your profile is saved.").waitFor();
    await page.getByText("Signed in as Ada King (plain@example.com)").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${storeUrl}/`);
    await page.goto(`${storeUrl}/account/profile`);
    expect(page.url()).toContain("/login/");
    await end();
  });

  test("who signs out leaves nothing in the cart for who comes next", async () => {
    const { page, end } = await visit();
    await page.goto(`${storeUrl}/products/heron-mug`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.locator(".cart-count").waitFor();
    await openSignedIn(page, "/account/addresses", "leaving@example.com");
    await addAddress(page, "", "9 Private Road");
    const readCheckout = async () => {
      await page.goto(`${storeUrl}/cart`);
      await page.getByRole("link", { name: "To checkout" }).click();
      await page.waitForURL(/\/checkouts\//);
      return page.content();
    };
    expect(await readCheckout()).toContain("9 Private Road");
    await page.goto(`${storeUrl}/account/orders`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${storeUrl}/`);
    const after = await readCheckout();
    expect(after).not.toContain("9 Private Road");
    expect(after).not.toContain("leaving@example.com");
    await end();
  });
});

describe("account pages", () => {
  const PATHS = [
    "/account/orders",
    "/account/addresses",
    "/account/addresses/new",
    "/account/profile",
  ];

  test.each(["light", "dark"] as const)(
    "hold nothing that keeps anybody out, %s",
    async (colorScheme) => {
      const { page, end } = await visit({ colorScheme });
      await openSignedIn(page, "/account/orders", `axe-${colorScheme}@example.com`);
      await addAddress(page, "", "1 Clear Way");
      await page.goto(`${storeUrl}/products/heron-mug`);
      await page.getByRole("button", { name: "Add to cart" }).click();
      await page.locator(".cart-count").waitFor();
      await page.goto(`${storeUrl}/cart`);
      await page.getByRole("link", { name: "To checkout" }).click();
      await ship(await payFilledIn(page));
      for (const path of PATHS) {
        await page.goto(`${storeUrl}${path}`);
        expect(await findBarriers(page), `${colorScheme} ${path}`).toEqual([]);
      }
      await page.locator(".account-form button").click();
      await page.goto(`${storeUrl}/account/orders`);
      await page.locator(".order-card a").first().click();
      await page.locator(".parcel").waitFor();
      expect(await findBarriers(page), `${colorScheme} order`).toEqual([]);
      await page.goto(`${storeUrl}/account/addresses/new`);
      await page.locator(".account-form button").click();
      await page.locator(".field-problem").first().waitFor();
      expect(await findBarriers(page), `${colorScheme} problems`).toEqual([]);
      await end();
    },
  );

  test("are kept nowhere and are not for search engines", async () => {
    const { page, end } = await visit();
    await openSignedIn(page, "/account/orders", "private@example.com");
    const answer = await page.goto(`${storeUrl}/account/profile`);
    expect(answer?.headers()["cache-control"]).toBe("no-store");
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    const strange = await page.goto(`${storeUrl}/account/orders/${btoa("gid://shopify/Order/1")}`);
    expect(strange?.status()).toBe(404);
    await end();
  });

  test("that cannot be reached say so, while the store sells on", async () => {
    const { page, end } = await visit();
    await openSignedIn(page, "/account/orders", "patient@example.com");
    await tellShop("/control/faults", { kind: "status", app: "accounts", status: 503 });
    const answer = await page.goto(`${storeUrl}/ru/account/orders`);
    expect(answer?.status()).toBe(503);
    await page.getByRole("heading", { name: "Личный кабинет сейчас недоступен" }).waitFor();
    await page.goto(`${storeUrl}/products/heron-mug`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.locator(".cart-count").waitFor();
    await fetch(`${system.sandboxUrl}/control/faults`, { method: "DELETE" });
    await page.goto(`${storeUrl}/account/orders`);
    await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
    await end();
  });

  test("a sign-in that went wrong can be tried again", async () => {
    const { page, end } = await visit();
    const answer = await page.goto(`${storeUrl}/account/authorize?error=access_denied`);
    expect(answer?.status()).toBe(400);
    await page.getByRole("heading", { name: "Signing in did not work" }).waitFor();
    await page.getByRole("link", { name: "Try again" }).click();
    await page.waitForURL(/\/login\//);
    await end();
  });
});
