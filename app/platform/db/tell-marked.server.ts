import { afterCommit } from "./after-commit.server.ts";
import type { Database, Tx } from "./database.server.ts";

const listeners = new WeakMap<Tx, () => void>();

/** The same database, where somebody is told once a transaction that marked items for planning is committed. */
export function tellingMarked(database: Database, tell: () => void): Database {
  return {
    ...database,
    write: (work, options) =>
      database.write((tx) => {
        listeners.set(tx, tell);
        return work(tx);
      }, options),
  };
}

/** Said by whoever marks items. Where one process has everything to itself nobody listens. */
export function noteMarked(tx: Tx): void {
  const tell = listeners.get(tx);
  if (tell) afterCommit(tx, tell);
}
