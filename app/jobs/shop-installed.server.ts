import {
  factoryInstalled,
  factoryUninstalled,
  resellerInstalled,
  resellerUninstalled,
  type PartnersDeps,
} from "#app/modules/partners/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Begun } from "#app/platform/shopify/installation-store.server.ts";
import type { ShopRef } from "#app/platform/shopify/shop-ref.ts";
import { askLeftTasks } from "#app/platform/tasks/waiting-tasks.server.ts";

/**
 * An app is new in a shop, or came back. Where nobody has heard that it had gone, what was there before
 * ends first, as if the message of the uninstall had come in time. It happens with the new token in one
 * transaction: whoever writes with that token already knows what is no longer the hub's. What waited for
 * the app's return goes on.
 */
export async function shopInstalled(
  tx: Tx,
  deps: PartnersDeps,
  { shopId, app, unheard }: ShopRef & Pick<Begun, "unheard">,
): Promise<void> {
  await askLeftTasks(tx, deps.tasks, { shopId, app });
  if (app === "reseller") {
    if (unheard) await resellerUninstalled(tx, deps, shopId);
    return resellerInstalled(tx, deps, shopId);
  }
  if (unheard) await factoryUninstalled(tx, deps, shopId);
  await deps.tasks.ask(tx, { kind: "orders.prepare", key: shopId, shopId, app, priority: 1 });
  await factoryInstalled(tx, deps, shopId);
}
