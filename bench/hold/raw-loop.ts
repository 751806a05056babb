import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteConstructor from "better-sqlite3";

/**
 * What SQLite itself can do on this machine and disk: a bare transaction that takes units off a balance
 * when there are enough and notes who took them, one a commit, synchronous=FULL. Answers transactions
 * a second.
 */
export function rawTransactions(of: { items: number; transactions: number }): number {
  const folder = mkdtempSync(join(tmpdir(), "headwater-raw-"));
  const database = new SqliteConstructor(join(folder, "raw.db"));
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.exec("create table balance (item integer primary key, units integer not null)");
    database.exec("create table hold (line integer primary key, item integer, units integer)");
    const insert = database.prepare("insert into balance values (?, ?)");
    database.transaction(() => {
      for (let item = 0; item < of.items; item += 1) insert.run(item, of.transactions);
    })();
    const take = database.prepare(
      "update balance set units = units - 1 where item = ? and units > 0",
    );
    const note = database.prepare("insert into hold values (?, ?, 1)");
    const holdOne = database.transaction((line: number, item: number) => {
      if (take.run(item).changes === 1) note.run(line, item);
    });
    const startedAt = performance.now();
    for (let line = 0; line < of.transactions; line += 1) holdOne.immediate(line, line % of.items);
    return of.transactions / ((performance.now() - startedAt) / 1_000);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
