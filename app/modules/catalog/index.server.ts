export {
  makeListingQueries,
  type ListingQueries,
  type ListingRow,
  type OfferRow,
} from "./listing-queries.server.ts";
export type { CatalogDeps } from "./deps.server.ts";
export { dropListings } from "./drop-listings.server.ts";
export { hearListingChanges } from "./hear-listing-changes.server.ts";
export { askForImport } from "./import-catalog.server.ts";
export { makeCatalog, makeCatalogTasks, type Catalog } from "./make-catalog.server.ts";
export type {
  FirstCount,
  LevelsPort,
  ListingTerms,
  PartnershipsPort,
  StockPort,
} from "./ports.server.ts";
export { askForInventoryItems, askForLocations, askForProducts } from "./refresh-product.server.ts";
export { relistPartnership } from "./relist-partnership.server.ts";
export { repricePartnership } from "./reprice-partnership.server.ts";
export { isSettled } from "./settled-listings.server.ts";
export { unlistPartnership } from "./unlist.server.ts";
export { findOurVariants } from "./find-our-variants.server.ts";
