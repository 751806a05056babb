import type { CatalogBatch, CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";
import { readFurtherStock } from "./read-further-stock.server.ts";
import { isImage } from "./read-products.server.ts";
import { toReadProduct, toReadStock, toReadVariant } from "./to-catalog-rows.ts";

const document = graphql(`
  query ReadProduct($id: ID!, $after: String) {
    product(id: $id) {
      ...ProductContent
      variants(first: 15, after: $after) {
        nodes {
          ...VariantFacts
          inventoryItem {
            id
            inventoryLevels(first: 10) {
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
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const COST = 780;

export async function readProduct(
  admin: AdminClient,
  shop: CatalogLane,
  id: string,
): Promise<CatalogBatch | null> {
  const batch: CatalogBatch = { products: [], variants: [], stock: [] };
  const pages = readPages(async (after) => {
    const { data } = await admin.request({ shop, document, variables: { id, after }, cost: COST });
    const info = data.product?.variants.pageInfo ?? { hasNextPage: false };
    return { page: data.product, info };
  });
  for await (const product of pages) {
    if (!product) return null;
    batch.products = [toReadProduct(product, product.media.nodes.filter(isImage))];
    for (const variant of product.variants.nodes) {
      batch.variants.push(toReadVariant(variant));
      const { id: inventoryItemGid, inventoryLevels } = variant.inventoryItem;
      const after = inventoryLevels.pageInfo;
      const further = await readFurtherStock(admin, shop, { inventoryItemGid, after });
      batch.stock.push(...inventoryLevels.nodes.map(toReadStock), ...further);
    }
  }
  return batch;
}
