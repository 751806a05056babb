import { lockItems } from "#app/platform/db/lock.server.ts";
import {
  finishRoute,
  pauseAfter,
  routedLines,
  settlePromises,
  storePlan,
} from "./complete-route.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { RoutedOrder } from "./ports.ts";
import { planMoves } from "./route-plan.ts";
import type { Supply } from "./supply-row.server.ts";

/**
 * The factory has an order for this supply order that the books never sent: it was made after the backup
 * that was restored. Whether the moves that follow it were made, too, nobody knows, and their keys may be
 * forgotten: none is sent, and a read of the brand store finds where its reserve stands.
 */
export async function adoptRoute(
  deps: OrdersDeps,
  supply: Supply,
  routed: RoutedOrder,
): Promise<void | { again: number }> {
  if (routed.fulfilmentOrders.length === 0) return { again: pauseAfter(0) };
  await deps.database.write(async (tx) => {
    const lines = await routedLines(tx, supply, routed);
    const itemIds = [...new Set(lines.map((line) => line.itemId))];
    await lockItems(tx, deps.database.dialect, itemIds);
    const { plan } = planMoves(supply.id, lines, () => 0);
    await settlePromises(tx, supply);
    await storePlan(tx, supply, { routed, plan: { ...plan, sentAt: deps.clock.now() } });
    await deps.stock.distrust(tx, { factoryId: supply.factoryId, itemIds });
  });
  await finishRoute(deps, supply, { routed, lost: [] });
}
