import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../scripts/demo/story.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { inDays, startOfferShop, type OfferShop } from "../support/offer-shop.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import { openVisit } from "../support/store-visit.ts";

let shop: OfferShop;
let browser: TestBrowser;

beforeAll(async () => {
  shop = await startOfferShop({ keepsCards: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await shop?.system.stop();
});

/** Buys on the offer's terms as a guest, and looks at what is said about paying on the way. */
async function buyOffered(of: { text: string; button: string; pieces: number; later: string }) {
  const { storeUrl, system } = shop;
  const own = [storeUrl, system.sandboxUrl, system.hubUrl];
  const { page, complaints, end } = await openVisit(browser, own);
  await shop.openWith(page, of.text);
  expect(await findBarriers(page)).toEqual([]);
  const form = page.locator(".offer", { hasText: of.text }).locator(".offer-form");
  await form.locator("[name=quantity]").fill(String(of.pieces));
  await form.getByRole("button", { name: of.button }).click();
  await form.getByRole("link", { name: "View cart" }).click();
  await page.getByText(`$0.00 now, ${of.later} later for each`).waitFor();
  expect(complaints).toEqual([]);
  await page.getByRole("link", { name: "To checkout" }).click();
  await payAtCheckout(page);
  await page.getByText(/Your order is confirmed/).waitFor();
  await end();
}

/** The offer's orders, newest first, once each of them is as awaited. */
function untilOrders(offerId: string, expected: { state: string; charge: string }[]) {
  return eventually({
    expected: `orders ${JSON.stringify(expected)}`,
    look: async () =>
      (await shop.offerOrders(offerId)).map(({ state, charge }) => ({ state, charge })),
    holds: (orders) => JSON.stringify(orders) === JSON.stringify(expected),
    timeoutMs: 30_000,
  });
}

const WAITING = { state: "waiting", charge: "none" };
const CHARGED = { state: "waiting", charge: "done" };

describe("a shopper, where cards can be kept,", () => {
  test("pre-orders without paying, and is charged when the goods are there", async () => {
    const { orderPage, offerPage } = await shop.orderKites("Batch of kites");
    const { app } = shop.factory;
    await app.submit(offerPage, { intent: "preorder", units: "5", priceMinor: "20" });
    const offerId = await shop.untilState("open");
    const text = "Nothing is charged today";
    await buyOffered({ text, button: "Pre-order now", pieces: 2, later: "$20.00" });
    await untilOrders(offerId, [WAITING]);
    const [lineId] = offerPage.split("/").slice(-1);
    await app.submit(orderPage, {
      ...{ intent: "receive", receiptId: randomUUID(), lines: [`${lineId ?? ""}=20`] },
    });
    await untilOrders(offerId, [{ state: "released", charge: "done" }]);
  });

  test("joins a group buy that unlocks, and is charged then", async () => {
    const { offerPage } = await shop.orderKites("Group of kites");
    await shop.factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "5", priceMinor: "15", threshold: "4" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await shop.untilState("open");
    const text = "of 4 pieces";
    await buyOffered({ text, button: "Join", pieces: 2, later: "$15.00" });
    await untilOrders(offerId, [WAITING]);
    await buyOffered({ text, button: "Join", pieces: 2, later: "$15.00" });
    await shop.untilState("unlocked");
    await untilOrders(offerId, [CHARGED, CHARGED]);
  });

  test("joins a group buy that does not unlock, and is never charged", async () => {
    const { offerPage } = await shop.orderKites("Too many kites");
    await shop.factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "9", priceMinor: "15", threshold: "9" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await shop.untilState("open");
    await buyOffered({ text: "of 9 pieces", button: "Join", pieces: 2, later: "$15.00" });
    await untilOrders(offerId, [WAITING]);
    await shop.passLastDay(offerId);
    await shop.untilState("failed");
    await untilOrders(offerId, [{ state: "cancelled", charge: "none" }]);
  });
});
