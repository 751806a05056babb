import { chunk } from "#app/kernel/group.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { Arrival } from "./promise-date.ts";
import { readStory } from "./read-story.ts";
import { openUnits, OPEN_STATES, type BatchStory } from "./stock-order.ts";

const ITEMS_MAX = 500;

/** What will come of items and is granted to no offer, by item. */
export async function readArrivals(
  db: Db,
  of: { factoryId: string; itemIds: readonly string[] },
): Promise<Map<string, Arrival[]>> {
  const arrivals = new Map<string, Arrival[]>();
  for (const itemIds of chunk(of.itemIds, ITEMS_MAX)) {
    const lines = await db
      .selectFrom("StockOrderLine")
      .innerJoin("StockOrder", "StockOrder.id", "StockOrderLine.stockOrderId")
      .select(["itemId", "quantity", "received", "granted", "expectedOn", "state"])
      .where("StockOrder.factoryId", "=", of.factoryId)
      .where("itemId", "in", itemIds)
      .where("state", "in", [...OPEN_STATES])
      .execute();
    for (const line of lines) {
      // What is granted is claimed by the first goods that come.
      const units = openUnits(line) - Math.max(line.granted - line.received, 0);
      if (units <= 0) continue;
      const stage = line.state === "incoming" ? "incoming" : "in_production";
      const known = arrivals.get(line.itemId) ?? [];
      arrivals.set(line.itemId, [...known, { day: line.expectedOn, units, stage }]);
    }
  }
  return arrivals;
}

export interface ToldBatch {
  reference: string;
  kind: string;
  state: string;
  expectedOn: string;
  pieces: number;
  story: BatchStory;
}

/** The newest batch of a product that has a story to tell; undefined when none has. */
export async function readBatch(
  db: Db,
  of: { factoryId: string; productGid: string },
): Promise<ToldBatch | undefined> {
  const rows = await db
    .selectFrom("StockOrder")
    .innerJoin("StockOrderLine", "StockOrderLine.stockOrderId", "StockOrder.id")
    .innerJoin("Item", "Item.id", "StockOrderLine.itemId")
    .select((expression) => [
      "StockOrder.reference",
      "StockOrder.kind",
      "StockOrder.state",
      "StockOrder.expectedOn",
      "StockOrder.story",
      expression.fn.sum<number>("StockOrderLine.quantity").as("pieces"),
    ])
    .where("StockOrder.factoryId", "=", of.factoryId)
    .where("Item.productGid", "=", of.productGid)
    .where("StockOrder.state", "!=", "cancelled")
    .groupBy("StockOrder.id")
    .orderBy("StockOrder.expectedOn", "desc")
    .limit(BATCHES_LOOKED_AT)
    .execute();
  return rows.map((row) => ({ ...row, story: readStory(row.story) })).find(hasStory);
}

const BATCHES_LOOKED_AT = 20;

function hasStory({ story }: ToldBatch): boolean {
  const { workshop, materials, inspected, words } = story;
  return workshop !== "" || materials !== "" || inspected !== null || Object.keys(words).length > 0;
}
