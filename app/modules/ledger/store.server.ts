import { sql } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, insertRows, upsertRows } from "#app/platform/db/row-set.server.ts";
import type { ItemBooks } from "./books.ts";

/**
 * Writes the transfers decided on these books and brings the stored balances up to date, all in the
 * caller's transaction. A transfer whose id exists already is refused by the database, and with it
 * the whole transaction: one cause books once.
 */
export async function saveBooks(tx: Tx, allBooks: Iterable<ItemBooks>, at: number): Promise<void> {
  const transfers = [];
  const changes = new Map<string, BalanceChange>();
  const emptied: string[] = [];
  for (const books of allBooks) {
    for (const transfer of books.transfers) {
      transfers.push({ ...transfer, factoryId: books.factoryId, at });
      addChange(books, transfer.fromAccount, -transfer.units);
      addChange(books, transfer.toAccount, transfer.units);
    }
    books.transfers.length = 0;
    for (const [account, units] of books.balances) {
      if (units === 0 && account.startsWith("hold:")) emptied.push(account);
    }
  }
  function addChange(books: ItemBooks, account: string, units: number): void {
    const key = `${books.itemId} ${account}`;
    const change = changes.get(key);
    if (change) change.units += units;
    else {
      const kind = account.startsWith("hold:") ? "hold" : "stock";
      changes.set(key, { itemId: books.itemId, kind, account, factoryId: books.factoryId, units });
    }
  }
  await insertRows(tx, "StockTransfer", transfers);
  await upsertRows(tx, "StockBalance", {
    rows: [...changes.values()],
    onConflict: sql`on conflict ("itemId", "kind", "account")
      do update set "units" = "StockBalance"."units" + excluded."units"`,
  });
  if (emptied.length === 0) return;
  // A hold that is empty has nothing more to tell; its transfers stay.
  await tx
    .deleteFrom("StockBalance")
    .where("account", "in", among(tx, emptied))
    .where("kind", "=", "hold")
    .where("units", "=", 0)
    .execute();
}

interface BalanceChange {
  itemId: string;
  kind: string;
  account: string;
  factoryId: string;
  units: number;
}

export interface BalanceDifference {
  itemId: string;
  account: string;
  stored: number;
  recomputed: number;
}

/** Compares every stored balance with the sum of its transfers; nothing means that the books agree. */
export async function compareBalances(tx: Db, factoryId?: string): Promise<BalanceDifference[]> {
  let transfers = tx
    .selectFrom("StockTransfer")
    .select(["itemId", "fromAccount", "toAccount", "units"]);
  let balances = tx.selectFrom("StockBalance").select(["itemId", "account", "units"]);
  if (factoryId !== undefined) {
    transfers = transfers.where("factoryId", "=", factoryId);
    balances = balances.where("factoryId", "=", factoryId);
  }
  const differences = new Map<string, BalanceDifference>();
  const at = (itemId: string, account: string): BalanceDifference => {
    const key = `${itemId} ${account}`;
    const known = differences.get(key) ?? { itemId, account, stored: 0, recomputed: 0 };
    differences.set(key, known);
    return known;
  };
  for (const row of await transfers.execute()) {
    at(row.itemId, row.fromAccount).recomputed -= row.units;
    at(row.itemId, row.toAccount).recomputed += row.units;
  }
  for (const row of await balances.execute()) at(row.itemId, row.account).stored += row.units;
  return [...differences.values()].filter((one) => one.stored !== one.recomputed);
}
