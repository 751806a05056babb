import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FACTORY } from "../../demo/shops.ts";
import { callJson } from "../../scripts/demo/call-json.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import { seedLadders } from "../../scripts/demo/seed-ladders.ts";
import { openAlive } from "../support/alive-page.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";

const BOWL = "/products/celadon-ripple-bowl";
const SHOP_NAME = FACTORY.domain.replace(".myshopify.com", "");
const SCREEN_MS_MAX = 40_000;

let system: RunningSystem;
let browser: TestBrowser;
let storeUrl: string;

beforeAll(async () => {
  system = await startRunningSystem();
  await seedDemo({ sandboxUrl: system.sandboxUrl, print: () => undefined });
  await seedLadders(system);
  storeUrl = await system.startStore(FACTORY.domain);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** "$82.80" as 8280. */
function minorOf(text: string | null): number {
  return Math.round(Number((text ?? "").replace(/[^\d.]/g, "")) * 100);
}

/** The prices of the ladder on the product's page, by its rows. */
async function shownLadder(page: Page): Promise<number[]> {
  const cells = await page.locator(".ladder tbody td:nth-child(2)").allTextContents();
  return cells.map(minorOf);
}

async function putIntoCart(page: Page, pieces: number): Promise<void> {
  await page.goto(`${storeUrl}${BOWL}`);
  await page.locator(".buy input[name=quantity]").fill(String(pieces));
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "View cart" }).click();
  await page.locator(".cart-line").waitFor();
}

const cartTotal = async (page: Page): Promise<number> =>
  minorOf(await page.locator(".cart-total dd").textContent());

async function merchantOrder(): Promise<any> {
  const url = `${system.sandboxUrl}/control/shops/${FACTORY.domain}/apps/factory/tokens`;
  const { accessToken } = (await callJson(url, {})) as { accessToken: string };
  const query = `{ orders(first: 1, reverse: true) { nodes {
    subtotalPriceSet { shopMoney { amount } }
    discountApplications(first: 5) { nodes { ... on AutomaticDiscountApplication { title } } }
  } } }`;
  const headers = { "x-shopify-access-token": accessToken, "x-sandbox-host": FACTORY.domain };
  const admin = `${system.sandboxUrl}/admin/api/2026-07/graphql.json`;
  const answer = (await callJson(admin, { query }, headers)) as any;
  return answer.data.orders.nodes[0];
}

