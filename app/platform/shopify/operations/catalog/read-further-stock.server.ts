import type { CatalogLane, ReadStock } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages, type PageInfo } from "../read-pages.ts";
import { toReadStock } from "./to-catalog-rows.ts";

const document = graphql(`
  query ReadFurtherStock($id: ID!, $after: String) {
    inventoryItem(id: $id) {
      inventoryLevels(first: 100, after: $after) {
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

const COST = 410;

/** The stock of an item at the locations after a page that was read already. */
export async function readFurtherStock(
  admin: AdminClient,
  shop: CatalogLane,
  of: { inventoryItemGid: string; after: PageInfo },
): Promise<ReadStock[]> {
  if (!of.after.hasNextPage) return [];
  const pages = readPages(async (after) => {
    const variables = { id: of.inventoryItemGid, after };
    const { data } = await admin.request({ shop, document, variables, cost: COST });
    const connection = data.inventoryItem?.inventoryLevels;
    return {
      page: connection?.nodes.map(toReadStock) ?? [],
      info: connection?.pageInfo ?? { hasNextPage: false },
    };
  }, of.after);
  const stock: ReadStock[] = [];
  for await (const page of pages) stock.push(...page);
  return stock;
}
