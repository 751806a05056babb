import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation ActivateLadderDiscount($id: ID!) {
    discountAutomaticActivate(id: $id) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function activateLadderDiscount(
  admin: AdminClient,
  shop: CatalogLane,
  id: string,
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({ shop, document, variables: { id }, cost: 11 });
  return firstRefusal(data.discountAutomaticActivate);
}
