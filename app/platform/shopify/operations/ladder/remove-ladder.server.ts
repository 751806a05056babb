import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { LADDER_KEY } from "./ladder-key.ts";

const document = graphql(`
  mutation RemoveLadder($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      userErrors {
        message
      }
    }
  }
`);

export async function removeLadder(
  admin: AdminClient,
  shop: CatalogLane,
  productGid: string,
): Promise<RemoteRefusal | null> {
  const metafields = [{ ...LADDER_KEY, ownerId: productGid }];
  const { data } = await admin.request({ shop, document, variables: { metafields }, cost: 11 });
  return firstRefusal(data.metafieldsDelete);
}
