import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { contains } from "#app/platform/db/like.server.ts";
import { readStory } from "./read-story.ts";
import { OPEN_STATES, type BatchStory } from "./stock-order.ts";

export type StockOrderFilter = "open" | "received" | "cancelled" | "all";

export interface StockOrderRow {
  id: string;
  kind: string;
  reference: string;
  state: string;
  expectedOn: string;
  locationName: string;
  quantity: number;
  received: number;
  granted: number;
}

export interface StockOrderDetails extends Omit<
  StockOrderRow,
  "quantity" | "received" | "granted"
> {
  story: BatchStory;
  lines: {
    id: string;
    itemId: string;
    sku: string;
    productTitle: string;
    variantTitle: string;
    imageUrl: string | null;
    quantity: number;
    received: number;
    granted: number;
  }[];
  receipts: { id: string; state: string; problem: string | null; createdAt: number }[];
}

export type ComingOrder = Omit<StockOrderRow, "locationName">;

const COMING_MAX = 50;

/** Reads for the screens about goods that will come. Every one demands the factory it is for. */
export function makeStockOrderQueries({ db }: { db: Db }) {
  return {
    async listStockOrders(options: {
      factoryId: string;
      search: string;
      filter: StockOrderFilter;
      page: number;
    }): Promise<Page<StockOrderRow>> {
      const range = pageRange(options.page);
      const { filter, search } = options;
      const states = filter === "open" ? [...OPEN_STATES] : [filter];
      const rows = await selectOrders(db, options.factoryId)
        .innerJoin("StockOrderLine", "StockOrderLine.stockOrderId", "StockOrder.id")
        .select((expression) => [
          expression.fn.sum<number>("StockOrderLine.quantity").as("quantity"),
          expression.fn.sum<number>("StockOrderLine.received").as("received"),
          expression.fn.sum<number>("StockOrderLine.granted").as("granted"),
        ])
        .$if(filter !== "all", (query) => query.where("StockOrder.state", "in", states))
        .$if(search !== "", (query) =>
          query.where((expression) => contains(expression.ref("StockOrder.reference"), search)),
        )
        .groupBy(["StockOrder.id", "FactoryLocation.name"])
        .orderBy("StockOrder.expectedOn", filter === "open" ? "asc" : "desc")
        .orderBy("StockOrder.id")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(rows, options.page);
    },

    async readStockOrder(options: {
      factoryId: string;
      stockOrderId: string;
    }): Promise<StockOrderDetails | undefined> {
      const order = await selectOrders(db, options.factoryId)
        .select("StockOrder.story")
        .where("StockOrder.id", "=", options.stockOrderId)
        .executeTakeFirst();
      if (!order) return undefined;
      const lines = await readLines(db, order.id);
      const receipts = await db
        .selectFrom("Receipt")
        .select(["id", "state", "problem", "createdAt"])
        .where("stockOrderId", "=", order.id)
        .orderBy("createdAt", "desc")
        .execute();
      return { ...order, story: readStory(order.story), lines, receipts };
    },

    /** What is still to come of an item, the soonest first. */
    listComing: (of: { factoryId: string; itemId: string }): Promise<ComingOrder[]> =>
      selectComing(db, of).execute(),

    /** What an order can be made of: the factory's own places, and its items by search. */
    async listPlaces(factoryId: string): Promise<{ id: string; name: string }[]> {
      return db
        .selectFrom("FactoryLocation")
        .select(["id", "name"])
        .where("factoryId", "=", factoryId)
        .where("state", "=", "active")
        .where("kind", "=", "own")
        .orderBy("rank")
        .execute();
    },
  };
}

function selectOrders(db: Db, factoryId: string) {
  return db
    .selectFrom("StockOrder")
    .innerJoin("FactoryLocation", "FactoryLocation.id", "StockOrder.locationId")
    .select([
      "StockOrder.id",
      "StockOrder.kind",
      "StockOrder.reference",
      "StockOrder.state",
      "StockOrder.expectedOn",
      "FactoryLocation.name as locationName",
    ])
    .where("StockOrder.factoryId", "=", factoryId);
}

function selectComing(db: Db, of: { factoryId: string; itemId: string }) {
  return db
    .selectFrom("StockOrderLine")
    .innerJoin("StockOrder", "StockOrder.id", "StockOrderLine.stockOrderId")
    .select([
      "StockOrder.id",
      "StockOrder.kind",
      "StockOrder.reference",
      "StockOrder.state",
      "StockOrder.expectedOn",
      "StockOrderLine.quantity",
      "StockOrderLine.received",
      "StockOrderLine.granted",
    ])
    .where("StockOrderLine.itemId", "=", of.itemId)
    .where("StockOrder.factoryId", "=", of.factoryId)
    .where("StockOrder.state", "in", [...OPEN_STATES])
    .orderBy("StockOrder.expectedOn")
    .limit(COMING_MAX);
}

function readLines(db: Db, stockOrderId: string): Promise<StockOrderDetails["lines"]> {
  return db
    .selectFrom("StockOrderLine")
    .innerJoin("Item", "Item.id", "StockOrderLine.itemId")
    .select([
      "StockOrderLine.id",
      "StockOrderLine.itemId",
      "Item.sku",
      "Item.productTitle",
      "Item.variantTitle",
      "Item.imageUrl",
      "StockOrderLine.quantity",
      "StockOrderLine.received",
      "StockOrderLine.granted",
    ])
    .where("stockOrderId", "=", stockOrderId)
    .orderBy("Item.sku")
    .execute();
}
