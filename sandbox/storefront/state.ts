import { createHash } from "node:crypto";
import type { Address } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";

/**
 * What a storefront adds to a shop, as plain data stored with it: tokens, carts, and what the online
 * store shows besides goods. It is made when a storefront first asks, so a shop that has none draws
 * no ids and no chance for it.
 */
export interface StorefrontState {
  /** 32 hexadecimal digits, as the browser sends them. */
  publicToken: string;
  /** "shpat_…", for servers. */
  privateToken: string;
  scopes: Set<string>;
  /** The publication that this storefront shows; the online store when null. */
  publicationId: string | null;
  /** Published languages besides the shop's own and English. */
  languages: string[];
  /** By language and resource (localization/translate.ts), the translated texts by key. */
  translations: Map<string, Map<string, string>>;
  /** Colour or picture of an option value, by the value's name. */
  swatches: Map<string, { color: string | null; imageUrl: string | null }>;
  /** Pictures and texts of collections that the Admin half has no place for yet. */
  collectionExtras: Map<string, { imageUrl: string | null; imageAlt: string | null }>;
  content: ContentState;
  discounts: Discount[];
  giftCards: GiftCard[];
  /** By token. */
  carts: Map<string, Cart>;
}

export interface ContentState {
  menus: Menu[];
  pages: Page[];
  blogs: Blog[];
  articles: Article[];
  policies: Policy[];
  metaobjects: Metaobject[];
  /** Absent from worlds that were saved before there were any. */
  files?: StoredFile[];
  redirects: { id: string; path: string; target: string }[];
  brand: { slogan: string | null; shortDescription: string | null; logoUrl: string | null } | null;
}

export interface MenuItem {
  id: string;
  title: string;
  type: string;
  /** A whole address, or a path below the shop's own. */
  url: string | null;
  resourceId: string | null;
  tags: string[];
  items: MenuItem[];
}

export interface Menu {
  id: string;
  handle: string;
  title: string;
  items: MenuItem[];
}

export interface Page {
  id: string;
  handle: string;
  title: string;
  bodyHtml: string;
  seoTitle: string | null;
  seoDescription: string | null;
  createdAt: number;
  updatedAt: number;
}

export interface Blog {
  id: string;
  handle: string;
  title: string;
}

export interface Article {
  id: string;
  blogId: string;
  handle: string;
  title: string;
  contentHtml: string;
  excerptHtml: string | null;
  author: string;
  tags: string[];
  imageUrl: string | null;
  imageAlt: string | null;
  publishedAt: number;
}

export type PolicyKind =
  | "contactInformation"
  | "legalNotice"
  | "privacyPolicy"
  | "refundPolicy"
  | "shippingPolicy"
  | "subscriptionPolicy"
  | "termsOfSale"
  | "termsOfService";

export interface Policy {
  id: string;
  kind: PolicyKind;
  handle: string;
  title: string;
  bodyHtml: string;
}

export interface Metaobject {
  id: string;
  type: string;
  handle: string;
  fields: { key: string; type: string; value: string | null }[];
  updatedAt: number;
}

/** What the merchant put among the shop's files. */
export interface StoredFile {
  id: string;
  name: string;
  kind: "image" | "video" | "file";
  url: string;
  mimeType: string;
  alt: string | null;
  width: number;
  height: number;
  /** The still that stands for it. */
  previewUrl: string | null;
}

/** A discount code; amounts are in the shop's smallest unit. */
export interface Discount {
  code: string;
  kind: "percentage" | "amount" | "free_shipping";
  /** Percent, or an amount. */
  value: number;
  /** Order discounts are shown beside the lines, product discounts on them. */
  appliesTo: "order" | "products";
  /** The products meant; all when empty. */
  productIds: string[];
  minimumSubtotal: number | null;
  minimumQuantity: number | null;
  startsAt: number | null;
  endsAt: number | null;
  usageLimit: number | null;
  used: number;
}

export interface GiftCard {
  id: string;
  code: string;
  balance: number;
}

export interface CartLine {
  id: string;
  variantId: string;
  quantity: number;
  attributes: { key: string; value: string }[];
  sellingPlanId?: string;
}

export interface CartAddress {
  id: string;
  address: Address;
  selected: boolean;
  oneTimeUse: boolean;
}

export interface CartBuyer {
  email: string | null;
  phone: string | null;
  countryCode: string | null;
  preferences: unknown;
  /** Who was signed in. */
  customerId?: string;
}

export interface Cart {
  token: string;
  /** The secret half of the cart's id. */
  key: string;
  createdAt: number;
  updatedAt: number;
  note: string | null;
  attributes: { key: string; value: string }[];
  /** Newest first. */
  lines: CartLine[];
  buyer: CartBuyer;
  addresses: CartAddress[];
  /** How it is to be sent, once somebody chose; and where to, once the checkout knows. */
  delivery?: { title: string | null; country: string | null };
  discountCodes: string[];
  giftCardIds: string[];
  metafields: { key: string; type: string; value: string; at: number }[];
  /** The language that it was made in, which its checkout speaks. */
  locale: string;
  /** The last payment that was begun for it. */
  checkoutToken: string | null;
  /** Set when its checkout became an order: it is no cart any more. */
  orderId: string | null;
}

export const ALL_SCOPES: readonly string[] = [
  "unauthenticated_read_product_listings",
  "unauthenticated_read_product_inventory",
  "unauthenticated_read_product_pickup_locations",
  "unauthenticated_read_product_tags",
  "unauthenticated_read_metaobjects",
  "unauthenticated_read_content",
  "unauthenticated_read_selling_plans",
  "unauthenticated_read_checkouts",
  "unauthenticated_write_checkouts",
  "unauthenticated_read_customers",
  "unauthenticated_write_customers",
  "unauthenticated_read_customer_tags",
  "unauthenticated_read_bundles",
  "unauthenticated_read_shop_pay_installments_pricing",
];

function secretOf(shop: Shop, purpose: string): string {
  return createHash("sha256").update(`${purpose} ${shop.domain} ${shop.id}`).digest("hex");
}

export function storefrontOf(shop: Shop): StorefrontState {
  shop.storefront ??= {
    publicToken: secretOf(shop, "public").slice(0, 32),
    privateToken: `shpat_${secretOf(shop, "private").slice(0, 32)}`,
    scopes: new Set(ALL_SCOPES),
    publicationId: null,
    languages: [],
    translations: new Map(),
    swatches: new Map(),
    collectionExtras: new Map(),
    content: {
      menus: [],
      pages: [],
      blogs: [],
      articles: [],
      policies: [],
      metaobjects: [],
      redirects: [],
      brand: null,
    },
    discounts: [],
    giftCards: [],
    carts: new Map(),
  };
  return shop.storefront;
}

/** The shop's own language, English, and what it was translated into. */
export function languagesOf(shop: Shop, state: StorefrontState): string[] {
  return [...new Set([shop.primaryLocale, "en", ...state.languages])];
}
