import type { Tx } from "#app/platform/db/database.server.ts";
import type { ShopBudget } from "./shop-gate.ts";
import type { ShopRef } from "./shop-ref.ts";

/** How one lane is doing, as far as a process knows; what it does not know stays as it is stored. */
export interface Pulse {
  shop: ShopRef;
  /** When a webhook of the shop was last worked, in ms. */
  heardAt?: number;
  budget?: ShopBudget;
}

export async function savePulses(tx: Tx, pulses: readonly Pulse[], now: number): Promise<void> {
  for (const { shop, heardAt, budget } of pulses) {
    const { available, capacity, restoreRate, queued: waiting } = budget ?? {};
    const known = {
      ...(heardAt === undefined ? {} : { heardAt }),
      ...(budget === undefined ? {} : { available, capacity, restoreRate, waiting }),
      measuredAt: now,
    };
    await tx
      .insertInto("ShopPulse")
      .values({ ...shop, waiting: 0, ...known })
      .onConflict((conflict) => conflict.columns(["shopId", "app"]).doUpdateSet(known))
      .execute();
  }
}
