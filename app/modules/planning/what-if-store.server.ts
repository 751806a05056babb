import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { whatIfResult, type WhatIfResult } from "./what-if-result.ts";

/** A factory's last what-if, finished or under way. */
export interface WhatIf {
  days: number;
  /** So many shops the orders are dealt out to; null: as they were. */
  shops: number | null;
  state: "running" | "done";
  itemsDone: number;
  itemsTotal: number;
  askedAt: number;
  finishedAt: number | null;
  /** Of the last run that was finished; null before. */
  result: WhatIfResult | null;
}

export async function readWhatIf(db: Db | Tx, factoryId: string): Promise<WhatIf | null> {
  const row = await db
    .selectFrom("WhatIf")
    .selectAll()
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
  if (!row) return null;
  const { days, shops, itemsDone, itemsTotal, askedAt, finishedAt } = row;
  return {
    days,
    shops,
    itemsDone,
    itemsTotal,
    askedAt,
    finishedAt,
    state: row.state === "done" ? "done" : "running",
    result: row.result === null ? null : whatIfResult.parse(JSON.parse(row.result)),
  };
}

/** A run was asked for; what the last one found stays until this one has found something. */
export async function writeAsked(
  tx: Tx,
  of: { factoryId: string; days: number; shops: number | null; askedAt: number },
): Promise<void> {
  const begun = {
    days: of.days,
    shops: of.shops,
    askedAt: of.askedAt,
    state: "running",
    itemsDone: 0,
    itemsTotal: 0,
  };
  await tx
    .insertInto("WhatIf")
    .values({ factoryId: of.factoryId, ...begun, finishedAt: null, result: null })
    .onConflict((conflict) => conflict.column("factoryId").doUpdateSet(begun))
    .execute();
}

export async function writeProgress(
  tx: Tx,
  of: { factoryId: string; itemsDone: number; itemsTotal: number },
): Promise<void> {
  const { factoryId, ...progress } = of;
  await tx.updateTable("WhatIf").set(progress).where("factoryId", "=", factoryId).execute();
}

export async function writeResult(
  tx: Tx,
  of: { factoryId: string; finishedAt: number; result: WhatIfResult },
): Promise<void> {
  await tx
    .updateTable("WhatIf")
    .set({ state: "done", finishedAt: of.finishedAt, result: JSON.stringify(of.result) })
    .where("factoryId", "=", of.factoryId)
    .execute();
}
