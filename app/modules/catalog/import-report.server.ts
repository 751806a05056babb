import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";

/** A variant that cannot be offered, and why. */
export interface LeftOutRow {
  productTitle: string;
  variantTitle: string;
  sku: string;
  reason: string;
}

const SUBJECT = "catalogue";

/** Tells the factory how many of its variants cannot be offered; silent when all can. */
export async function reportImport(tx: Tx, clock: Clock, factoryId: string): Promise<void> {
  const rows = await tx
    .selectFrom("Item")
    .where("factoryId", "=", factoryId)
    .where("state", "=", "active")
    .groupBy("problem")
    .select((eb) => ["problem", eb.fn.countAll<number>().as("count")])
    .execute();
  const counts: Record<string, number> = {};
  let offered = 0;
  let leftOut = 0;
  for (const { problem, count } of rows) {
    if (problem === null) {
      offered += Number(count);
      continue;
    }
    counts[problem] = Number(count);
    leftOut += Number(count);
  }
  if (leftOut === 0) {
    await settleNotice(tx, clock, { shopId: factoryId, kind: "import", subject: SUBJECT });
    return;
  }
  await raiseNotice(tx, clock, {
    shopId: factoryId,
    factoryId,
    kind: "import",
    subject: SUBJECT,
    details: { offered, leftOut, ...counts },
  });
}

/** Every variant that was left out, for the downloadable report. */
export async function listLeftOut(db: Db, factoryId: string): Promise<LeftOutRow[]> {
  const rows = await db
    .selectFrom("Item")
    .select(["productTitle", "variantTitle", "sku", "problem"])
    .where("factoryId", "=", factoryId)
    .where("state", "=", "active")
    .where("problem", "is not", null)
    .orderBy("productTitle")
    .orderBy("variantTitle")
    .execute();
  return rows.map(({ problem, ...row }) => ({ ...row, reason: problem ?? "" }));
}
