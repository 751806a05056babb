import { parse } from "lossless-json";
import { z } from "zod";
import { hearLevels, type ChannelsDeps } from "#app/modules/channels/index.server.ts";
import type { TopicHandlers } from "#app/platform/inbox/drain.server.ts";

const idText = z.union([z.string(), z.number().transform(String)]);
const levelPayload = z.object({
  inventory_item_id: idText,
  location_id: idText,
  available: z.union([z.string(), z.number()]).transform(Number).nullish(),
});

/** Values of inventory levels, recognised by value alone. */
export function levelTopics(deps: ChannelsDeps): TopicHandlers {
  return {
    "inventory_levels/update": {
      kind: "batch",
      handle: async (tx, messages) => {
        const told = messages.map(({ shopId, payload }) => {
          const level = levelPayload.parse(parse(payload, undefined, (value) => value));
          return {
            shopId,
            inventoryItemGid: `gid://shopify/InventoryItem/${level.inventory_item_id}`,
            locationGid: `gid://shopify/Location/${level.location_id}`,
            available: level.available ?? null,
          };
        });
        await hearLevels(tx, deps, told);
      },
    },
  };
}
