import type { Tx } from "./database.server.ts";

const waiting = new WeakMap<object, (() => void)[]>();

/** From now on what is to follow the transaction is kept in this list, for its writer to run. */
export function keepAfterCommits(tx: object, list: (() => void)[]): void {
  waiting.set(tx, list);
}

/**
 * Runs something once the transaction is committed, or at once where its writer keeps no list: with
 * one connection whoever is woken early finds it busy until the commit.
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
    keepAfterCommits(tx, list);
    return work(tx);
  });
  for (const run of list) run();
  return result;
}
