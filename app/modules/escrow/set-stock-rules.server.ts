import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Updateable } from "kysely";
import type { Item } from "#app/platform/db/generated/types.ts";
import { isRisk } from "./stock-policy.server.ts";
import { FACTORY_POLICY, isPolicyName } from "./stock-policy.ts";
import { markForPlanning, markFound } from "./mark-for-planning.server.ts";

interface Deps {
  database: Database;
  clock: Clock;
}

export type StockRuleAnswer =
  | { ok: true }
  | {
      ok: false;
      code: "not_found" | "invalid_units" | "invalid_policy" | "invalid_risk";
      field?: string;
    };

const UNITS_MAX = 1_000_000_000;
const isUnits = (units: number): boolean =>
  Number.isInteger(units) && units >= 0 && units <= UNITS_MAX;

/** Units that no channel may expose; filled from what is free, at once or as it comes. */
export async function setSafety(
  deps: Deps,
  rule: { factoryId: string; itemId: string; units: number },
): Promise<StockRuleAnswer> {
  if (!isUnits(rule.units)) return { ok: false, code: "invalid_units", field: "units" };
  return changeItem(deps, rule, { safetyTarget: rule.units });
}

/** How an item is offered to the channels; "factory" as the factory's stock policy says. */
export async function setPolicy(
  deps: Deps,
  rule: {
    factoryId: string;
    itemId: string;
    policy: string;
    mirrorBuffer: number;
    /** Null follows the factory's. */
    riskPerMillion?: number | null;
  },
): Promise<StockRuleAnswer> {
  const { policy, mirrorBuffer, riskPerMillion = null } = rule;
  if (policy !== FACTORY_POLICY && !isPolicyName(policy))
    return { ok: false, code: "invalid_policy", field: "policy" };
  if (!isUnits(mirrorBuffer)) return { ok: false, code: "invalid_units", field: "mirrorBuffer" };
  if (riskPerMillion !== null && !isRisk(riskPerMillion))
    return { ok: false, code: "invalid_risk", field: "riskPerMillion" };
  return changeItem(deps, rule, { policy, mirrorBuffer, riskPerMillion });
}

async function changeItem(
  deps: Deps,
  of: { factoryId: string; itemId: string },
  change: Updateable<Item>,
): Promise<StockRuleAnswer> {
  return deps.database.write(async (tx) => {
    const changed = await tx
      .updateTable("Item")
      .set(change)
      .where("id", "=", of.itemId)
      .where("factoryId", "=", of.factoryId)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return { ok: false, code: "not_found" };
    await markForPlanning(tx, [{ id: of.itemId, factoryId: of.factoryId }], deps.clock.now());
    return { ok: true };
  });
}

/** Locks units for one partnership: only its channel may expose them. */
export async function dedicate(
  deps: Deps,
  rule: { factoryId: string; itemId: string; partnershipId: string; units: number },
): Promise<StockRuleAnswer> {
  if (!isUnits(rule.units)) return { ok: false, code: "invalid_units", field: "units" };
  return deps.database.write(async (tx) => {
    const { factoryId, itemId, partnershipId, units } = rule;
    const known = await tx
      .selectFrom("Item")
      .innerJoin("Partnership", "Partnership.factoryId", "Item.factoryId")
      .select("Item.id")
      .where("Item.id", "=", itemId)
      .where("Item.factoryId", "=", factoryId)
      .where("Partnership.id", "=", partnershipId)
      .executeTakeFirst();
    if (!known) return { ok: false, code: "not_found" };
    await tx
      .insertInto("DedicatedStock")
      .values({ factoryId, itemId, partnershipId, units })
      .onConflict((conflict) =>
        conflict.columns(["partnershipId", "itemId"]).doUpdateSet({ units }),
      )
      .execute();
    await markForPlanning(tx, [{ id: itemId, factoryId }], deps.clock.now());
    return { ok: true };
  });
}

/**
 * Gives everything in the hub's reserve back to the factory's shop: resellers' channels are paused
 * and emptied, and whatever becomes free goes to the brand store. To be done before uninstalling.
 */
export async function releaseAll(deps: Deps, of: { factoryId: string }): Promise<StockRuleAnswer> {
  return deps.database.write(async (tx) => {
    const brand = await tx
      .updateTable("Channel")
      .set({ state: "releasing" })
      .where("factoryId", "=", of.factoryId)
      .where("kind", "=", "brand")
      .executeTakeFirst();
    if (brand.numUpdatedRows === 0n) return { ok: false, code: "not_found" };
    await tx
      .updateTable("Channel")
      .set({ state: "paused" })
      .where("factoryId", "=", of.factoryId)
      .where("kind", "=", "reseller")
      .where("state", "=", "open")
      .execute();
    const items = tx.selectFrom("Item").where("factoryId", "=", of.factoryId);
    await markFound(tx, items, deps.clock.now());
    return { ok: true };
  });
}
