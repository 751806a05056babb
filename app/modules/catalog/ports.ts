/** A shop under one of the two apps. */
export interface CatalogLane {
  shopId: string;
  app: "factory" | "reseller";
}

export interface PostalAddress {
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceCode: string | null;
  zip: string | null;
  countryCode: string | null;
  phone: string | null;
}

export interface ReadLocation {
  gid: string;
  name: string;
  isActive: boolean;
  /** A fulfilment service's location: another company, or an app, keeps the goods. */
  isService: boolean;
  address: PostalAddress;
}

export interface ReadProduct {
  gid: string;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  options: { name: string; values: string[] }[];
  images: { url: string; alt: string }[];
  /** Shopify still works on a picture, which is missing here for the while. */
  hasPendingImages: boolean;
  isOffered: boolean;
}

export interface ReadVariant {
  gid: string;
  productGid: string;
  title: string;
  sku: string;
  barcode: string | null;
  /** As Shopify writes it: "12.50". */
  price: string;
  cost: string | null;
  options: { name: string; value: string }[];
  inventoryItemGid: string;
  weightGrams: number;
  isTracked: boolean;
  isGiftCard: boolean;
  isBundle: boolean;
  needsShipping: boolean;
}

/** One level, its states read together. */
export interface ReadStock {
  inventoryItemGid: string;
  locationGid: string;
  available: number;
  onHand: number;
  reserved: number;
  committed: number;
}

/** A part of a catalogue as it was read. Products come before their variants, stock comes last. */
export interface CatalogBatch {
  products: ReadProduct[];
  variants: ReadVariant[];
  stock: ReadStock[];
}

/** Gids of the bulk operations that read one catalogue. */
export interface CatalogBulk {
  productsGid: string;
  stockGid: string;
}

export type BulkProgress =
  /** With the objects that it has been through. */
  | { state: "running"; objects: number }
  | { state: "done"; url: string | null; objects: number }
  | { state: "failed"; code: string };

/** What this module reads of a factory's shop. Faults when the shop cannot be reached. */
export interface FactoryCatalog {
  locations(lane: CatalogLane): Promise<ReadLocation[]>;
  countVariants(lane: CatalogLane): Promise<number>;
  /** Everything, page by page. */
  readAll(
    lane: CatalogLane,
    options: { locationGids: readonly string[] },
  ): AsyncIterable<CatalogBatch>;
  startBulk(lane: CatalogLane): Promise<CatalogBulk>;
  bulkProgress(lane: CatalogLane, bulk: CatalogBulk): Promise<BulkProgress["state"]>;
  readBulk(lane: CatalogLane, bulk: CatalogBulk): AsyncIterable<CatalogBatch>;
  /** One product with everything below it; null when it is gone. */
  readProduct(lane: CatalogLane, productGid: string): Promise<CatalogBatch | null>;
  /** The product of an inventory item; null when it is gone. */
  productOf(lane: CatalogLane, inventoryItemGid: string): Promise<string | null>;
}

/** A product as it shall stand in a reseller's shop. */
export interface ProductToSet {
  /** Unique in the shop; setting the same key again changes the same product. */
  key: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: "ACTIVE" | "DRAFT";
  images: { url: string; alt: string }[];
  options: { name: string; values: string[] }[];
  variants: VariantToSet[];
}

/** A variant to be made: stocked at our location, with nothing available. */
export interface VariantToSet {
  options: { name: string; value: string }[];
  sku: string;
  barcode: string | null;
  price: string;
  cost: string;
  weightGrams: number;
}

/** What a listed variant takes over when the factory or the price rule changes. */
export interface VariantToReprice {
  gid: string;
  sku: string;
  barcode: string | null;
  price: string;
  cost: string;
  weightGrams: number;
}

