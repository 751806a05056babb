import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  query FindProductOfItem($id: ID!) {
    inventoryItem(id: $id) {
      variants(first: 1) {
        nodes {
          product {
            id
          }
        }
      }
    }
  }
`);

export async function findProductOfItem(
  admin: AdminClient,
  shop: CatalogLane,
  inventoryItemGid: string,
): Promise<string | null> {
  const variables = { id: inventoryItemGid };
  const { data } = await admin.request({ shop, document, variables, cost: 6 });
  return data.inventoryItem?.variants?.nodes[0]?.product.id ?? null;
}
