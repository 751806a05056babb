import type { LevelReader, SampledItem } from "#app/modules/channels/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import { SAMPLE_LEVELS } from "./operations/stock/sample-levels.server.ts";
import { SAMPLE_RESERVED } from "./operations/stock/sample-reserved.server.ts";
import { toShopRef } from "./shop-ref.ts";

/** An item, five levels, each with its location and two quantities. */
const COST_PER_ITEM = 1 + 5 * 4;
/** The same with one quantity. */
const RESERVED_COST_PER_ITEM = 1 + 5 * 3;
const PRIORITY = 4;

/** Fills the port through which levels are read. */
export function makeLevelReader(deps: { client: AdminClient }): LevelReader {
  return {
    async sample(lane, inventoryItemGids) {
      const answer = await deps.client.request({
        shop: toShopRef(lane),
        document: SAMPLE_LEVELS,
        variables: { ids: [...inventoryItemGids] },
        cost: inventoryItemGids.length * COST_PER_ITEM,
        priority: PRIORITY,
      });
      return answer.data.nodes.flatMap((node) => (isItem(node) ? [toItem(node)] : []));
    },

    async sampleReserved(lane, inventoryItemGids) {
      const answer = await deps.client.request({
        shop: toShopRef(lane),
        document: SAMPLE_RESERVED,
        variables: { ids: [...inventoryItemGids] },
        cost: inventoryItemGids.length * RESERVED_COST_PER_ITEM,
        priority: PRIORITY,
      });
      const items = answer.data.nodes.flatMap((node) =>
        node !== null && "inventoryLevels" in node ? [node] : [],
      );
      return new Map(
        items.map(({ id, inventoryLevels }) => [
          id,
          new Map(
            inventoryLevels.nodes.map(({ location, quantities: [reserved] }) => [
              location.id,
              reserved?.quantity ?? 0,
            ]),
          ),
        ]),
      );
    },
  };
}

interface ItemNode {
  id: string;
  tracked: boolean;
  inventoryLevels: {
    nodes: readonly {
      location: { id: string };
      quantities: readonly { name: string; quantity: number }[];
    }[];
  };
}

/** A deleted item answers null; an id of something else answers an empty object. */
function isItem(node: ItemNode | Record<PropertyKey, never> | null): node is ItemNode {
  return node !== null && "inventoryLevels" in node;
}

function toItem(node: ItemNode): SampledItem {
  return {
    inventoryItemGid: node.id,
    tracked: node.tracked,
    levels: node.inventoryLevels.nodes.map((level) => {
      const units = new Map(level.quantities.map((quantity) => [quantity.name, quantity.quantity]));
      return {
        inventoryItemGid: node.id,
        locationGid: level.location.id,
        available: units.get("available") ?? 0,
        committed: units.get("committed") ?? 0,
      };
    }),
  };
}
