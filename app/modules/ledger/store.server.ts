import { chunk } from "#app/kernel/group.ts";
import { invariant } from "#app/kernel/invariant.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { holdOf, isStockAccount } from "./accounts.ts";
import { emptyBooks, type ItemBooks } from "./books.ts";

const ROWS_MAX = 1_000;

/**
 * The balances of the given items: all stock accounts, and the holds of the order lines named. The
 * caller holds the items' locks when it means to write.
 */
export async function loadBooks(
  tx: Db | Tx,
  items: readonly { id: string; factoryId: string }[],
  orderLineIds: readonly string[] = [],
): Promise<Map<string, ItemBooks>> {
  const books = new Map(items.map((item) => [item.id, emptyBooks(item.id, item.factoryId)]));
  const put = (row: { itemId: string; account: string; units: number }): void => {
    invariant(isStockAccount(row.account), `"${row.account}" is a stock account`);
    books.get(row.itemId)?.balances.set(row.account, row.units);
  };
  for (const ids of chunk([...books.keys()], ROWS_MAX)) {
    const rows = await tx
      .selectFrom("StockBalance")
      .select(["itemId", "account", "units"])
      .where("itemId", "in", ids)
      .where("kind", "=", "stock")
      .where("units", "!=", 0)
      .execute();
    rows.forEach(put);
  }
  for (const lines of chunk(orderLineIds, ROWS_MAX)) {
    const rows = await tx
      .selectFrom("StockBalance")
      .select(["itemId", "account", "units"])
      .where("itemId", "in", [...books.keys()])
      .where("kind", "=", "hold")
      .where("account", "in", lines.map(holdOf))
      .execute();
    rows.forEach(put);
  }
  return books;
}

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
  for (const rows of chunk(transfers, ROWS_MAX)) {
    await tx.insertInto("StockTransfer").values(rows).execute();
  }
  for (const rows of chunk([...changes.values()], ROWS_MAX)) {
    await tx
      .insertInto("StockBalance")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["itemId", "kind", "account"]).doUpdateSet((expression) => ({
          units: expression("StockBalance.units", "+", expression.ref("excluded.units")),
        })),
      )
      .execute();
  }
  // A hold that is empty has nothing more to tell; its transfers stay.
  for (const accounts of chunk(emptied, ROWS_MAX)) {
    await tx
      .deleteFrom("StockBalance")
      .where("kind", "=", "hold")
      .where("account", "in", accounts)
      .where("units", "=", 0)
      .execute();
  }
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