/** What must hold of a listed variant, as the shop has it. */
export interface ReadListedVariant {
  gid: string;
  productGid: string;
  productStatus: string;
  sku: string;
  isPolicyDeny: boolean;
  isTracked: boolean;
  inventoryItemGid: string;
  /** In how many locations it is stocked. */
  locations: number;
  /** At our location; null when it is not stocked there. */
  available: number | null;
}

export type SetProductAnswer =
  { ok: true; productGid: string } | { ok: false; code: string; message: string };

export interface CopyResult {
  /** The place of the product in what was sent. */
  index: number;
  answer: SetProductAnswer;
}

/** What this module does in a reseller's shop. Nothing here raises stock. */
export interface ResellerCatalog {
  /** Makes sure that products can be found by our key. */
  prepare(lane: CatalogLane): Promise<void>;
  /** The product by our key, as far as it concerns its variants; null when there is none. */
  findProduct(lane: CatalogLane, key: string): Promise<string | null>;
  setProduct(
    lane: CatalogLane,
    input: { product: ProductToSet; locationGid: string },
  ): Promise<SetProductAnswer>;
  readProductVariants(
    lane: CatalogLane,
    input: { productGid: string; locationGid: string },
  ): Promise<ReadListedVariant[]>;
  /** At most 100 a call; variants that are gone are left out. */
  readVariants(
    lane: CatalogLane,
    input: { variantGids: readonly string[]; locationGid: string },
  ): Promise<ReadListedVariant[]>;
  publish(lane: CatalogLane, productGid: string): Promise<void>;
  /** More variants of a product that stands; everything else of it is the reseller's to edit. */
  addVariants(
    lane: CatalogLane,
    input: { productGid: string; variants: VariantToSet[]; locationGid: string },
  ): Promise<RemoteRefusal | null>;
  /** Price, cost, SKU, barcode and weight of variants of one product. */
  repriceVariants(
    lane: CatalogLane,
    input: { productGid: string; variants: VariantToReprice[] },
  ): Promise<RemoteRefusal | null>;
  /** Policy DENY, tracked and our SKU again. */
  mendVariants(
    lane: CatalogLane,
    input: { productGid: string; variants: { gid: string; sku: string }[] },
  ): Promise<RemoteRefusal | null>;
  /** Stocks the item at our location with nothing available. */
  stockHere(
    lane: CatalogLane,
    input: { inventoryItemGid: string; locationGid: string; key: string },
  ): Promise<RemoteRefusal | null>;
  /** Takes the item off every location but ours. */
  unstockElsewhere(
    lane: CatalogLane,
    input: { inventoryItemGid: string; locationGid: string },
  ): Promise<RemoteRefusal | null>;
  /** Sets what is available at our location from the units that were read to none. */
  emptyLevel(
    lane: CatalogLane,
    input: { inventoryItemGid: string; locationGid: string; from: number; key: string },
  ): Promise<RemoteRefusal | null>;
  changeStatus(
    lane: CatalogLane,
    input: { productGid: string; status: "ACTIVE" | "DRAFT" },
  ): Promise<RemoteRefusal | null>;
  deleteVariants(
    lane: CatalogLane,
    input: { productGid: string; variantGids: string[] },
  ): Promise<RemoteRefusal | null>;
  /** Starts a copy of many products; results are in the order of the input. */
  startCopy(
    lane: CatalogLane,
    input: { products: AsyncIterable<ProductToSet>; locationGid: string },
  ): Promise<string>;
  readCopy(url: string): AsyncIterable<CopyResult>;
  /** Starts publishing many products; null when the shop has no storefront of its own. */
  startPublishing(lane: CatalogLane, productGids: readonly string[]): Promise<string | null>;
  /** Starts reading all variants of the shop. */
  startReadingVariants(lane: CatalogLane, locationGid: string): Promise<string>;
  readVariantsFile(url: string): AsyncIterable<ReadListedVariant>;
  bulkProgress(lane: CatalogLane, bulkGid: string): Promise<BulkProgress>;
}

/** Shopify evaluated a change and refused it. */
export interface RemoteRefusal {
  code: string;
  message: string;
}
