import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../scripts/demo/story.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { inDays, OFFERED_PAGE, startOfferShop, type OfferShop } from "../support/offer-shop.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import { signInAs } from "../support/sign-in.ts";
import { openVisit, type Visit } from "../support/store-visit.ts";

let shop: OfferShop;
let browser: TestBrowser;

beforeAll(async () => {
  shop = await startOfferShop({ keepsCards: false });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await shop?.system.stop();
});

function visit(options?: BrowserContextOptions): Promise<Visit> {
  const { storeUrl, system } = shop;
  return openVisit(browser, [storeUrl, system.sandboxUrl, system.hubUrl], options);
}

/** Joins the group buy on the page as somebody who was not signed in until now. */
async function join(email: string, pieces: number): Promise<void> {
  const { page, end } = await visit();
  await shop.openWith(page, "Buy together");
  await page.getByRole("link", { name: "Sign in to join" }).click();
  await signInAs(page, email);
  await page.waitForURL(`${shop.storeUrl}${OFFERED_PAGE}`);
  const form = page.locator(".offer-form");
  await form.locator("[name=quantity]").fill(String(pieces));
  await form.getByRole("button", { name: "Join" }).click();
  await page.getByText("You have joined.").waitFor();
  const title = (await page.locator("h1").textContent()) ?? "no title";
  await page.goto(`${shop.storeUrl}/account/orders`);
  await page.locator(".pledges strong", { hasText: title.trim() }).waitFor();
  await end();
}

/** The page with its offer, in both themes. */
async function expectNoBarriers(text: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, end } = await visit({ colorScheme });
    await shop.openWith(page, text);
    expect(await findBarriers(page), colorScheme).toEqual([]);
    await end();
  }
}

describe("a shopper, where cards cannot be kept,", () => {
  test("pre-orders what is being made, and the order waits for it", async () => {
    const { offerPage } = await shop.orderKites("Batch of kites");
    await shop.factory.app.submit(offerPage, {
      ...{ intent: "preorder", units: "5", priceMinor: "20" },
    });
    const offerId = await shop.untilState("open");
    const { page, complaints, end } = await visit();
    await shop.openWith(page, "Pre-order");
    await page.getByText(/cannot keep cards/).waitFor();
    await page.getByRole("button", { name: "Pre-order now" }).click();
    await page.locator(".offer").getByRole("link", { name: "View cart" }).click();
    await page.locator(".cart-line").waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole("link", { name: "To checkout" }).click();
    await payAtCheckout(page);
    await page.getByText(/Your order is confirmed/).waitFor();
    await eventually({
      expected: "the order waiting for its goods",
      look: () => shop.offerOrders(offerId),
      holds: ([order]) => order?.state === "waiting" && order.units === 1,
      timeoutMs: 30_000,
    });
    await end();
    await expectNoBarriers("Pre-order");
    await shop.factory.app.submit(`/factory/offers/${offerId}`, { intent: "end" });
  });

  test("joins a group buy that unlocks, and pays the invoice", async () => {
    const { offerPage } = await shop.orderKites("Group of kites");
    await shop.factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "5", priceMinor: "15", threshold: "4" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await shop.untilState("open");
    await expectNoBarriers("Buy together");
    await join("one@example.com", 2);
    expect(await shop.invoicesTo("one@example.com")).toBe(0);
    await join("two@example.com", 2);
    await eventually({
      expected: "an invoice for each",
      look: async () => [
        await shop.invoicesTo("one@example.com"),
        await shop.invoicesTo("two@example.com"),
      ],
      holds: (counts) => counts.every((count) => count > 0),
      timeoutMs: 30_000,
    });
    const { page, end } = await visit();
    await page.goto(`${shop.storeUrl}/account/orders`);
    await signInAs(page, "one@example.com");
    await page.getByRole("link", { name: "Pay the invoice" }).click();
    await payAtCheckout(page);
    await page.getByText(/Your order is confirmed/).waitFor();
    await eventually({
      expected: "the paid order among the offer's",
      look: () => shop.offerOrders(offerId),
      holds: (orders) => orders.length === 1 && orders[0]?.units === 2,
      timeoutMs: 30_000,
    });
    await end();
  });

  test("joins a group buy that does not unlock, and is charged nothing", async () => {
    const { offerPage } = await shop.orderKites("Too many kites");
    await shop.factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "9", priceMinor: "15", threshold: "9" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await shop.untilState("open");
    const { page, end } = await visit();
    await page.goto(`${shop.storeUrl}/account/orders`);
    await signInAs(page, "three@example.com");
    await shop.openWith(page, "0 of 9 pieces");
    const form = page.locator(".offer", { hasText: "of 9 pieces" }).locator(".offer-form");
    await form.locator("[name=quantity]").fill("3");
    await form.getByRole("button", { name: "Join" }).click();
    await page.getByText("You have joined.").waitFor();
    await shop.passLastDay(offerId);
    await shop.untilState("failed");
    await page.goto(`${shop.storeUrl}/account/orders`);
    await page.getByText("too few joined; nothing is charged").waitFor();
    expect(await shop.invoicesTo("three@example.com")).toBe(0);
    await end();
  });
});
