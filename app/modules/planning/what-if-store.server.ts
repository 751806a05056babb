import { z } from "zod";
import type { Db, Tx } from "#app/platform/db/database.server.ts";

const outcome = z.object({ served: z.number(), oversold: z.number(), writes: z.number() });

const storedResult = z.object({
  since: z.number(),
  until: z.number(),
  items: z.number(),
  channels: z.number(),
  windowMs: z.number(),
  coolingMs: z.number(),
  leftOut: z.object({ items: z.number(), lines: z.number() }),
  asked: z.number(),
  orders: z.number(),
  outcomes: z.array(outcome),
});

/** What a run found. Units and counts over all items. */
export type WhatIfResult = z.infer<typeof storedResult>;

/** A factory's last what-if, finished or under way. */
export interface WhatIf {
  days: number;
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
  const { days, itemsDone, itemsTotal, askedAt, finishedAt } = row;
  return {
    days,
    itemsDone,
    itemsTotal,
    askedAt,
    finishedAt,
    state: row.state === "done" ? "done" : "running",
    result: row.result === null ? null : storedResult.parse(JSON.parse(row.result)),
  };
}

/** A run was asked for; what the last one found stays until this one has found something. */
export async function writeAsked(
  tx: Tx,
  of: { factoryId: string; days: number; askedAt: number },
): Promise<void> {
  const begun = {
    days: of.days,
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
