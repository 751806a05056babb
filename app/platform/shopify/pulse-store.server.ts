import { sql } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { upsertRows } from "#app/platform/db/row-set.server.ts";
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
  const rows = pulses.map(({ shop: { shopId, app }, ...pulse }) => {
    return { shop: { shopId, app }, known: knownOf(pulse, now) };
  });
  for (const alike of groupBy(rows, ({ known }) => Object.keys(known).join()).values()) {
    const columns = Object.keys(alike[0]?.known ?? {});
    const set = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
    await upsertRows(tx, "ShopPulse", {
      rows: alike.map(({ shop, known }) => ({ ...shop, waiting: 0, ...known })),
      onConflict: sql`on conflict ("shopId", "app") do update set ${sql.join(set)}`,
    });
  }
}

function knownOf({ heardAt, budget }: Omit<Pulse, "shop">, measuredAt: number) {
  const { available, capacity, restoreRate, queued: waiting } = budget ?? {};
  return {
    ...(heardAt === undefined ? {} : { heardAt }),
    ...(budget === undefined ? {} : { available, capacity, restoreRate, waiting }),
    measuredAt,
  };
}
