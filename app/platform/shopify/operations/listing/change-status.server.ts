import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation ChangeProductStatus($product: ProductUpdateInput!) {
    productUpdate(product: $product) {
      userErrors {
        message
      }
    }
  }
`);

/** A draft keeps its texts and links, and nobody can buy it. */
export async function changeStatus(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, status }: { productGid: string; status: "ACTIVE" | "DRAFT" },
): Promise<RemoteRefusal | null> {
  const variables = { product: { id: productGid, status } };
  const { data } = await admin.request({ shop, document, variables, cost: 11 });
  return firstRefusal(data.productUpdate);
}
