import type { CatalogLane, ReadVariant } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";
import { toReadVariant } from "./to-catalog-rows.ts";

const document = graphql(`
  query ReadVariants($after: String) {
    productVariants(first: 100, after: $after) {
      nodes {
        ...VariantFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const COST = 710;
const PRIORITY = 7;

export function readVariants(admin: AdminClient, shop: CatalogLane): AsyncIterable<ReadVariant[]> {
  return readPages(async (after) => {
    const { data } = await admin.request({
      shop,
      document,
      variables: { after },
      cost: COST,
      priority: PRIORITY,
    });
    const { nodes, pageInfo } = data.productVariants;
    return { page: nodes.map(toReadVariant), info: pageInfo };
  });
}
