import type { CatalogLane, ReadStock } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";
import { toReadStock } from "./to-catalog-rows.ts";

const document = graphql(`
  query ReadLocationStock($locationId: ID!, $after: String) {
    location(id: $locationId) {
      inventoryLevels(first: 150, after: $after) {
        nodes {
          ...LevelStock
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
const PRIORITY = 7;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

export function readLocationStock(
  admin: AdminClient,
  shop: CatalogLane,
  locationId: string,
): AsyncIterable<ReadStock[]> {
  return readPages(async (after) => {
    const variables = { locationId, after };
    const { data } = await admin.request({
      shop,
      document,
      variables,
      cost: COST,
      priority: PRIORITY,
    });
    const { nodes, pageInfo } = data.location?.inventoryLevels ?? NOTHING;
    return { page: nodes.map(toReadStock), info: pageInfo };
  });
}
