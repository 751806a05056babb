import type { Tx } from "#app/platform/db/database.server.ts";
import type { ShopRefLike } from "./ports.ts";
import type { FulfilmentLineSnapshot, FulfilmentOrderSnapshot, OrderSnapshot } from "./snapshot.ts";

/** A fulfilment order that is ours, with its lines' items. */
export interface OurFulfilmentOrder {
  snapshot: FulfilmentOrderSnapshot;
  channelId: string;
  factoryId: string;
  partnershipId: string | null;
  kind: "brand" | "reseller";
  lines: { snapshot: FulfilmentLineSnapshot; itemId: string; priceMinor: number }[];
  /** Lines of variants that the hub does not know, e.g. stocked at our location by hand. */
  unknownLines: FulfilmentLineSnapshot[];
}

interface Place {
  channelId: string;
  factoryId: string;
  partnershipId: string | null;
  kind: "brand" | "reseller";
  discountBasisPoints: number;
}

/**
 * The fulfilment orders that Shopify assigned to our location, and which item each line is. What is
 * assigned elsewhere moves no units of ours, even of an item we list.
 */
export async function resolveOurs(
  tx: Tx,
  shop: ShopRefLike,
  snapshot: OrderSnapshot,
): Promise<OurFulfilmentOrder[]> {
  const places =
    shop.app === "factory" ? await brandPlaces(tx, shop) : await servicePlaces(tx, shop);
  const gids = snapshot.fulfilmentOrders
    .flatMap((order) => order.lines)
    .flatMap((line) => (line.inventoryItemGid === null ? [] : [line.inventoryItemGid]));
  const items = await itemsOf(tx, shop, gids);
  return snapshot.fulfilmentOrders.flatMap((order) => {
    const place = order.locationGid === null ? undefined : places.get(order.locationGid);
    return place ? [resolveOne(order, place, items)] : [];
  });
}

type Items = ReadonlyMap<string, { itemId: string; priceMinor: number }>;

function resolveOne(
  order: FulfilmentOrderSnapshot,
  place: Place,
  items: Items,
): OurFulfilmentOrder {
  const { discountBasisPoints, ...rest } = place;
  const lines = [];
  const unknownLines = [];
  for (const line of order.lines) {
    const item = items.get(`${place.channelId} ${line.inventoryItemGid}`);
    if (!item) unknownLines.push(line);
    else {
      const priceMinor = Math.round((item.priceMinor * (10_000 - discountBasisPoints)) / 10_000);
      lines.push({ snapshot: line, itemId: item.itemId, priceMinor });
    }
  }
  // In the factory's own shop what is no item is simply not the hub's business.
  return {
    ...rest,
    snapshot: order,
    lines,
    unknownLines: place.kind === "brand" ? [] : unknownLines,
  };
}

async function brandPlaces(tx: Tx, shop: ShopRefLike): Promise<Map<string, Place>> {
  const rows = await tx
    .selectFrom("FactoryLocation")
    .innerJoin("Channel", (join) =>
      join
        .onRef("Channel.factoryId", "=", "FactoryLocation.factoryId")
        .on("Channel.kind", "=", "brand"),
    )
    .select(["FactoryLocation.gid", "Channel.id as channelId", "Channel.factoryId"])
    .where("FactoryLocation.factoryId", "=", shop.shopId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.gid,
      {
        channelId: row.channelId,
        factoryId: row.factoryId,
        partnershipId: null,
        kind: "brand" as const,
        discountBasisPoints: 0,
      },
    ]),
  );
}

async function servicePlaces(tx: Tx, shop: ShopRefLike): Promise<Map<string, Place>> {
  const rows = await tx
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .select([
      "Partnership.id",
      "Partnership.locationGid",
      "Partnership.discountBasisPoints",
      "Channel.id as channelId",
      "Channel.factoryId",
    ])
    .where("Partnership.resellerId", "=", shop.shopId)
    .where("Partnership.locationGid", "is not", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.locationGid ?? "",
      {
        channelId: row.channelId,
        factoryId: row.factoryId,
        partnershipId: row.id,
        kind: "reseller" as const,
        discountBasisPoints: row.discountBasisPoints,
      },
    ]),
  );
}

/** Items by channel and the shop's inventory item: every level we ever kept there names its item. */
async function itemsOf(tx: Tx, shop: ShopRefLike, gids: readonly string[]): Promise<Items> {
  if (gids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("Level")
    .innerJoin("Item", "Item.id", "Level.itemId")
    .select(["Level.channelId", "Level.inventoryItemGid", "Level.itemId", "Item.priceMinor"])
    .where("Level.shopId", "=", shop.shopId)
    .where("Level.app", "=", shop.app)
    .where("Level.inventoryItemGid", "in", [...new Set(gids)])
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.channelId} ${row.inventoryItemGid}`,
      { itemId: row.itemId, priceMinor: row.priceMinor },
    ]),
  );
}
