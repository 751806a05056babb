import { z } from "zod";
import type { CatalogBatch, CatalogBulk, CatalogLane } from "#app/modules/catalog/index.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { readBulkProgress } from "../bulk/read-bulk-progress.server.ts";
import { readJsonLines } from "../bulk/read-json-lines.server.ts";
import { startBulkQuery } from "../bulk/start-bulk-query.server.ts";
import {
  toReadProduct,
  toReadStock,
  toReadVariant,
  type ImageNode,
  type ProductNode,
} from "./to-catalog-rows.ts";

const PRODUCTS = /* GraphQL */ `
  query BulkProducts {
    products {
      edges {
        node {
          __typename
          id
          title
          handle
          descriptionHtml
          vendor
          productType
          tags
          status
          options {
            name
            values
          }
          media {
            edges {
              node {
                __typename
                ... on MediaImage {
                  id
                  status
                  image {
                    url
                    altText
                  }
                }
              }
            }
          }
          variants {
            edges {
              node {
                __typename
                id
                title
                sku
                barcode
                price
                requiresComponents
                selectedOptions {
                  name
                  value
                }
                product {
                  id
                  isGiftCard
                }
                inventoryItem {
                  id
                  tracked
                  requiresShipping
                  unitCost {
                    amount
                  }
                  measurement {
                    weight {
                      unit
                      value
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

const STOCK = /* GraphQL */ `
  query BulkStock {
    locations {
      edges {
        node {
          __typename
          id
          inventoryLevels {
            edges {
              node {
                __typename
                id
                item {
                  id
                }
                location {
                  id
                }
                quantities(names: ["available", "on_hand", "reserved", "committed"]) {
                  name
                  quantity
                }
              }
            }
          }
        }
      }
    }
  }
`;

const namedOptions = z.array(z.object({ name: z.string(), values: z.array(z.string()) }));
const productRow = z.object({
  __typename: z.literal("Product"),
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  status: z.string(),
  options: namedOptions,
});
const imageRow = z.object({
  __typename: z.literal("MediaImage"),
  status: z.string(),
  image: z.object({ url: z.string(), altText: z.string().nullish() }).nullish(),
});
const variantRow = z.object({
  __typename: z.literal("ProductVariant"),
  id: z.string(),
  title: z.string(),
  sku: z.string().nullish(),
  barcode: z.string().nullish(),
  price: z.string(),
  requiresComponents: z.boolean(),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  product: z.object({ id: z.string(), isGiftCard: z.boolean() }),
  inventoryItem: z.object({
    id: z.string(),
    tracked: z.boolean(),
    requiresShipping: z.boolean(),
    unitCost: z.object({ amount: z.string() }).nullish(),
    measurement: z.object({ weight: z.object({ unit: z.string(), value: z.number() }).nullish() }),
  }),
});
const levelRow = z.object({
  __typename: z.literal("InventoryLevel"),
  item: z.object({ id: z.string() }),
  location: z.object({ id: z.string() }),
  quantities: z.array(z.object({ name: z.string(), quantity: z.number() })),
});
const catalogRow = z.union([productRow, imageRow, variantRow]);

/** Rows in one batch: one short transaction each. */
const BATCH_ROWS = 200;

export async function startCatalogBulk(
  admin: AdminClient,
  shop: CatalogLane,
): Promise<CatalogBulk> {
  return {
    productsGid: await startBulkQuery(admin, shop, { query: PRODUCTS, grouped: true }),
    stockGid: await startBulkQuery(admin, shop, { query: STOCK, grouped: false }),
  };
}

export async function* readCatalogBulk(
  deps: { admin: AdminClient; fetch: Fetch },
  shop: CatalogLane,
  bulk: CatalogBulk,
): AsyncGenerator<CatalogBatch> {
  yield* readProductFile(deps.fetch, await fileOf(deps.admin, shop, bulk.productsGid));
  yield* readStockFile(deps.fetch, await fileOf(deps.admin, shop, bulk.stockGid));
}

/** The address of a finished file is asked for anew: it may have run out since. */
async function fileOf(admin: AdminClient, shop: CatalogLane, gid: string): Promise<string | null> {
  const progress = await readBulkProgress(admin, shop, gid);
  if (progress.state === "done") return progress.url;
  throw new Fault("bulk_failed", { message: `bulk operation ${progress.state}` });
}

/** Children follow their product, so a batch is complete when the next product begins. */
async function* readProductFile(fetch: Fetch, url: string | null): AsyncGenerator<CatalogBatch> {
  if (url === null) return;
  let batch = emptyBatch();
  let product: ProductNode | undefined;
  let images: ImageNode[] = [];
  for await (const line of readJsonLines(fetch, url)) {
    const row = catalogRow.safeParse(line);
    if (!row.success) continue;
    if (row.data.__typename === "MediaImage") images.push(row.data);
    else if (row.data.__typename === "ProductVariant") batch.variants.push(toReadVariant(row.data));
    else {
      if (product) batch.products.push(toReadProduct(product, images));
      if (batch.variants.length >= BATCH_ROWS) {
        yield batch;
        batch = emptyBatch();
      }
      product = row.data;
      images = [];
    }
  }
  if (product) batch.products.push(toReadProduct(product, images));
  yield batch;
}

async function* readStockFile(fetch: Fetch, url: string | null): AsyncGenerator<CatalogBatch> {
  if (url === null) return;
  let batch = emptyBatch();
  for await (const line of readJsonLines(fetch, url)) {
    const row = levelRow.safeParse(line);
    if (!row.success) continue;
    batch.stock.push(toReadStock(row.data));
    if (batch.stock.length < BATCH_ROWS) continue;
    yield batch;
    batch = emptyBatch();
  }
  yield batch;
}

function emptyBatch(): CatalogBatch {
  return { products: [], variants: [], stock: [] };
}
