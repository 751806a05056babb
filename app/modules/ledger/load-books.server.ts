import { sql } from "kysely";
import { invariant } from "#app/kernel/invariant.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, rowSet } from "#app/platform/db/row-set.server.ts";
import { coolingOf, exposureOf, holdOf, isStockAccount, type StockAccount } from "./accounts.ts";
import { emptyBooks, emptyPartOfBooks, overlapOf, type ItemBooks } from "./books.ts";

/** An item whose books are wanted. */
export interface WantedBooks {
  id: string;
  factoryId: string;
  /**
   * Only what sales and parcels of these channels move units of is wanted. An item with overlap is read
   * whole all the same: what it owes follows from all of its accounts.
   */
  channelIds?: ReadonlySet<string>;
}

interface Row {
  itemId: string;
  account: string;
  units: number;
}

/**
 * The balances of the given items: their stock accounts, and the holds of the order lines named. The
 * caller holds the items' locks when it means to write.
 */
export async function loadBooks(
  tx: Db | Tx,
  items: readonly WantedBooks[],
  orderLineIds: readonly string[] = [],
): Promise<Map<string, ItemBooks>> {
  const parts = await loadParts(tx, items);
  const books = new Map(
    items.map(({ id, factoryId }) => {
      const part = parts.get(id);
      return [id, part && overlapOf(part) === 0 ? part : emptyBooks(id, factoryId)];
    }),
  );
  const whole = [...books.values()].filter(({ known }) => !known).map(({ itemId }) => itemId);
  put(books, await readWhole(tx, whole));
  if (books.size > 0) put(books, await readHolds(tx, orderLineIds));
  return books;
}

function put(books: ReadonlyMap<string, ItemBooks>, rows: readonly Row[]): void {
  for (const { itemId, account, units } of rows) {
    invariant(isStockAccount(account), `"${account}" is a stock account`);
    books.get(itemId)?.balances.set(account, units);
  }
}

async function readWhole(tx: Db | Tx, itemIds: readonly string[]): Promise<Row[]> {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom("StockBalance")
    .select(["itemId", "account", "units"])
    .where("itemId", "in", among(tx, itemIds))
    .where("kind", "=", "stock")
    .where("units", "!=", 0)
    .execute();
}

async function readHolds(tx: Db | Tx, orderLineIds: readonly string[]): Promise<Row[]> {
  if (orderLineIds.length === 0) return [];
  return tx
    .selectFrom("StockBalance")
    .select(["itemId", "account", "units"])
    .where("account", "in", among(tx, orderLineIds.map(holdOf)))
    .where("kind", "=", "hold")
    .execute();
}

/** Of whichever channel: what a sale, or a parcel, takes units from, or owes them to. */
const SHARED: readonly StockAccount[] = ["world", "free", "shortfall", "overlap"];

/** The items of which some channels' part is enough. */
async function loadParts(
  tx: Db | Tx,
  items: readonly WantedBooks[],
): Promise<Map<string, ItemBooks>> {
  const parts = new Map<string, ItemBooks>();
  for (const { id, factoryId, channelIds } of items) {
    if (!channelIds) continue;
    const ofChannels = [...channelIds].flatMap((one) => [exposureOf(one), coolingOf(one)]);
    parts.set(id, emptyPartOfBooks(id, factoryId, new Set([...SHARED, ...ofChannels])));
  }
  if (parts.size === 0) return parts;
  const wanted = [...parts.values()].flatMap(({ itemId, known = [] }) =>
    [...known].map((account) => ({ itemId, account })),
  );
  const given = rowSet(tx, "StockBalance", { columns: ["itemId", "account"], rows: wanted });
  const { rows } = await sql<Row>`
    select b."itemId", b."account", b."units"
    from ${given} as given cross join "StockBalance" b
    where b."itemId" = given."itemId" and b."kind" = 'stock' and b."account" = given."account"
  `.execute(tx);
  put(parts, rows);
  return parts;
}
