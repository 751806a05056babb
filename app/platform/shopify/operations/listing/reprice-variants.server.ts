import type { CatalogLane, RemoteRefusal, VariantToReprice } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation RepriceVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkUpdate(productId: $productId, variants: $variants) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function repriceVariants(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, variants }: { productGid: string; variants: VariantToReprice[] },
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      productId: productGid,
      variants: variants.map((variant) => ({
        id: variant.gid,
        price: variant.price,
        barcode: variant.barcode,
        inventoryItem: {
          sku: variant.sku,
          cost: variant.cost,
          measurement: { weight: { unit: "GRAMS" as const, value: variant.weightGrams } },
        },
      })),
    },
    cost: 11,
  });
  return firstRefusal(data.productVariantsBulkUpdate);
}
