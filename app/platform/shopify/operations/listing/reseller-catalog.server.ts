import type { CatalogLane, ResellerCatalog } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { readBulkProgress } from "../bulk/read-bulk-progress.server.ts";
import { addVariants } from "./add-variants.server.ts";
import { changeStatus } from "./change-status.server.ts";
import { copyProducts, readCopyResults } from "./copy-products.server.ts";
import { deleteVariants } from "./delete-variants.server.ts";
import { emptyLevel } from "./empty-level.server.ts";
import { findOnlineStore } from "./find-online-store.server.ts";
import { findProduct } from "./find-product.server.ts";
import { mendVariants } from "./mend-variants.server.ts";
import { prepareProductKey } from "./prepare-product-key.server.ts";
import { publishProducts } from "./publish-products.server.ts";
import { publishProduct } from "./publish-product.server.ts";
import { readListedVariants } from "./read-listed-variants.server.ts";
import { readProductVariants } from "./read-product-variants.server.ts";
import { repriceVariants } from "./reprice-variants.server.ts";
import { setProduct } from "./set-product.server.ts";
import { stockHere } from "./stock-here.server.ts";
import { readVariantsFile, startReadingVariants } from "./variants-bulk.server.ts";
import { unstockElsewhere } from "./unstock-elsewhere.server.ts";

/** Fills the catalogue module's port: what it does in a reseller's shop. */
export function makeResellerCatalog(deps: { admin: AdminClient; fetch: Fetch }): ResellerCatalog {
  const { admin } = deps;
  const prepared = new Map<string, Promise<void>>();
  const onlineStores = new Map<string, Promise<string | null>>();
  const onlineStoreOf = (lane: CatalogLane) =>
    once(onlineStores, lane, () => findOnlineStore(admin, lane));
  return {
    prepare: (lane) => once(prepared, lane, () => prepareProductKey(admin, lane)),
    findProduct: (lane, key) => findProduct(admin, lane, key),
    setProduct: (lane, input) => setProduct(admin, lane, input),
    readProductVariants: (lane, input) => readProductVariants(admin, lane, input),
    readVariants: (lane, input) => readListedVariants(admin, lane, input),
    async publish(lane, productGid) {
      const publicationId = await onlineStoreOf(lane);
      if (publicationId !== null) await publishProduct(admin, lane, { productGid, publicationId });
    },
    addVariants: (lane, input) => addVariants(admin, lane, input),
    repriceVariants: (lane, input) => repriceVariants(admin, lane, input),
    mendVariants: (lane, input) => mendVariants(admin, lane, input),
    stockHere: (lane, input) => stockHere(admin, lane, input),
    unstockElsewhere: (lane, input) => unstockElsewhere(admin, lane, input),
    emptyLevel: (lane, input) => emptyLevel(admin, lane, input),
    changeStatus: (lane, input) => changeStatus(admin, lane, input),
    deleteVariants: (lane, input) => deleteVariants(admin, lane, input),
    startCopy: (lane, input) => copyProducts(deps, lane, input),
    readCopy: (url) => readCopyResults(deps.fetch, url),
    async startPublishing(lane, productGids) {
      const publicationId = await onlineStoreOf(lane);
      return publicationId === null
        ? null
        : publishProducts(deps, lane, { productGids, publicationId });
    },
    startReadingVariants: (lane, locationGid) => startReadingVariants(admin, lane, locationGid),
    readVariantsFile: (url) => readVariantsFile(deps.fetch, url),
    bulkProgress: (lane, bulkGid) => readBulkProgress(admin, lane, bulkGid),
  };
}

/** Asked once per shop and process; a failure is asked again. */
function once<T>(
  known: Map<string, Promise<T>>,
  lane: CatalogLane,
  ask: () => Promise<T>,
): Promise<T> {
  const found = known.get(lane.shopId);
  if (found) return found;
  const asked = ask().catch((error: unknown) => {
    known.delete(lane.shopId);
    throw error;
  });
  known.set(lane.shopId, asked);
  return asked;
}
