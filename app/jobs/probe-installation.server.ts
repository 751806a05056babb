import { z } from "zod";
import { isFault } from "#app/kernel/fault.ts";
import type { PartnersDeps } from "#app/modules/partners/index.server.ts";
import { factoryUninstalled, resellerUninstalled } from "#app/modules/partners/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { toShopRef, type ShopRef } from "#app/platform/shopify/shop-ref.ts";
import type { Tokens } from "#app/platform/shopify/tokens.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";

const payloadSchema = z.object({ life: z.number() });

const PROBE = "shop.probe";

interface ProbeDeps extends PartnersDeps {
  tokens: Tokens;
  readInstallation: (shop: ShopRef) => Promise<string>;
}

/** Asks for a look whether the app's present life in the shop is over; `life` is when that began. */
export function askProbe(
  tx: Tx,
  { tasks }: Pick<PartnersDeps, "tasks">,
  { shopId, app, life }: ShopRef & { life: number },
): Promise<void> {
  const payload = { life };
  return tasks.ask(tx, { kind: PROBE, key: `${app}:${shopId}`, shopId, app, payload, priority: 1 });
}

/**
 * Task "shop.probe": a message told of an uninstall at about the time when the app was installed, by two
 * clocks that nobody has compared. Only the shop knows which of the two came last.
 */
export function makeProbeTask(deps: ProbeDeps): TaskHandlers {
  return {
    [PROBE]: async (task) => {
      const shop = toShopRef(task);
      const { life } = payloadSchema.parse(task.payload);
      try {
        await deps.readInstallation(shop);
      } catch (error) {
        if (!isFault(error, "unauthorised")) throw error;
        await deps.database.write(async (tx) => {
          if (await deps.tokens.forgetLife(tx, shop, life)) await appUninstalled(tx, deps, shop);
        });
      }
    },
  };
}

/** The app left the shop. */
export async function appUninstalled(tx: Tx, deps: PartnersDeps, shop: ShopRef): Promise<void> {
  if (shop.app === "factory") await factoryUninstalled(tx, deps, shop.shopId);
  else await resellerUninstalled(tx, deps, shop.shopId);
}
