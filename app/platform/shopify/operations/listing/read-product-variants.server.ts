import type { CatalogLane, ReadListedVariant } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";
import { toListedVariant } from "./listed-variant.server.ts";

const document = graphql(`
  query ReadProductVariants($id: ID!, $locationId: ID!, $after: String) {
    product(id: $id) {
      variants(first: 100, after: $after) {
        nodes {
          ...ListedVariant
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const COST = 610;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Every variant of a product in the shop; none when the product is gone. */
export async function readProductVariants(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, locationGid }: { productGid: string; locationGid: string },
): Promise<ReadListedVariant[]> {
  const found: ReadListedVariant[] = [];
  const pages = readPages(async (after) => {
    const variables = { id: productGid, locationId: locationGid, after };
    const { data } = await admin.request({ shop, document, variables, cost: COST });
    const { nodes, pageInfo } = data.product?.variants ?? NOTHING;
    return { page: nodes, info: pageInfo };
  });
  for await (const page of pages) found.push(...page.map(toListedVariant));
  return found;
}
