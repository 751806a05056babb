import { z } from "zod";

import type { EmbeddedApp } from "./embedded-app.ts";

/** What people see on the hub's screens, as far as the demo looks at it. */
const itemList = z.object({
  items: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        sku: z.string(),
        problem: z.string().nullable(),
        stock: z.object({ onHand: z.number(), free: z.number() }),
      }),
    ),
  }),
});
const itemPage = z.object({
  item: z.object({
    stock: z.object({ onHand: z.number(), free: z.number() }),
    channels: z.array(
      z.object({
        kind: z.string(),
        label: z.string().nullable(),
        exposure: z.number(),
        cooling: z.number(),
        target: z.number(),
        pendingWrite: z.boolean(),
      }),
    ),
  }),
  movements: z.object({
    rows: z.array(
      z.object({
        at: z.number(),
        units: z.number(),
        reason: z.string(),
        from: z.object({ kind: z.string(), whose: z.string().nullable() }),
        to: z.object({ kind: z.string(), whose: z.string().nullable() }),
      }),
    ),
  }),
});
const ladderPage = z.object({ ladder: z.object({ state: z.string() }) });
const partnerList = z.object({
  partners: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        state: z.string(),
        inviteCode: z.string(),
        serviceState: z.string(),
      }),
    ),
  }),
});
const factoryList = z.object({ factories: z.array(z.object({ id: z.string() })) });
const listingList = z.object({
  listings: z.object({
    rows: z.array(z.object({ sku: z.string(), state: z.string(), problem: z.string().nullable() })),
  }),
});
const orderList = z.object({
  orders: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        partner: z.string().nullable(),
        state: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});
const orderPage = z.object({
  order: z.object({
    state: z.string(),
    lines: z.array(
      z.object({
        id: z.string(),
        sku: z.string(),
        quantity: z.number(),
        remaining: z.number(),
        shipped: z.number(),
        oversold: z.number(),
      }),
    ),
    parcels: z.array(z.object({ trackingNumber: z.string().nullable(), state: z.string() })),
    transitions: z.array(z.object({ toState: z.string() })),
  }),
});

export type Item = z.infer<typeof itemPage>["item"];
export type Movement = z.infer<typeof itemPage>["movements"]["rows"][number];
export type Partner = z.infer<typeof partnerList>["partners"]["rows"][number];
export type HubOrder = z.infer<typeof orderList>["orders"]["rows"][number];
export type HubOrderPage = z.infer<typeof orderPage>["order"];

export async function listItems(factory: EmbeddedApp) {
  return itemList.parse(await factory.load("/factory/items")).items.rows;
}

export async function findItem(factory: EmbeddedApp, sku: string) {
  const { rows } = itemList.parse(
    await factory.load(`/factory/items?q=${encodeURIComponent(sku)}`),
  ).items;
  return rows.find((row) => row.sku === sku);
}

/** How far the shop has the quantity ladder of an item's product. */
export async function readLadderState(factory: EmbeddedApp, path: string): Promise<string> {
  return ladderPage.parse(await factory.load(path)).ladder.state;
}

export async function readItem(factory: EmbeddedApp, itemId: string) {
  return itemPage.parse(await factory.load(`/factory/items/${itemId}`));
}

export async function findPartner(
  factory: EmbeddedApp,
  label: string,
): Promise<Partner | undefined> {
  const { rows } = partnerList.parse(await factory.load("/factory/partners")).partners;
  return rows.find((row) => row.label === label);
}

/** The partnership that a reseller's catalogue shows first. */
export async function readPartnershipId(reseller: EmbeddedApp): Promise<string> {
  const { factories } = factoryList.parse(await reseller.load("/reseller/catalogue"));
  const [first] = factories;
  if (!first) throw new Error("Expected a factory in the reseller's catalogue; saw none.");
  return first.id;
}

export async function listListings(reseller: EmbeddedApp) {
  return listingList.parse(await reseller.load("/reseller/listings")).listings.rows;
}

/** An order on the screen of the reseller in whose shop it was made, or of the factory. */
export async function findOrder(
  app: EmbeddedApp,
  of: { side: "factory" | "reseller"; name: string; partner?: string },
): Promise<HubOrder | undefined> {
  const path = `/${of.side}/orders?tab=all&q=${encodeURIComponent(of.name)}`;
  const { rows } = orderList.parse(await app.load(path)).orders;
  return rows.find(
    (row) => row.name === of.name && (of.partner === undefined || row.partner === of.partner),
  );
}

export async function readOrder(
  app: EmbeddedApp,
  of: { side: "factory" | "reseller"; id: string },
): Promise<HubOrderPage> {
  return orderPage.parse(await app.load(`/${of.side}/orders/${of.id}`)).order;
}
