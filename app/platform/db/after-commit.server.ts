import type { Tx } from "./database.server.ts";

const waiting = new WeakMap<Tx, (() => void)[]>();

/**
 * Runs something once the transaction is committed, or at once where its writer keeps no list: on
 * SQLite whoever is woken early finds the one connection busy until the commit.
 */
export function afterCommit(tx: Tx, run: () => void): void {
  const list = waiting.get(tx);
  if (list) list.push(run);
  else run();
}

/** Runs a transaction whose `afterCommit`s happen when it is committed, and not when it fails. */
export async function withAfterCommit<T>(
  work: (tx: Tx) => Promise<T>,
  commit: (work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<T> {
  const list: (() => void)[] = [];
  const result = await commit((tx) => {
    waiting.set(tx, list);
    return work(tx);
  });
  for (const run of list) run();
  return result;
}
