import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation MendVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkUpdate(productId: $productId, variants: $variants) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function mendVariants(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, variants }: { productGid: string; variants: { gid: string; sku: string }[] },
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      productId: productGid,
      variants: variants.map(({ gid, sku }) => ({
        id: gid,
        inventoryPolicy: "DENY" as const,
        inventoryItem: { tracked: true, sku },
      })),
    },
    cost: 11,
  });
  return firstRefusal(data.productVariantsBulkUpdate);
}
