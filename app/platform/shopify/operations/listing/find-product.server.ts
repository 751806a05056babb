import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { PRODUCT_KEY } from "./product-key.ts";

const document = graphql(`
  query FindProduct($identifier: ProductIdentifierInput!) {
    productByIdentifier(identifier: $identifier) {
      id
    }
  }
`);

export async function findProduct(
  admin: AdminClient,
  shop: CatalogLane,
  key: string,
): Promise<string | null> {
  const variables = { identifier: { customId: { ...PRODUCT_KEY, value: key } } };
  const { data } = await admin.request({ shop, document, variables, cost: 1 });
  return data.productByIdentifier?.id ?? null;
}
