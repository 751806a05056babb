import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callJson } from "../../scripts/demo/call-json.ts";
import { castDemo, COMB, KITE, STOCK } from "../../scripts/demo/demo-shops.ts";
import { availableIn } from "../../scripts/demo/shop-floor.ts";
import { eventually, makeStory } from "../../scripts/demo/story.ts";
import { tellConnecting, type Factory, type Reseller } from "../../scripts/demo/tell-connecting.ts";
import { openAlive } from "../support/alive-page.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { payAtCheckout } from "../support/pay-at-checkout.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";

/** A round trip to a shop, as far away as real ones are. */
const ROUND_TRIP_MS = 50;
const PROMISED_MS = 2_000;

const cast = castDemo("live");
let system: RunningSystem;
let browser: TestBrowser;
let storeUrl: string;
let factory: Factory;
let resellers: Reseller[];

beforeAll(async () => {
  system = await startRunningSystem({ env: { ...process.env, BRAND_COOLING_SECONDS: "1" } });
  const failures: string[] = [];
  const story = makeStory({ print: (line) => failures.push(line) });
  const connected = await tellConnecting(story, system, cast);
  if (story.end().failed > 0) throw new Error(failures.join("\n"));
  factory = connected.factory.get();
  resellers = connected.resellers.map((reseller) => reseller.get());
  storeUrl = await system.startStore(cast.factory.domain);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function showExactStock(): Promise<void> {
  await factory.app.submit("/factory/settings", {
    ...{ intent: "store", origins: storeUrl, stockShown: "exact", handlingDays: "1" },
    shippingDays: ["1", "2", "3", "4", "5", "6", "7"],
  });
}

const pageOf = (sku: string): string => `${storeUrl}/products/${sku.toLowerCase()}`;

/** What the store tells of a variant, as its pages hear it. */
async function toldUnits(sku: string): Promise<number> {
  const { variantId } = await variantOf(sku);
  const hub = `${system.hubUrl}/public/v1/shops/${cast.factory.domain}`;
  const told = (await (await fetch(`${hub}/availability?variants=${variantId}`)).json()) as {
    variants: Record<string, { units: number }>;
  };
  return told.variants[variantId]?.units ?? Number.NaN;
}

/** What resellers' shops can sell at this moment. */
async function exposedElsewhere(sku: string): Promise<number> {
  const all = await Promise.all(resellers.map(({ floor }) => floor.stock(sku)));
  return all.reduce((sum, rows) => sum + availableIn(rows), 0);
}

async function variantOf(sku: string): Promise<{ variantId: string }> {
  const page = await (await fetch(pageOf(sku))).text();
  const variantId = /ProductVariant\/(\d+)/.exec(page)?.[1];
  if (variantId === undefined) throw new Error(`the store has no page of ${sku}`);
  return { variantId };
}

describe("the brand store beside resellers", () => {
  test("under strict sharing never shows a unit that a reseller may sell", async () => {
    await factory.app.submit("/factory/settings", {
      ...{ intent: "stockPolicy", policy: "strict", riskPerMillion: "10" },
    });
    await showExactStock();
    const { page } = await openPage();
    await page.goto(pageOf(KITE));
    // Read one after another, so only a picture that stays the same is of one moment.
    let before = "";
    const { shown, exposed } = await eventually({
      expected: "units shared out, and at rest",
      look: async () => ({ shown: await toldUnits(KITE), exposed: await exposedElsewhere(KITE) }),
      holds: (seen) => {
        const isSame = before === JSON.stringify(seen);
        before = JSON.stringify(seen);
        return isSame && seen.shown > 0 && seen.exposed > 0;
      },
      timeoutMs: 30_000,
      everyMs: 1_500,
    });
    expect(shown + exposed).toBeLessThanOrEqual(STOCK[KITE] ?? 0);
    await page.getByText(`${shown} left`).waitFor();
    expect(availableIn(await factory.floor.stock(KITE))).toBe(shown);
    await page.context().close();
  });

  test("loses the last unit within two seconds of its sale elsewhere, and its checkout refuses it", async () => {
    const itemId = factory.itemIds.get(COMB) ?? "";
    await factory.app.submit(`/factory/items/${itemId}`, {
      ...{ intent: "policy", policy: "mirror", mirrorBuffer: "0" },
    });
    await eventually({
      expected: "all combs on sale in the factory's own shop",
      look: async () => availableIn(await factory.floor.stock(COMB)),
      holds: (units) => units === STOCK[COMB],
      timeoutMs: 30_000,
    });
    await factory.floor.merchant("stock/set", { sku: COMB, quantity: 1 });
    const [reseller] = resellers;
    if (!reseller) throw new Error("no reseller");
    await eventually({
      expected: "the last comb on sale in every shop",
      look: async () => [
        availableIn(await factory.floor.stock(COMB)),
        availableIn(await reseller.floor.stock(COMB)),
      ],
      holds: ([brand, other]) => brand === 1 && other === 1,
      timeoutMs: 30_000,
    });
    await callJson(`${system.sandboxUrl}/control/latency`, { ms: ROUND_TRIP_MS });
    const { page } = await openPage();
    await page.goto(pageOf(COMB));
    await page.getByText("1 left").waitFor();
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).waitFor();

    await reseller.floor.buy([{ sku: COMB, quantity: 1 }]);
    const soldAt = performance.now();
    await page.locator(".buy .button:disabled").waitFor();
    expect(performance.now() - soldAt).toBeLessThan(PROMISED_MS);

    await eventually({
      expected: "no comb in the factory's own shop",
      look: async () => availableIn(await factory.floor.stock(COMB)),
      holds: (units) => units === 0,
    });
    await page.getByRole("link", { name: "View cart" }).click();
    await page.getByRole("link", { name: "To checkout" }).click();
    await payAtCheckout(page);
    await page.getByText(/Not enough of Boxwood comb is left/).waitFor();
    await callJson(`${system.sandboxUrl}/control/latency`, {});
    await page.context().close();
  });

  test("sells when the hub is down", async () => {
    await system.stopHub();
    const { page } = await openPage();
    await page.goto(pageOf(KITE));
    await page.getByText("In stock").waitFor();
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).click();
    await page.getByRole("link", { name: "To checkout" }).click();
    await payAtCheckout(page);
    await page.getByText(/Your order is confirmed/).waitFor();
    await page.context().close();
  });

  // The pages of the apps were opened long enough ago for whatever comes after them.
  test("leaves no failed page in the hub's log", () => {
    expect(system.printed.filter((line) => line.includes("a page failed"))).toEqual([]);
  });
});

async function openPage() {
  const context = await browser.newContext();
  const page = await context.newPage();
  openAlive(page, storeUrl);
  return { page };
}
