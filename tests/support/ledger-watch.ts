import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { LedgerDifference } from "./check-books.ts";

/**
 * Compares every stored balance with the sum of its transfers, as the production check does, but reads
 * each transfer once: the sums so far are remembered. The rows' order is SQLite's own.
 */
export function watchLedger(): (tx: Tx) => Promise<readonly LedgerDifference[]> {
  const sums = new Map<string, number>();
  let lastRow = 0;
  const add = (account: string, units: number): void =>
    void sums.set(account, (sums.get(account) ?? 0) + units);

  return async (tx) => {
    const { rows } = await sql<{
      row: number;
      itemId: string;
      fromAccount: string;
      toAccount: string;
      units: number;
    }>`select rowid as row, "itemId", "fromAccount", "toAccount", units
       from "StockTransfer" where rowid > ${lastRow} order by rowid`.execute(tx);
    for (const one of rows) {
      lastRow = one.row;
      add(`${one.itemId} ${one.fromAccount}`, -one.units);
      add(`${one.itemId} ${one.toAccount}`, one.units);
    }
    const stored = new Map(
      (await tx.selectFrom("StockBalance").select(["itemId", "account", "units"]).execute()).map(
        (row) => [`${row.itemId} ${row.account}`, row.units],
      ),
    );
    const accounts = new Set([...sums.keys(), ...stored.keys()]);
    return [...accounts]
      .map((account) => ({
        account,
        stored: stored.get(account) ?? 0,
        recomputed: sums.get(account) ?? 0,
      }))
      .filter((one) => one.stored !== one.recomputed);
  };
}
