/** What `POST /control/shops/{domain}/storefront` takes; what it does not know is refused. */
import { z } from "zod";

const text = z.string();
const texts = z.record(z.string(), z.string());

const menuLeaf = z.strictObject({
  title: text,
  /** A path below the shop's own address, or a whole address. */
  url: text.nullable().default(null),
  type: z
    .enum([
      "ARTICLE",
      "BLOG",
      "CATALOG",
      "COLLECTION",
      "COLLECTIONS",
      "CUSTOMER_ACCOUNT_PAGE",
      "FRONTPAGE",
      "HTTP",
      "METAOBJECT",
      "PAGE",
      "PRODUCT",
      "SEARCH",
      "SHOP_POLICY",
    ])
    .default("HTTP"),
  tags: z.array(text).default([]),
  translations: z.record(z.string(), texts).default({}),
  items: z.array(z.never()).default([]),
});
/** A menu has three levels at most, as in Shopify. */
const menuBranch = menuLeaf.extend({ items: z.array(menuLeaf).default([]) });
const menuItem = menuLeaf.extend({ items: z.array(menuBranch).default([]) });

export interface MenuItemInput extends Omit<z.infer<typeof menuLeaf>, "items"> {
  items: MenuItemInput[];
}

/** By language, then by key ("title", "body_html", …). */
const translations = z.record(z.string(), texts).default({});

const menu = z.strictObject({ handle: text, title: text, items: z.array(menuItem), translations });
const page = z.strictObject({
  handle: text,
  title: text,
  bodyHtml: text,
  seoTitle: text.nullable().default(null),
  seoDescription: text.nullable().default(null),
  translations,
});
const article = z.strictObject({
  handle: text,
  title: text,
  contentHtml: text,
  excerptHtml: text.nullable().default(null),
  author: text.default("Shop"),
  tags: z.array(text).default([]),
  imageUrl: text.nullable().default(null),
  imageAlt: text.nullable().default(null),
  publishedAt: z.iso.datetime().optional(),
  translations,
});
const blog = z.strictObject({
  handle: text,
  title: text,
  articles: z.array(article).default([]),
  translations,
});
const policy = z.strictObject({
  kind: z.enum([
    "contactInformation",
    "legalNotice",
    "privacyPolicy",
    "refundPolicy",
    "shippingPolicy",
    "subscriptionPolicy",
    "termsOfSale",
    "termsOfService",
  ]),
  title: text,
  bodyHtml: text,
  translations,
});
const metaobject = z.strictObject({
  type: text,
  handle: text,
  /** References name files, and products by their handles; lists of them are JSON. */
  fields: z.array(z.strictObject({ key: text, type: text, value: text.nullable() })),
  translations,
});
const file = z.strictObject({
  name: text,
  kind: z.enum(["image", "video", "file"]),
  url: text,
  mimeType: text,
  alt: text.nullable().default(null),
  width: z.number().int().default(0),
  height: z.number().int().default(0),
  previewUrl: text.nullable().default(null),
});
const collection = z.strictObject({
  handle: text,
  title: text,
  descriptionHtml: text.default(""),
  imageUrl: text.nullable().default(null),
  imageAlt: text.nullable().default(null),
  /** Handles of products, in the order to be shown. */
  products: z.array(text),
  translations,
});
const discount = z.strictObject({
  code: text,
  kind: z.enum(["percentage", "amount", "free_shipping"]),
  /** Percent, or an amount in the shop's currency ("12.50"). */
  value: z.union([z.number(), text.transform(Number)]).default(0),
  appliesTo: z.enum(["order", "products"]).default("order"),
  /** Handles of the products meant; all when there are none. */
  products: z.array(text).default([]),
  minimumSubtotal: z.number().nullable().default(null),
  minimumQuantity: z.number().int().nullable().default(null),
  startsAt: z.iso.datetime().nullable().default(null),
  endsAt: z.iso.datetime().nullable().default(null),
  usageLimit: z.number().int().nullable().default(null),
});
/** What the merchant enters for the store's sign-in, and customers who are there already. */
const accountSettings = z.strictObject({
  callbackUris: z.array(text),
  javascriptOrigins: z.array(text),
  logoutUris: z.array(text),
});
const customerAddress = z.strictObject({
  firstName: text.nullable().default(null),
  lastName: text.nullable().default(null),
  company: text.nullable().default(null),
  address1: text,
  address2: text.nullable().default(null),
  city: text,
  province: text.nullable().default(null),
  provinceCode: text.nullable().default(null),
  zip: text.nullable().default(null),
  countryCode: text,
  phone: text.nullable().default(null),
});
const customer = z.strictObject({
  email: text,
  firstName: text.nullable().default(null),
  lastName: text.nullable().default(null),
  phone: text.nullable().default(null),
  tags: z.array(text).default([]),
  /** The first is the default one. */
  addresses: z.array(customerAddress).default([]),
});
/** The words of a product in one language, as `demo/catalogue.zh.json` has them. */
const productTexts = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  type: text.optional(),
  options: z.record(text, z.strictObject({ name: text, values: texts })).optional(),
});

export const storefrontContent = z.strictObject({
  /** The scopes that its tokens carry. */
  scopes: z.array(text).optional(),
  /** Shows its own publication of that name instead of the online store; null goes back. */
  publication: text.nullable().optional(),
  brand: z
    .strictObject({
      slogan: text.nullable().default(null),
      shortDescription: text.nullable().default(null),
      logoUrl: text.nullable().default(null),
    })
    .optional(),
  shopTranslations: translations.optional(),
  menus: z.array(menu).optional(),
  pages: z.array(page).optional(),
  blogs: z.array(blog).optional(),
  policies: z.array(policy).optional(),
  files: z.array(file).optional(),
  metaobjects: z.array(metaobject).optional(),
  customerAccounts: accountSettings.optional(),
  /** By email; made, or brought up to date. */
  customers: z.array(customer).optional(),
  redirects: z.array(z.strictObject({ path: text, target: text })).optional(),
  collections: z.array(collection).optional(),
  discounts: z.array(discount).optional(),
  giftCards: z.array(z.strictObject({ code: text, balance: z.number().min(0) })).optional(),
  /** By name of the option value. */
  swatches: z
    .record(
      text,
      z.strictObject({
        color: text.nullable().default(null),
        imageUrl: text.nullable().default(null),
      }),
    )
    .optional(),
  /** By language and product handle. */
  products: z.record(text, z.record(text, productTexts)).optional(),
});
export type StorefrontContent = z.infer<typeof storefrontContent>;
