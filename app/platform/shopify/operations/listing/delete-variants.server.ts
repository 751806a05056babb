import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation DeleteVariants($productId: ID!, $variantsIds: [ID!]!) {
    productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function deleteVariants(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, variantGids }: { productGid: string; variantGids: string[] },
): Promise<RemoteRefusal | null> {
  const variables = { productId: productGid, variantsIds: variantGids };
  const { data } = await admin.request({ shop, document, variables, cost: 11 });
  return firstRefusal(data.productVariantsBulkDelete);
}
