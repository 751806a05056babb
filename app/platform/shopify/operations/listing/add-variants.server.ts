import type { CatalogLane, RemoteRefusal, VariantToSet } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { toVariantFacts } from "./to-product-set.ts";

const document = graphql(`
  mutation AddVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkCreate(productId: $productId, variants: $variants) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function addVariants(
  admin: AdminClient,
  shop: CatalogLane,
  input: { productGid: string; variants: VariantToSet[]; locationGid: string },
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      productId: input.productGid,
      variants: input.variants.map((variant) => ({
        ...toVariantFacts(variant),
        inventoryQuantities: [{ locationId: input.locationGid, availableQuantity: 0 }],
      })),
    },
    cost: 11,
  });
  return firstRefusal(data.productVariantsBulkCreate);
}
