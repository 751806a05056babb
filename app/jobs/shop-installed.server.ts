import { z } from "zod";
import {
  factoryInstalled,
  factoryUninstalled,
  resellerInstalled,
  resellerUninstalled,
  type PartnersDeps,
} from "#app/modules/partners/index.server.ts";
import { askLeftTasks } from "#app/platform/tasks/left-tasks.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";

const payloadSchema = z.object({ unheard: z.boolean().default(false) });

/**
 * Task "shop.installed": an app is new in a shop, or came back. Where nobody has heard that it had gone,
 * what was there before ends first, as if the message of the uninstall had come in time. What waited for
 * the app's return goes on.
 */
export function makeShopInstalledTask(deps: PartnersDeps): TaskHandlers {
  return {
    "shop.installed": async ({ app, shopId, payload }) => {
      const { unheard } = payloadSchema.parse(payload ?? {});
      await deps.database.write(async (tx) => {
        await askLeftTasks(tx, deps.tasks, { shopId, app });
        if (app !== "factory") {
          if (unheard) await resellerUninstalled(tx, deps, shopId);
          return resellerInstalled(tx, deps, shopId);
        }
        if (unheard) await factoryUninstalled(tx, deps, shopId);
        await deps.tasks.ask(tx, { kind: "orders.prepare", key: shopId, shopId, app, priority: 1 });
        await factoryInstalled(tx, deps, shopId);
      });
    },
  };
}
