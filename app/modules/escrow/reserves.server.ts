import { sql } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";

/** Units of an item at one of the factory's locations, as far as the hub set them aside there. */
export interface ReserveChange {
  itemId: string;
  locationId: string;
  /** Change of what lies in Shopify's `reserved` under our own documents. */
  reserved?: number;
  /** Change of what of it is promised to orders not yet routed. */
  promised?: number;
  onHand?: number;
}

/** Adds the changes to what is there; of one place there may be several. */
export async function changeReserves(tx: Tx, changes: readonly ReserveChange[]): Promise<void> {
  const sums = new Map<string, Required<ReserveChange>>();
  for (const { itemId, locationId, reserved = 0, promised = 0, onHand = 0 } of changes) {
    const key = `${itemId} ${locationId}`;
    const sum = sums.get(key) ?? { itemId, locationId, reserved: 0, promised: 0, onHand: 0 };
    sum.reserved += reserved;
    sum.promised += promised;
    sum.onHand += onHand;
    sums.set(key, sum);
  }
  await updateRows(tx, "ItemLocation", {
    key: ["itemId", "locationId"],
    rows: [...sums.values()],
    set: sql`"reserved" = "ItemLocation"."reserved" + "given"."reserved",
      "promised" = "ItemLocation"."promised" + "given"."promised",
      "onHand" = "ItemLocation"."onHand" + "given"."onHand"`,
  });
}

/** Units of each item that lie in the hub's own reserve, over all of the factory's locations. */
export async function sumReserved(
  tx: Db | Tx,
  itemIds: readonly string[],
): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("ItemLocation")
    .select("itemId")
    .select((expression) => expression.fn.sum<number>("reserved").as("reserved"))
    .where("itemId", "in", among(tx, itemIds))
    .groupBy("itemId")
    .execute();
  return new Map(rows.map((row) => [row.itemId, Number(row.reserved)]));
}

export interface Reserve {
  itemId: string;
  locationId: string;
  locationGid: string;
  reserved: number;
  promised: number;
  onHand: number;
  rank: number;
}

/** What lies where, of the given items, at active locations. */
export async function loadReserves(tx: Db | Tx, itemIds: readonly string[]): Promise<Reserve[]> {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom("ItemLocation")
    .innerJoin("FactoryLocation", "FactoryLocation.id", "ItemLocation.locationId")
    .select([
      "ItemLocation.itemId",
      "ItemLocation.locationId",
      "ItemLocation.reserved",
      "ItemLocation.promised",
      "ItemLocation.onHand",
      "FactoryLocation.gid as locationGid",
      "FactoryLocation.rank",
    ])
    .where("ItemLocation.itemId", "in", among(tx, itemIds))
    .where("FactoryLocation.state", "=", "active")
    .execute();
}