describe("the quantity ladder", () => {
  test("charges in cart, checkout and order what the product's page shows", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    openAlive(page, storeUrl);
    await page.goto(`${storeUrl}${BOWL}`);
    const [single = 0, five = 0, ten = 0] = await shownLadder(page);
    expect(five).toBeLessThan(single);
    expect(ten).toBeLessThan(five);
    expect(await page.locator('.ladder [aria-current="true"] th').textContent()).toBe("1–4");
    await page.locator(".buy input[name=quantity]").fill("7");
    await page.locator('.ladder [aria-current="true"]', { hasText: "5–9" }).waitFor();

    await putIntoCart(page, 4);
    expect(await cartTotal(page)).toBe(4 * single);
    await page.getByText("Add 1 more piece for 5% off each.").waitFor();
    await page.locator(".cart-line input[type=number]").fill("5");
    await page.getByText("5% off from 5 pieces").waitFor();
    expect(await cartTotal(page)).toBe(5 * five);
    await page.getByText("Add 5 more pieces for 8.5% off each.").waitFor();
    await page.locator(".cart-line input[type=number]").fill("10");
    await page.getByText("8.5% off from 10 pieces").waitFor();
    expect(await cartTotal(page)).toBe(10 * ten);

    await page.getByRole("link", { name: "To checkout" }).click();
    await page.getByText("8.5% off from 10 pieces").waitFor();
    await payAtCheckout(page);
    await page.getByText("Your order is confirmed").waitFor();
    const order = await merchantOrder();
    expect(minorOf(order.subtotalPriceSet.shopMoney.amount)).toBe(10 * ten);
    expect(order.discountApplications.nodes).toEqual([{ title: "8.5% off from 10 pieces" }]);
    await context.close();
  });

  test.each([
    ["GB", "£"],
    ["CN", "¥"],
  ])("shows and charges the same in the money of %s", async (country, sign) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    openAlive(page, storeUrl);
    await page.goto(`${storeUrl}${BOWL}`);
    await page.getByLabel("Deliver to").selectOption(country);
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".ladder", { hasText: sign }).waitFor();
    const [, , ten = 0] = await shownLadder(page);
    await putIntoCart(page, 10);
    expect(await page.locator(".cart-total").textContent()).toContain(sign);
    expect(await cartTotal(page)).toBe(10 * ten);
    await context.close();
  });

  test("is there without a script, in every language and on a phone", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    for (const [prefix, title] of [
      ["", "Price by quantity"],
      ["/zh-cn", "阶梯价"],
      ["/ru", "Цена по количеству"],
    ]) {
      await page.goto(`${storeUrl}${prefix}${BOWL}`);
      await page.getByRole("heading", { name: title }).waitFor();
      expect(await page.locator(".ladder tbody tr").count()).toBe(4);
    }
    await context.close();
  });

  test("counts all kinds of a product together", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    openAlive(page, storeUrl);
    await putIntoCart(page, 3);
    await page.goto(`${storeUrl}${BOWL}`);
    await page.locator(".choice:not([aria-current])").first().click();
    await page.locator(".buy input[name=quantity]").fill("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).click();
    await page.locator(".line-discount").nth(1).waitFor();
    expect(await page.locator(".ladder-hint").count()).toBe(1);
    await context.close();
  });

  test.each(["light", "dark"] as const)("can be used by everybody, %s", async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    openAlive(page, storeUrl);
    await page.goto(`${storeUrl}${BOWL}`);
    expect(await findBarriers(page)).toEqual([]);
    await putIntoCart(page, 6);
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  });

  test("is set by the factory, which gives the permission when it is asked", async () => {
    const scopes = ["write_products", "write_discounts"];
    const path = `${system.sandboxUrl}/control/shops/${FACTORY.domain}/apps/factory/scopes`;
    await callJson(path, { revoke: scopes });
    const context = await browser.newContext();
    const page = await context.newPage();
    openAlive(page, storeUrl);
    await page.goto(`${system.sandboxUrl}/admin/${SHOP_NAME}/apps/factory/items?q=NH-MOO`);
    const app = page.frameLocator("iframe");
    await app
      .getByRole("link", { name: /Moonrise/ })
      .first()
      .click({ timeout: SCREEN_MS_MAX });
    await fillTier(app, { row: 0, quantity: "12", percent: "100" });
    await app.getByText("The ladder needs your permission").waitFor({ timeout: SCREEN_MS_MAX });
    await app.getByRole("button", { name: "Save ladder" }).click();
    await app.getByText(/Enter a percentage from 0.01 to 90/).waitFor();
    await app.getByLabel("Percent off").fill("10");
    await app.getByRole("button", { name: "Save ladder" }).click();
    await app.getByRole("button", { name: "Give permission" }).click();
    await page.getByRole("button", { name: /Allow|Grant/ }).click();
    await expect
      .poll(
        async () => {
          await page.goto(`${storeUrl}/products/moonrise-plate`);
          return page.locator(".ladder tbody tr").count();
        },
        { timeout: SCREEN_MS_MAX },
      )
      .toBe(2);
    await context.close();
  });
});

async function fillTier(
  app: FrameLocator,
  tier: { row: number; quantity: string; percent: string },
): Promise<void> {
  await app.getByRole("button", { name: "Add a tier" }).click();
  await app.getByLabel("From how many pieces").nth(tier.row).fill(tier.quantity);
  await app.getByLabel("Percent off").nth(tier.row).fill(tier.percent);
}
