import type { Db, Tx } from "#app/platform/db/database.server.ts";

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

export async function changeReserves(tx: Tx, changes: readonly ReserveChange[]): Promise<void> {
  for (const change of changes) {
    await tx
      .updateTable("ItemLocation")
      .set((expression) => ({
        reserved: expression("reserved", "+", change.reserved ?? 0),
        promised: expression("promised", "+", change.promised ?? 0),
        onHand: expression("onHand", "+", change.onHand ?? 0),
      }))
      .where("itemId", "=", change.itemId)
      .where("locationId", "=", change.locationId)
      .execute();
  }
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
    .where("itemId", "in", itemIds)
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
    .where("ItemLocation.itemId", "in", itemIds)
    .where("FactoryLocation.state", "=", "active")
    .execute();
}
