import { chunk } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";

/** The world that rows are written into, and how large it is. */
export interface Seeding {
  tx: Tx;
  now: number;
  factoryId: string;
  resellerId: string;
  items: number;
  orders: number;
}

const ROWS_PER_INSERT = 400;

export const id = (kind: string, number: number): string =>
  `${kind}-${String(number).padStart(6, "0")}`;

export const pick = <T>(all: readonly T[], number: number): T => all[number % all.length]!;

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

export async function insert(tx: Tx, table: Parameters<Tx["insertInto"]>[0], rows: object[]) {
  for (const some of chunk(rows, ROWS_PER_INSERT)) {
    await tx
      .insertInto(table)
      .values(some as never)
      .execute();
  }
}
