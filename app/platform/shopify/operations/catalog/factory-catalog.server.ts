import type {
  BulkProgress,
  CatalogBatch,
  CatalogLane,
  FactoryCatalog,
} from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { readBulkProgress } from "../bulk/read-bulk-progress.server.ts";
import { readCatalogBulk, startCatalogBulk } from "./catalog-bulk.server.ts";
import { countVariants } from "./count-variants.server.ts";
import { findProductOfItem } from "./find-product-of-item.server.ts";
import { readLocationStock } from "./read-location-stock.server.ts";
import { readLocations } from "./read-locations.server.ts";
import { readProduct } from "./read-product.server.ts";
import { readProducts } from "./read-products.server.ts";
import { readVariants } from "./read-variants.server.ts";

/** Fills the catalogue module's port: what it reads of a factory's shop. */
export function makeFactoryCatalog(deps: { admin: AdminClient; fetch: Fetch }): FactoryCatalog {
  const { admin } = deps;
  return {
    locations: (lane) => readLocations(admin, lane),
    countVariants: (lane) => countVariants(admin, lane),
    readAll: (lane, { locationGids }) => readAll(admin, { lane, locationGids }),
    startBulk: (lane) => startCatalogBulk(admin, lane),
    bulkProgress: async (lane, bulk) =>
      slowest([
        await readBulkProgress(admin, lane, bulk.productsGid),
        await readBulkProgress(admin, lane, bulk.stockGid),
      ]),
    readBulk: (lane, bulk) => readCatalogBulk(deps, lane, bulk),
    readProduct: (lane, productGid) => readProduct(admin, lane, productGid),
    productOf: (lane, inventoryItemGid) => findProductOfItem(admin, lane, inventoryItemGid),
  };
}

async function* readAll(
  admin: AdminClient,
  { lane, locationGids }: { lane: CatalogLane; locationGids: readonly string[] },
): AsyncGenerator<CatalogBatch> {
  for await (const products of readProducts(admin, lane))
    yield { products, variants: [], stock: [] };
  for await (const variants of readVariants(admin, lane))
    yield { products: [], variants, stock: [] };
  for (const gid of locationGids) {
    for await (const stock of readLocationStock(admin, lane, gid)) {
      yield { products: [], variants: [], stock };
    }
  }
}

function slowest(all: readonly BulkProgress[]): BulkProgress["state"] {
  if (all.some((one) => one.state === "failed")) return "failed";
  return all.every((one) => one.state === "done") ? "done" : "running";
}
