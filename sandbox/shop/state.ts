import type { AppHandle, ShopBase } from "#sandbox/contract.ts";
import type { StorefrontState } from "#sandbox/storefront/state.ts";
import type { AutomaticDiscount } from "./discounts/state.ts";
import type { CustomersState } from "./customers/state.ts";
import type { OrdersState } from "./orders/state.ts";
import type { SellingPlanGroup } from "./selling-plans/state.ts";

/**
 * What one shop holds. Plain data only, and every record is reachable by exactly one path (others
 * keep its id), so that storing and loading a shop never splits one record into two.
 *
 * Ids are whole gids ("gid://shopify/Product/9007199254740995"), everywhere: in records, as keys of
 * maps and as arguments of functions; `newGid` makes one (sandbox/shop/ids.ts). Times are
 * milliseconds since the epoch. Money is in the currency's smallest unit (sandbox/shop/money.ts).
 */
export interface Shop extends ShopBase {
  name: string;
  email: string;
  currencyCode: string;
  countryCode: string;
  ianaTimezone: string;
  primaryLocale: string;
  createdAt: number;
  updatedAt: number;
  address: Address;
  products: Map<string, Product>;
  productIdByHandle: Map<string, string>;
  variants: Map<string, Variant>;
  /** Several variants may share a SKU, as in Shopify. Oldest first. */
  variantIdsBySku: Map<string, string[]>;
  items: Map<string, InventoryItem>;
  locations: Map<string, Location>;
  fulfillmentServices: Map<string, FulfillmentService>;
  collections: Map<string, Collection>;
  publications: Map<string, Publication>;
  metafieldDefinitions: MetafieldDefinition[];
  /** Owner id by uniqueness key; see sandbox/shop/metafields/unique.ts. */
  uniqueMetafields: Map<string, string>;
  /** By owner's id, whatever its type; owners without any have no entry. */
  metafields: Map<string, Metafield[]>;
  productOperations: Map<string, ProductOperation>;
  /** Inventory adjustment groups are not kept; this counts what was written, for the pages. */
  inventoryWrites: number;
  delivery: DeliveryState;
  orders: OrdersState;
  /** Made with the first one (sandbox/shop/selling-plans/state.ts). */
  sellingPlanGroups?: Map<string, SellingPlanGroup>;
  /** Oldest first; made when the first one is. */
  automaticDiscounts?: AutomaticDiscount[];
  /** Made when a storefront first asks (sandbox/storefront/state.ts). */
  storefront?: StorefrontState;
  /** Made when a customer first comes (sandbox/shop/customers/state.ts). */
  customers?: CustomersState;
}

export interface Address {
  address1: string | null;
  address2: string | null;
  city: string | null;
  countryCode: string | null;
  provinceCode: string | null;
  zip: string | null;
  phone: string | null;
}

export type ProductStatus = "ACTIVE" | "ARCHIVED" | "DRAFT" | "UNLISTED";

export interface Product {
  id: string;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  status: ProductStatus;
  tags: string[];
  templateSuffix: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
  giftCard: boolean;
  requiresSellingPlan: boolean;
  categoryId: string | null;
  options: ProductOption[];
  /** In order of position. */
  variantIds: string[];
  media: Media[];
  publications: PublicationEntry[];
  collectionIds: string[];
  createdAt: number;
  updatedAt: number;
}

export interface ProductOption {
  id: string;
  name: string;
  values: { id: string; name: string }[];
}

export interface Variant {
  id: string;
  productId: string;
  inventoryItemId: string;
  /** Names of the option values, in the order of the product's options. */
  optionValues: string[];
  price: number;
  compareAtPrice: number | null;
  barcode: string | null;
  inventoryPolicy: "DENY" | "CONTINUE";
  taxable: boolean;
  taxCode: string | null;
  mediaIds: string[];
  createdAt: number;
  updatedAt: number;
}

export interface Media {
  id: string;
  contentType: "IMAGE" | "VIDEO" | "EXTERNAL_VIDEO" | "MODEL_3D" | "FILE";
  url: string;
  alt: string | null;
  status: "UPLOADED" | "PROCESSING" | "READY" | "FAILED";
  createdAt: number;
}

export interface InventoryItem {
  id: string;
  variantId: string;
  sku: string | null;
  tracked: boolean;
  requiresShipping: boolean;
  cost: number | null;
  weight: { value: number; unit: "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS" } | null;
  countryCodeOfOrigin: string | null;
  provinceCodeOfOrigin: string | null;
  harmonizedSystemCode: string | null;
  createdAt: number;
  updatedAt: number;
  /** One for every location that stocks it or once did; few, so it is searched in line. */
  levels: InventoryLevel[];
}

/** One small object per (item, location); `on_hand` is the sum of all names but `incoming`. */
export interface InventoryLevel {
  locationId: string;
  active: boolean;
  available: number;
  committed: number;
  reserved: number;
  damaged: number;
  safety_stock: number;
  quality_control: number;
  incoming: number;
  /** When `available` last changed; the other names answer `updatedAt`. */
  availableAt: number;
  updatedAt: number;
  createdAt: number;
}

export interface Location {
  id: string;
  /** Levels at this location are written gid://shopify/InventoryLevel/{levelNumber}?inventory_item_id=… */
  levelNumber: string;
  name: string;
  address: Address;
  active: boolean;
  fulfillsOnlineOrders: boolean;
  /** Where a merchant put it in the order of fulfilment priority; 1 is asked first. */
  rank: number;
  /** Items with an active level here, so that a location's levels are found without a scan. */
  itemIds: Set<string>;
  fulfillmentServiceId: string | null;
  deactivatedAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface FulfillmentService {
  id: string;
  app: AppHandle;
  handle: string;
  serviceName: string;
  callbackUrl: string | null;
  inventoryManagement: boolean;
  trackingSupport: boolean;
  requiresShippingMethod: boolean;
  locationId: string;
}

export interface Collection {
  id: string;
  title: string;
  handle: string;
  descriptionHtml: string;
  productIds: Set<string>;
  publications: PublicationEntry[];
  createdAt: number;
  updatedAt: number;
}

export interface Publication {
  id: string;
  channelId: string;
  name: string;
  handle: string;
  /** Absent for the online store. */
  app: AppHandle | null;
  autoPublish: boolean;
}

export interface PublicationEntry {
  publicationId: string;
  publishDate: number;
}

export type MetafieldOwnerType =
  | "PRODUCT"
  | "PRODUCTVARIANT"
  | "ORDER"
  | "DRAFTORDER"
  | "LOCATION"
  | "COLLECTION"
  | "SHOP"
  | "CUSTOMER"
  | "API_PERMISSION";

export interface Metafield {
  id: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: number;
  updatedAt: number;
}

export interface MetafieldDefinition {
  id: string;
  ownerType: MetafieldOwnerType;
  namespace: string;
  key: string;
  name: string;
  description: string | null;
  type: string;
  uniqueValues: boolean;
  adminFilterable: boolean;
  validations: { name: string; value: string }[];
  accessAdmin: string;
  accessStorefront: string;
}

export interface ProductOperation {
  id: string;
  status: "CREATED" | "ACTIVE" | "COMPLETE";
  productId: string | null;
  userErrors: UserError[];
}

/** What a mutation answers when the business says no. */
export interface UserError {
  field: string[] | null;
  message: string;
  code?: string | null;
}

export interface DeliveryState {
  profileId: string;
  /** Locations for which the merchant has set no shipping rates: their goods cannot be checked out. */
  locationIdsWithoutRates: Set<string>;
}
