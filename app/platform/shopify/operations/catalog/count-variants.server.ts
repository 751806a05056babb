import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  query CountVariants {
    productVariantsCount(limit: null) {
      count
    }
  }
`);

export async function countVariants(admin: AdminClient, shop: CatalogLane): Promise<number> {
  const { data } = await admin.request({ shop, document, variables: {}, cost: 2 });
  return data.productVariantsCount?.count ?? 0;
}
