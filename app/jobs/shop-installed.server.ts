import {
  factoryInstalled,
  resellerInstalled,
  type PartnersDeps,
} from "#app/modules/partners/index.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";

/** Task "shop.installed": an app is new in a shop, or came back. */
export function makeShopInstalledTask(deps: PartnersDeps): TaskHandlers {
  return {
    "shop.installed": async ({ app, shopId }) => {
      await deps.database.write(async (tx) => {
        if (app !== "factory") return resellerInstalled(tx, deps, shopId);
        await deps.tasks.ask(tx, { kind: "orders.prepare", key: shopId, shopId, app, priority: 1 });
        await factoryInstalled(tx, deps, shopId);
      });
    },
  };
}
