import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/database.server.ts";
import { castDemo, KITE } from "../../scripts/demo/demo-shops.ts";
import { connectLocalShopify } from "../../scripts/demo/local-shopify.ts";
import { eventually, makeStory } from "../../scripts/demo/story.ts";
import { tellConnecting, type Factory } from "../../scripts/demo/tell-connecting.ts";
import { findBarriers, openVisit, signInAs, type Visit } from "../support/account-visit.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";

const cast = castDemo("offers");
const SCOPES = ["write_products", "write_publications", "write_draft_orders"];
const KITE_PAGE = `/products/${KITE.toLowerCase()}`;
const DAY_MS = 86_400_000;

let system: RunningSystem;
let browser: TestBrowser;
let storeUrl: string;
let factory: Factory;

beforeAll(async () => {
  system = await startRunningSystem();
  const told: string[] = [];
  const story = makeStory({ print: (line) => told.push(line) });
  const connected = await tellConnecting(story, system, cast);
  if (story.end().failed > 0) throw new Error(told.join("\n"));
  factory = connected.factory.get();
  const shopify = connectLocalShopify(system.sandboxUrl);
  await shopify.grantScopes(cast.factory.domain, "factory", SCOPES);
  storeUrl = await system.startStore(cast.factory.domain);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** A production order of kites, by the factory's own screens; answers its line's page for offers. */
async function orderKites(reference: string): Promise<string> {
  const places = (await factory.app.load("/factory/stock-orders/new")) as {
    places: { id: string }[];
  };
  await factory.app.submit("/factory/stock-orders/new", {
    ...{ kind: "production", reference, locationId: places.places[0]?.id ?? "" },
    expectedOn: inDays(30),
    lines: [`${factory.itemIds.get(KITE) ?? ""}=20`],
  });
  const list = (await factory.app.load("/factory/stock-orders")) as {
    stockOrders: { rows: { id: string; reference: string }[] };
  };
  const order = list.stockOrders.rows.find((row) => row.reference === reference);
  const page = (await factory.app.load(`/factory/stock-orders/${order?.id ?? ""}`)) as {
    order: { lines: { id: string }[] };
  };
  return `/factory/stock-orders/${order?.id ?? ""}/offer/${page.order.lines[0]?.id ?? ""}`;
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function liveOffers(): Promise<{ id: string; state: string; kind: string }[]> {
  const { offers } = (await factory.app.load("/factory/offers?tab=all")) as {
    offers: { rows: { id: string; state: string; kind: string }[] };
  };
  return offers.rows;
}

async function untilState(state: string): Promise<string> {
  const rows = await eventually({
    expected: `the newest offer ${state}`,
    look: liveOffers,
    holds: (seen) => seen[0]?.state === state,
    timeoutMs: 30_000,
  });
  return rows[0]?.id ?? "";
}

const visit = (): Promise<Visit> =>
  openVisit(browser, [storeUrl, system.sandboxUrl, system.hubUrl]);

/** The store keeps the hub's answers for half a minute; a page with the offer comes after that. */
async function openWithOffer(page: Page, heading: string): Promise<void> {
  await eventually({
    expected: `"${heading}" on the page`,
    look: async () => {
      await page.goto(`${storeUrl}${KITE_PAGE}`);
      return page.getByRole("heading", { name: heading }).count();
    },
    holds: (count) => count > 0,
    timeoutMs: 45_000,
    everyMs: 1_000,
  });
}

/** Joins the group buy on the page as somebody who was not signed in until now. */
async function join(email: string, pieces: number): Promise<void> {
  const { page, end } = await visit();
  await openWithOffer(page, "Buy together");
  await page.getByRole("link", { name: "Sign in to join" }).click();
  await signInAs(page, email);
  await page.waitForURL(`${storeUrl}${KITE_PAGE}`);
  const form = page.locator(".offer-form");
  await form.locator("[name=quantity]").fill(String(pieces));
  await form.getByRole("button", { name: "Join" }).click();
  await page.getByText("You have joined.").waitFor();
  const title = (await page.locator("h1").textContent()) ?? "no title";
  await page.goto(`${storeUrl}/account/orders`);
  await page.locator(".pledges strong", { hasText: title.trim() }).waitFor();
  await end();
}

/** Invoices that the shop sent; it mails codes for signing in as well. */
async function invoicesTo(email: string): Promise<number> {
  const page = await fetch(`${system.sandboxUrl}/shops/${cast.factory.domain}/merchant/mails`);
  const rows = (await page.text()).split("<tr");
  return rows.filter((row) => row.includes(email) && /invoice/i.test(row)).length;
}

describe("a shopper", () => {
  test("pre-orders what is being made, and the order waits for it", async () => {
    const offerPage = await orderKites("Batch of kites");
    await factory.app.submit(offerPage, { intent: "preorder", units: "5", priceMinor: "20" });
    const offerId = await untilState("open");
    const { page, complaints, end } = await visit();
    await openWithOffer(page, "Pre-order");
    await page.getByText(/cannot keep cards/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Pre-order now" }).click();
    await page.locator(".offer").getByRole("link", { name: "View cart" }).click();
    await page.locator(".cart-line").waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole("link", { name: "To checkout" }).click();
    await payAtCheckout(page);
    await page.getByText(/Your order is confirmed/).waitFor();
    await eventually({
      expected: "the order waiting for its goods",
      look: async () => {
        const read = (await factory.app.load(`/factory/offers/${offerId}`)) as {
          offer: { orders: { state: string; units: number }[] };
        };
        return read.offer.orders;
      },
      holds: ([order]) => order?.state === "waiting" && order.units === 1,
      timeoutMs: 30_000,
    });
    await factory.app.submit(`/factory/offers/${offerId}`, { intent: "end" });
    await end();
  });

  test("joins a group buy that unlocks, and pays the invoice", async () => {
    const offerPage = await orderKites("Group of kites");
    await factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "5", priceMinor: "15", threshold: "4" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await untilState("open");
    await join("one@example.com", 2);
    expect(await invoicesTo("one@example.com")).toBe(0);
    await join("two@example.com", 2);
    await eventually({
      expected: "an invoice for each",
      look: async () => [await invoicesTo("one@example.com"), await invoicesTo("two@example.com")],
      holds: (counts) => counts.every((count) => count > 0),
      timeoutMs: 30_000,
    });
    const { page, end } = await visit();
    await page.goto(`${storeUrl}/account/orders`);
    await signInAs(page, "one@example.com");
    await page.getByRole("link", { name: "Pay the invoice" }).click();
    await payAtCheckout(page);
    await page.getByText(/Your order is confirmed/).waitFor();
    await eventually({
      expected: "the paid order among the offer's",
      look: async () => {
        const read = (await factory.app.load(`/factory/offers/${offerId}`)) as {
          offer: { orders: { units: number }[] };
        };
        return read.offer.orders;
      },
      holds: (orders) => orders.length === 1 && orders[0]?.units === 2,
      timeoutMs: 30_000,
    });
    await end();
  });

  test("joins a group buy that does not unlock, and is charged nothing", async () => {
    const offerPage = await orderKites("Too many kites");
    await factory.app.submit(offerPage, {
      ...{ intent: "group_buy", units: "9", priceMinor: "15", threshold: "9" },
      ...{ endsOn: inDays(3), payWithinDays: "7" },
    });
    const offerId = await untilState("open");
    const database = openDatabase({ url: system.databaseUrl });
    const { page, end } = await visit();
    await page.goto(`${storeUrl}/account/orders`);
    await signInAs(page, "three@example.com");
    await eventually({
      expected: "the second group buy on the page",
      look: async () => {
        await page.goto(`${storeUrl}${KITE_PAGE}`);
        return page.getByText("0 of 9 pieces").count();
      },
      holds: (count) => count > 0,
      timeoutMs: 45_000,
      everyMs: 1_000,
    });
    const form = page.locator(".offer", { hasText: "of 9 pieces" }).locator(".offer-form");
    await form.locator("[name=quantity]").fill("3");
    await form.getByRole("button", { name: "Join" }).click();
    await page.getByText("You have joined.").waitFor();
    // Its last day passes: a test cannot wait three days.
    await database.write(async (tx) => {
      await tx.updateTable("Offer").set({ endsAt: Date.now() }).where("id", "=", offerId).execute();
    });
    await database.close();
    await untilState("failed");
    await page.goto(`${storeUrl}/account/orders`);
    await page.getByText("too few joined; nothing is charged").waitFor();
    expect(await invoicesTo("three@example.com")).toBe(0);
    await end();
  });
});
