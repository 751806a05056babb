import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  query FindLadderDiscount($after: String) {
    automaticDiscountNodes(first: 50, after: $after) {
      nodes {
        id
        automaticDiscount {
          __typename
          ... on DiscountAutomaticApp {
            status
            appDiscountType {
              functionId
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PAGES_MAX = 40;

export interface FoundDiscount {
  id: string;
  status: "ACTIVE" | "EXPIRED" | "SCHEDULED";
}

/** The discount of a function. Page by page and without a search, whose index may lag behind. */
export async function findLadderDiscount(
  admin: AdminClient,
  shop: CatalogLane,
  functionId: string,
): Promise<FoundDiscount | null> {
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const variables: { after: string | null } = { after };
    const { data } = await admin.request({ shop, document, variables, cost: 30 });
    const { nodes, pageInfo } = data.automaticDiscountNodes;
    for (const { id, automaticDiscount: discount } of nodes) {
      if (discount.__typename !== "DiscountAutomaticApp") continue;
      if (discount.appDiscountType.functionId === functionId)
        return { id, status: discount.status };
    }
    if (!pageInfo.hasNextPage) return null;
    after = pageInfo.endCursor ?? null;
  }
  return null;
}
