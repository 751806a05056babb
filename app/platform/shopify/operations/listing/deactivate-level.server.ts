import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  mutation DeactivateLevel($id: ID!) {
    inventoryDeactivate(inventoryLevelId: $id) {
      userErrors {
        message
      }
    }
  }
`);

export async function deactivateLevel(
  admin: AdminClient,
  shop: CatalogLane,
  levelGid: string,
): Promise<{ userErrors: { message: string }[] } | null> {
  const { data } = await admin.request({ shop, document, variables: { id: levelGid }, cost: 11 });
  return data.inventoryDeactivate ?? null;
}
