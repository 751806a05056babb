export { availabilityBand, type AvailabilityBand } from "./availability-band.ts";
export type {
  BulkProgress,
  CatalogBatch,
  CatalogBulk,
  CatalogLane,
  CopyResult,
  FactoryCatalog,
  PostalAddress,
  ProductToSet,
  ReadListedVariant,
  ReadLocation,
  ReadProduct,
  ReadStock,
  ReadVariant,
  RemoteRefusal,
  ResellerCatalog,
  SetProductAnswer,
  VariantToReprice,
  VariantToSet,
} from "./ports.ts";
export { judgeVariant, type ListingProblem } from "./judge-variant.ts";
export { priceOf, toDecimal, type PriceRule } from "./price.ts";
export { problemOf, type ItemProblem } from "./item-problem.ts";
