import type { SelectQueryBuilder } from "kysely";
import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import {
  balanceOf,
  coolingOf,
  emptyBooks,
  exposureOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { contains } from "#app/platform/db/like.server.ts";
import { readStockPolicy } from "./stock-policy.server.ts";
import type { StockPolicy } from "./stock-policy.ts";
import { makeMovementQueries } from "./movement-queries.server.ts";
import { summariseStock, type StockSummary } from "./stock-summary.ts";

/** `goods` leaves out what offers sell ahead. */
export type ItemFilter = "all" | "goods" | "problem" | "shortfall" | "empty";

export interface ItemRow {
  id: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  imageUrl: string | null;
  policy: string;
  state: string;
  problem: string | null;
  /** Set for what an offer sells ahead of its goods: its stock is what was granted, not what is there. */
  offerId: string | null;
  stock: StockSummary;
}

export interface ItemDetails extends ItemRow {
  priceMinor: number;
  mirrorBuffer: number;
  /** Null follows the factory's. */
  riskPerMillion: number | null;
  safetyTarget: number;
  locations: { name: string; kind: string; onHand: number; reserved: number }[];
  channels: ItemChannel[];
  /** Partnerships that stock can be dedicated to, and how many units are. */
  partnerships: { id: string; label: string; dedicated: number }[];
}

/** What one channel shows of an item. */
export interface ItemChannel {
  channelId: string;
  kind: string;
  /** Null for the brand store. */
  label: string | null;
  state: string;
  exposure: number;
  cooling: number;
  target: number;
  pendingWrite: boolean;
  problem: string | null;
  lastWriteAt: number | null;
}

/** Reads for the screens about items and their stock. Every one demands the factory it is for. */
export function makeStockQueries({ db }: { db: Db }) {
  return {
    ...makeMovementQueries({ db }),

    /** What the factory's items follow that say nothing of their own. */
    readPolicy: (factoryId: string): Promise<StockPolicy> => readStockPolicy(db, factoryId),

    async listItems(options: {
      factoryId: string;
      search: string;
      filter: ItemFilter;
      page: number;
    }): Promise<Page<ItemRow>> {
      const rows = await selectItems(db, options).select(ITEM_COLUMNS).execute();
      const page = toPage(rows, options.page);
      const books = await loadBooks(
        db,
        page.rows.map(({ id }) => ({ id, factoryId: options.factoryId })),
      );
      return {
        ...page,
        rows: page.rows.map((row) => ({ ...row, stock: summariseStock(booksOf(books, row.id)) })),
      };
    },

    async readItem(options: {
      factoryId: string;
      itemId: string;
    }): Promise<ItemDetails | undefined> {
      const { factoryId, itemId } = options;
      const row = await db
        .selectFrom("Item")
        .select([...ITEM_COLUMNS, "priceMinor", "mirrorBuffer", "riskPerMillion", "safetyTarget"])
        .where("factoryId", "=", factoryId)
        .where("id", "=", itemId)
        .executeTakeFirst();
      if (!row) return undefined;
      const books = booksOf(await loadBooks(db, [{ id: itemId, factoryId }]), itemId);
      return {
        ...row,
        stock: summariseStock(books),
        locations: await readLocations(db, itemId),
        channels: await readChannels(db, { factoryId, books }),
        partnerships: await readPartnerships(db, { factoryId, itemId }),
      };
    },
  };
}

export type StockQueries = ReturnType<typeof makeStockQueries>;

const ITEM_COLUMNS = [
  "id",
  "sku",
  "productTitle",
  "variantTitle",
  "imageUrl",
  "policy",
  "state",
  "problem",
  "offerId",
] as const;

function booksOf(all: Map<string, ItemBooks>, itemId: string): ItemBooks {
  return all.get(itemId) ?? emptyBooks(itemId, "");
}

type ItemSelect = SelectQueryBuilder<DB, "Item", object>;

function selectItems(
  db: Db,
  options: { factoryId: string; search: string; filter: ItemFilter; page: number },
): ItemSelect {
  const range = pageRange(options.page);
  let query: ItemSelect = db
    .selectFrom("Item")
    .where("factoryId", "=", options.factoryId)
    .where("state", "!=", "deleted")
    .orderBy("sku")
    .orderBy("id")
    .limit(range.limit)
    .offset(range.offset);
  if (options.search !== "") {
    query = query.where((eb) =>
      eb.or([
        contains(eb.ref("sku"), options.search),
        contains(eb.ref("productTitle"), options.search),
        contains(eb.ref("variantTitle"), options.search),
        contains(eb.ref("barcode"), options.search),
      ]),
    );
  }
  return filterItems(db, query, options.filter);
}

function filterItems(db: Db, query: ItemSelect, filter: ItemFilter): ItemSelect {
  if (filter === "goods") return query.where("offerId", "is", null);
  if (filter === "problem") return query.where("problem", "is not", null);
  if (filter === "shortfall") return query.where("id", "in", itemsOwing(db, "shortfall"));
  // What is on hand came out of the world, so an item that the world is owed nothing for has no stock.
  if (filter === "empty") return query.where("id", "not in", itemsOwing(db, "world"));
  return query;
}

function itemsOwing(db: Db, account: string) {
  return db
    .selectFrom("StockBalance")
    .select("itemId")
    .where("account", "=", account)
    .where("units", "<", 0);
}

async function readLocations(db: Db, itemId: string): Promise<ItemDetails["locations"]> {
  return db
    .selectFrom("ItemLocation")
    .innerJoin("FactoryLocation", "FactoryLocation.id", "ItemLocation.locationId")
    .select([
      "FactoryLocation.name",
      "FactoryLocation.kind",
      "ItemLocation.onHand",
      "ItemLocation.reserved",
    ])
    .where("ItemLocation.itemId", "=", itemId)
    .orderBy("FactoryLocation.rank")
    .execute();
}

async function readChannels(
  db: Db,
  options: { factoryId: string; books: ItemBooks },
): Promise<ItemChannel[]> {
  const { factoryId, books } = options;
  const rows = await db
    .selectFrom("Channel")
    .leftJoin("Level", (join) =>
      join.onRef("Level.channelId", "=", "Channel.id").on("Level.itemId", "=", books.itemId),
    )
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    // A level whose write is out is still being written.
    .leftJoin("WriteIntent", (join) =>
      join.onRef("WriteIntent.levelId", "=", "Level.id").on("WriteIntent.state", "=", "open"),
    )
    .select((eb) => [
      "Channel.id as channelId",
      "Channel.kind",
      "Channel.state",
      "Partnership.label",
      eb.fn.sum<number>("Level.target").as("target"),
      eb.fn.count<number>(eb.fn.coalesce("Level.dirtySince", "WriteIntent.dirtySince")).as("dirty"),
      eb.fn.max("Level.problem").as("problem"),
      eb.fn.max("Level.lastWriteAt").as("lastWriteAt"),
    ])
    .where("Channel.factoryId", "=", factoryId)
    .where((eb) =>
      eb.or([eb("Level.id", "is not", null), eb("Channel.id", "in", channelsHolding(books))]),
    )
    .groupBy(["Channel.id", "Channel.kind", "Channel.state", "Partnership.label"])
    .orderBy("Channel.kind")
    .orderBy("Partnership.label")
    .execute();
  return rows.map(({ dirty, ...row }) => ({
    ...row,
    target: Number(row.target ?? 0),
    pendingWrite: Number(dirty) > 0,
    exposure: balanceOf(books, exposureOf(row.channelId)),
    cooling: balanceOf(books, coolingOf(row.channelId)),
  }));
}

/** Channels that may still sell units, whether or not a level of theirs is known: none goes unseen. */
function channelsHolding(books: ItemBooks): string[] {
  return [...books.balances]
    .filter(([account, units]) => units > 0 && /^(exposure|cooling):/.test(account))
    .map(([account]) => account.slice(account.indexOf(":") + 1));
}

async function readPartnerships(
  db: Db,
  options: { factoryId: string; itemId: string },
): Promise<ItemDetails["partnerships"]> {
  const rows = await db
    .selectFrom("Partnership")
    .leftJoin("DedicatedStock", (join) =>
      join
        .onRef("DedicatedStock.partnershipId", "=", "Partnership.id")
        .on("DedicatedStock.itemId", "=", options.itemId),
    )
    .select(["Partnership.id", "Partnership.label", "DedicatedStock.units as dedicated"])
    .where("Partnership.factoryId", "=", options.factoryId)
    .where("Partnership.state", "in", ["active", "paused"])
    .orderBy("Partnership.label")
    .execute();
  return rows.map((row) => ({ ...row, dedicated: row.dedicated ?? 0 }));
}
