import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation EmptyLevel($input: InventorySetQuantitiesInput!, $key: String!) {
    inventorySetQuantities(input: $input) @idempotent(key: $key) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** A compare-and-set, so that a sale between the read and this write is not painted over. */
export async function emptyLevel(
  admin: AdminClient,
  shop: CatalogLane,
  level: { inventoryItemGid: string; locationGid: string; from: number; key: string },
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      key: level.key,
      input: {
        name: "available",
        reason: "correction",
        quantities: [
          {
            inventoryItemId: level.inventoryItemGid,
            locationId: level.locationGid,
            quantity: 0,
            changeFromQuantity: level.from,
          },
        ],
      },
    },
    cost: 11,
  });
  return firstRefusal(data.inventorySetQuantities);
}
