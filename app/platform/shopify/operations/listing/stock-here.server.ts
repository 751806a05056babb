import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation StockHere($itemId: ID!, $locationId: ID!, $key: String!) {
    inventoryActivate(inventoryItemId: $itemId, locationId: $locationId, available: 0)
      @idempotent(key: $key) {
      userErrors {
        message
      }
    }
  }
`);

export async function stockHere(
  admin: AdminClient,
  shop: CatalogLane,
  {
    inventoryItemGid,
    locationGid,
    key,
  }: { inventoryItemGid: string; locationGid: string; key: string },
): Promise<RemoteRefusal | null> {
  const variables = { itemId: inventoryItemGid, locationId: locationGid, key };
  const { data } = await admin.request({ shop, document, variables, cost: 11 });
  return firstRefusal(data.inventoryActivate);
}
