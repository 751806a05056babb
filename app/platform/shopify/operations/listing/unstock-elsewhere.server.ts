import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { deactivateLevel } from "./deactivate-level.server.ts";

const document = graphql(`
  query ReadLevelsOfItem($id: ID!) {
    inventoryItem(id: $id) {
      inventoryLevels(first: 100) {
        nodes {
          id
          canDeactivate
          deactivationAlert
          location {
            id
          }
        }
      }
    }
  }
`);

/** Removes the item's quantities from all other locations; stops at the first that Shopify refuses. */
export async function unstockElsewhere(
  admin: AdminClient,
  shop: CatalogLane,
  { inventoryItemGid, locationGid }: { inventoryItemGid: string; locationGid: string },
): Promise<RemoteRefusal | null> {
  const variables = { id: inventoryItemGid };
  const { data } = await admin.request({ shop, document, variables, cost: 203 });
  const levels = data.inventoryItem?.inventoryLevels.nodes ?? [];
  for (const level of levels) {
    if (level.location.id === locationGid) continue;
    if (!level.canDeactivate) {
      return {
        code: "cannot_deactivate",
        message: level.deactivationAlert ?? "cannot be deactivated",
      };
    }
    const refusal = firstRefusal(await deactivateLevel(admin, shop, level.id));
    if (refusal) return refusal;
  }
  return null;
}
