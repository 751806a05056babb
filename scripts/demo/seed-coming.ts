import { z } from "zod";

import { coming, type Coming } from "../../demo/coming.ts";
import { FACTORY } from "../../demo/shops.ts";
import { demoItemId } from "./demo-item.ts";
import { connectEmbeddedApp, type EmbeddedApp } from "./embedded-app.ts";
import { connectLocalShopify } from "./local-shopify.ts";
import { eventually } from "./story.ts";
import type { DemoPlace } from "./tell-connecting.ts";

/** What offers need of the factory's shop. */
const SCOPES = ["write_products", "write_publications", "write_draft_orders"];
const DAY_MS = 86_400_000;
const READY_MS_MAX = 60_000;

const placeList = z.object({ places: z.array(z.object({ id: z.string() })).min(1) });
const orderList = z.object({
  stockOrders: z.object({ rows: z.array(z.object({ id: z.string(), reference: z.string() })) }),
});
const orderPage = z.object({
  order: z.object({ lines: z.array(z.object({ id: z.string() })).min(1) }),
});
const offerList = z.object({
  offers: z.object({ rows: z.array(z.object({ state: z.string() })) }),
});

/**
 * The factory enters what it is making, tells of it, and offers some of it before it is there: on the
 * screens, as a person would. Its app is open already.
 */
export async function seedComing(place: DemoPlace): Promise<void> {
  const shopify = connectLocalShopify(place.sandboxUrl);
  await shopify.grantScopes(FACTORY.domain, "factory", SCOPES);
  const app = connectEmbeddedApp({ ...place, domain: FACTORY.domain, app: "factory" });
  for (const one of coming) await seedOne(app, one);
  await eventually({
    expected: "every offer open",
    look: async () => offerList.parse(await app.load("/factory/offers?tab=all")).offers.rows,
    holds: (rows) => rows.length === coming.length && rows.every(({ state }) => state === "open"),
    timeoutMs: READY_MS_MAX,
  });
}

async function seedOne(app: EmbeddedApp, one: Coming): Promise<void> {
  const [place] = placeList.parse(await app.load("/factory/stock-orders/new")).places;
  await app.submit("/factory/stock-orders/new", {
    kind: "production",
    reference: one.reference,
    locationId: place?.id ?? "",
    expectedOn: inDays(one.inDays),
    lines: [`${await demoItemId(app, one.handle)}=${one.units}`],
  });
  const { rows } = orderList.parse(await app.load("/factory/stock-orders")).stockOrders;
  const order = rows.find(({ reference }) => reference === one.reference);
  const path = `/factory/stock-orders/${order?.id ?? ""}`;
  await app.submit(path, { intent: "state", state: "in_production" });
  await app.submit(path, { intent: "story", ...one.story });
  if (!one.offer) return;
  const [line] = orderPage.parse(await app.load(path)).order.lines;
  const { days, ...offer } = one.offer;
  await app.submit(`${path}/offer/${line?.id ?? ""}`, {
    ...offer,
    ...(days === undefined ? {} : { endsOn: inDays(days), payWithinDays: "7" }),
  });
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
