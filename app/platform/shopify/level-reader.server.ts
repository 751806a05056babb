import type { LevelReader } from "#app/modules/channels/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import { sampleLevels } from "./operations/stock/sample-levels.server.ts";
import { toShopRef } from "./shop-ref.ts";

const PRIORITY = 4;

/** Fills the port through which levels are read. */
export function makeLevelReader({ client }: { client: AdminClient }): LevelReader {
  return {
    async sample(lane, ids) {
      const call = { shop: toShopRef(lane), priority: PRIORITY };
      const items = await sampleLevels(client, call, { ids, names: ["available", "committed"] });
      return items.map(({ id, tracked, levels }) => ({
        inventoryItemGid: id,
        tracked,
        levels: levels.map(({ locationGid, quantities }) => ({
          inventoryItemGid: id,
          locationGid,
          available: quantities.get("available") ?? 0,
          committed: quantities.get("committed") ?? 0,
        })),
      }));
    },

    async sampleReserved(lane, ids) {
      const call = { shop: toShopRef(lane), priority: PRIORITY };
      const items = await sampleLevels(client, call, { ids, names: ["reserved"] });
      return new Map(
        items.map(({ id, levels }) => [
          id,
          new Map(
            levels.map((level) => [level.locationGid, level.quantities.get("reserved") ?? 0]),
          ),
        ]),
      );
    },
  };
}
