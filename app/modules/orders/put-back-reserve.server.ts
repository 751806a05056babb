import { isFault } from "#app/kernel/fault.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { wasRestored } from "./forgotten-routes.server.ts";
import type { StoredRoutePlan } from "./route-plan.ts";
import type { Supply } from "./supply-row.server.ts";

/** A plan whose units are being put back. */
export type PlanBack = StoredRoutePlan & { back: NonNullable<StoredRoutePlan["back"]> };

type Place = PlanBack["ordered"][number];

/**
 * The plan with how far it is. One that these books have not begun, of an order that is cancelled already,
 * may have been put back by the life before a restored backup, nobody knows when.
 */
export async function beginBack(
  deps: Pick<OrdersDeps, "database">,
  plan: StoredRoutePlan,
  of: { factoryId: string; isCancelled: boolean },
): Promise<PlanBack> {
  if (plan.back) return { ...plan, back: plan.back };
  const isForgotten = of.isCancelled && (await wasRestored(deps.database.db, of.factoryId));
  return { ...plan, back: { sentAt: isForgotten ? 0 : null, done: [] } };
}

/**
 * Puts the units of a cancelled routed order back into the reserve, once however often it is tried. The
 * goods are in the factory: units that its shop refused, or of which it never said whether it counts
 * them, are told to a person, who alone can set that right.
 */
export async function putBackReserve(
  deps: OrdersDeps,
  supply: Supply,
  plan: PlanBack,
): Promise<void> {
  const { sentAt: notedAt, done: doneBefore } = plan.back;
  const sentAt = notedAt ?? deps.clock.now();
  const keyEnds = sentAt + deps.settings.keyLifeMs;
  const left = plan.ordered.filter(({ key }) => !doneBefore.includes(key));
  // Shopify may have forgotten the keys: sent again, the units might be added a second time.
  if (deps.clock.now() >= keyEnds) {
    for (const place of left) await tell(deps, supply, { place, message: null });
    return;
  }
  const done = [...doneBefore];
  if (notedAt === null) await noteBack(deps, supply, { ...plan, back: { sentAt, done } });
  const factory = { shopId: supply.factoryId, app: "factory" };
  for (const place of left) {
    const move = { ...place, key: backKey(place), sendBefore: keyEnds };
    const answer = await deps.routed.addReserve(factory, move).catch(async (error: unknown) => {
      // Where nothing was applied, no key of what is left was ever used: their day begins anew.
      const isUnused = notedAt === null && isFault(error) && error.code !== "unanswered";
      await noteBack(deps, supply, { ...plan, back: { sentAt: isUnused ? null : sentAt, done } });
      throw error;
    });
    if (!answer.ok) await tell(deps, supply, { place, message: answer.message });
    done.push(place.key);
  }
}

const backKey = (place: Place): string => `un${place.key}`;

async function noteBack(deps: OrdersDeps, supply: Supply, plan: PlanBack): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("SupplyOrder")
      .set({ routePlan: JSON.stringify(plan) })
      .where("id", "=", supply.id)
      .where("routeState", "=", "unrouting")
      .execute();
  });
}

/** Refused with a message; without one nobody knows. */
async function tell(
  deps: OrdersDeps,
  { factoryId, orderName, id: supplyOrderId }: Supply,
  { place, message }: { place: Place; message: string | null },
): Promise<void> {
  const { itemId, units } = place;
  const details = { supplyOrderId, orderName, itemId, units };
  await deps.database.write((tx) =>
    raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: message === null ? "reserve_not_confirmed" : "reserve_not_put_back",
      subject: backKey(place),
      details: message === null ? details : { ...details, message },
    }),
  );
}
