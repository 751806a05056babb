import type { ReceivingShop } from "#app/modules/inventory/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import { leavesOpen } from "./keyed-write.ts";
import { unanswered } from "./shop-fault.ts";
import { factoryRef } from "./shop-ref.ts";
import { ADJUST_LEVELS } from "./operations/stock/adjust-levels.server.ts";

const COST = 10;
const PRIORITY = 3;

/** Fills the port by which goods that came in are written to the factory's shop. */
export function makeReceivingShop(deps: {
  client: AdminClient;
  documentUri: (key: string) => string;
}): ReceivingShop {
  return {
    async addUnits({ factoryId, key, locationGid, units, sendBefore }) {
      const shop = factoryRef(factoryId);
      const { data } = await deps.client.request({
        shop,
        document: ADJUST_LEVELS,
        cost: COST,
        priority: PRIORITY,
        sendBefore,
        variables: {
          key,
          input: {
            name: "available",
            reason: "received",
            referenceDocumentUri: deps.documentUri(key),
            changes: units.map(({ inventoryItemGid, delta }) => ({
              inventoryItemId: inventoryItemGid,
              locationId: locationGid,
              delta,
              // Goods come in whatever is shown: a relative write, which Shopify wants said.
              changeFromQuantity: null,
            })),
          },
        },
      });
      const [error] = data.inventoryAdjustQuantities?.userErrors ?? [];
      if (!error) return { ok: true };
      if (leavesOpen(error)) {
        throw unanswered(error.message, { ...shop, operation: "AdjustLevels" });
      }
      return { ok: false, code: (error.code ?? "refused").toLowerCase(), message: error.message };
    },
  };
}
