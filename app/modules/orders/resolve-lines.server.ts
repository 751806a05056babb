import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, rowSet } from "#app/platform/db/row-set.server.ts";
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

interface Applied {
  shop: ShopRefLike;
  snapshot: OrderSnapshot;
}

/**
 * The fulfilment orders that Shopify assigned to our location, and which item each line is; of every
 * snapshot given. What is assigned elsewhere moves no units of ours, even of an item we list.
 */
export async function resolveOurs<Given extends Applied>(
  tx: Tx,
  snapshots: readonly Given[],
): Promise<Map<Given, OurFulfilmentOrder[]>> {
  const shopIds = (app: "factory" | "other"): string[] => [
    ...new Set(
      snapshots
        .filter(({ shop }) => (shop.app === "factory") === (app === "factory"))
        .map(({ shop }) => shop.shopId),
    ),
  ];
  const brand = await brandPlaces(tx, shopIds("factory"));
  const service = await servicePlaces(tx, shopIds("other"));
  const items = await itemsOf(tx, snapshots);
  return new Map(
    snapshots.map((applied) => {
      const { shop, snapshot } = applied;
      const places = (shop.app === "factory" ? brand : service).get(shop.shopId);
      return [applied, resolveOrder(snapshot, places ?? new Map(), items)];
    }),
  );
}

function resolveOrder(
  snapshot: OrderSnapshot,
  places: ReadonlyMap<string, Place>,
  items: Items,
): OurFulfilmentOrder[] {
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

/** Places of shops by the location's id there. */
type Places = Map<string, Map<string, Place>>;

function collectPlaces(rows: readonly (Place & { shopId: string; locationGid: string })[]): Places {
  const places: Places = new Map();
  for (const { shopId, locationGid, ...place } of rows) {
    const ofShop = places.get(shopId) ?? new Map<string, Place>();
    ofShop.set(locationGid, place);
    places.set(shopId, ofShop);
  }
  return places;
}

async function brandPlaces(tx: Tx, factoryIds: readonly string[]): Promise<Places> {
  if (factoryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("FactoryLocation")
    .innerJoin("Channel", (join) =>
      join
        .onRef("Channel.factoryId", "=", "FactoryLocation.factoryId")
        .on("Channel.kind", "=", "brand"),
    )
    .select(["FactoryLocation.gid", "Channel.id as channelId", "Channel.factoryId"])
    .where("FactoryLocation.factoryId", "in", among(tx, factoryIds))
    .execute();
  return collectPlaces(
    rows.map(({ gid, channelId, factoryId }) => ({
      shopId: factoryId,
      locationGid: gid,
      channelId,
      factoryId,
      partnershipId: null,
      kind: "brand" as const,
      discountBasisPoints: 0,
    })),
  );
}

async function servicePlaces(tx: Tx, resellerIds: readonly string[]): Promise<Places> {
  if (resellerIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .select([
      "Partnership.id",
      "Partnership.resellerId",
      "Partnership.locationGid",
      "Partnership.discountBasisPoints",
      "Channel.id as channelId",
      "Channel.factoryId",
    ])
    .where("Partnership.resellerId", "in", among(tx, resellerIds))
    .where("Partnership.locationGid", "is not", null)
    .execute();
  return collectPlaces(
    rows.map((row) => ({
      shopId: row.resellerId ?? "",
      locationGid: row.locationGid ?? "",
      channelId: row.channelId,
      factoryId: row.factoryId,
      partnershipId: row.id,
      kind: "reseller" as const,
      discountBasisPoints: row.discountBasisPoints,
    })),
  );
}

/** Items by channel and the shop's inventory item: every level we ever kept there names its item. */
async function itemsOf(tx: Tx, snapshots: readonly Applied[]): Promise<Items> {
  const asked = snapshots.flatMap(({ shop, snapshot }) =>
    snapshot.fulfilmentOrders
      .flatMap((order) => order.lines)
      .flatMap(({ inventoryItemGid }) =>
        inventoryItemGid === null ? [] : [{ shopId: shop.shopId, inventoryItemGid }],
      ),
  );
  if (asked.length === 0) return new Map();
  const given = rowSet(tx, "Level", { columns: ["shopId", "inventoryItemGid"], rows: asked });
  const { rows } = await sql<LevelItem>`
    select distinct l."channelId", l."inventoryItemGid", l."itemId", i."priceMinor"
    from ${given} as given cross join "Level" l cross join "Item" i
    where l."shopId" = given."shopId" and l."inventoryItemGid" = given."inventoryItemGid"
      and i."id" = l."itemId"
  `.execute(tx);
  return new Map(
    rows.map((row) => [
      `${row.channelId} ${row.inventoryItemGid}`,
      { itemId: row.itemId, priceMinor: row.priceMinor },
    ]),
  );
}

interface LevelItem {
  channelId: string;
  inventoryItemGid: string;
  itemId: string;
  priceMinor: number;
}
