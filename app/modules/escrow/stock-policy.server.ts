import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import { markFound } from "./mark-for-planning.server.ts";
import {
  defaultStockPolicy,
  FACTORY_POLICY,
  isPolicyName,
  RISK_PER_MILLION_MAX,
  type StockPolicy,
} from "./stock-policy.ts";

/** What a factory's items follow that say nothing of their own. */
export async function readStockPolicy(db: Db | Tx, factoryId: string): Promise<StockPolicy> {
  const row = await db
    .selectFrom("StockPolicy")
    .select(["policy", "riskPerMillion"])
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
  if (!row || !isPolicyName(row.policy)) return defaultStockPolicy;
  return { policy: row.policy, riskPerMillion: row.riskPerMillion };
}

export type StockPolicyAnswer =
  | { ok: true }
  | { ok: false; code: "invalid_policy" | "invalid_risk"; field: "policy" | "riskPerMillion" };

/** Sets what the factory's items follow; those that do are planned anew. */
export async function setStockPolicy(
  deps: { database: Database; clock: Clock },
  rule: { factoryId: string; policy: string; riskPerMillion: number },
): Promise<StockPolicyAnswer> {
  const { factoryId, policy, riskPerMillion } = rule;
  // Dedicated stock is locked item by item; as the rule for all it would take everything off sale.
  if (!isPolicyName(policy) || policy === "dedicated")
    return { ok: false, code: "invalid_policy", field: "policy" };
  if (!isRisk(riskPerMillion)) return { ok: false, code: "invalid_risk", field: "riskPerMillion" };
  const updatedAt = deps.clock.now();
  await deps.database.write(async (tx) => {
    await tx
      .insertInto("StockPolicy")
      .values({ factoryId, policy, riskPerMillion, updatedAt })
      .onConflict((conflict) =>
        conflict.column("factoryId").doUpdateSet({ policy, riskPerMillion, updatedAt }),
      )
      .execute();
    const items = tx
      .selectFrom("Item")
      .where("factoryId", "=", factoryId)
      .where((where) =>
        where.or([where("policy", "=", FACTORY_POLICY), where("riskPerMillion", "is", null)]),
      );
    await markFound(tx, items, updatedAt);
  });
  return { ok: true };
}

export function isRisk(perMillion: number): boolean {
  return Number.isInteger(perMillion) && perMillion >= 0 && perMillion <= RISK_PER_MILLION_MAX;
}
