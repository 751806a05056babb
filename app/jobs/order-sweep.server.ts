import { z } from "zod";
import { sweepOrders, type OrdersDeps } from "#app/modules/orders/index.server.ts";
import {
  readOrdersSweptAt,
  writeOrdersSweptAt,
} from "#app/platform/shopify/installation-store.server.ts";
import { toShopRef } from "#app/platform/shopify/shop-ref.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";

/** However well all goes, this much is looked through: webhooks may be late. */
const ALWAYS_MS = 20 * 60_000;

const sweepPayload = z.object({ since: z.number().optional() });

/**
 * Looks for what webhooks missed since the last sweep that succeeded, so that no gap is too long: the
 * hub may have been down for a day, or the shop frozen. `since` in the payload asks for another time.
 */
export function sweepShopOrders(orders: OrdersDeps): (task: RunningTask) => Promise<void> {
  return async ({ shopId, app, payload }) => {
    const shop = toShopRef({ shopId, app });
    const startedAt = orders.clock.now();
    const sweptAt = await readOrdersSweptAt(orders.database.db, shop);
    const since =
      sweepPayload.parse(payload).since ?? Math.min(sweptAt ?? startedAt, startedAt - ALWAYS_MS);
    const { until } = await sweepOrders(orders, shop, since);
    await orders.database.write((tx) => writeOrdersSweptAt(tx, { shop, at: until ?? startedAt }));
  };
}
