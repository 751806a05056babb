import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { removeAllMetafields } from "../metafields/write.ts";
import type { Product, ProductStatus, Shop } from "../state.ts";
import { freeHandle, handleize } from "./handle.ts";
import { removeVariant } from "./variant-records.ts";

/** Scalar fields of a product, as far as an input names them. */
export interface ProductFields {
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  vendor?: string | null;
  productType?: string | null;
  status?: ProductStatus | null;
  tags?: string[] | null;
  templateSuffix?: string | null;
  seo?: { title?: string | null; description?: string | null } | null;
  giftCard?: boolean | null;
  requiresSellingPlan?: boolean | null;
  category?: string | null;
}

/** A product without variants; the caller adds at least one before anybody sees it. */
export function newProduct(world: World, shop: Shop, fields: ProductFields): Product {
  const now = world.clock.now();
  const title = fields.title ?? "";
  const product: Product = {
    id: newGid(world, "Product"),
    title,
    handle: freeHandle(shop, handleize(fields.handle || title)),
    descriptionHtml: "",
    vendor: shop.name,
    productType: "",
    status: "ACTIVE",
    tags: [],
    templateSuffix: null,
    seoTitle: null,
    seoDescription: null,
    giftCard: fields.giftCard ?? false,
    requiresSellingPlan: false,
    categoryId: null,
    options: [],
    variantIds: [],
    media: [],
    publications: [],
    collectionIds: [],
    createdAt: now,
    updatedAt: now,
  };
  shop.products.set(product.id, product);
  shop.productIdByHandle.set(product.handle, product.id);
  applyProductFields(shop, product, { ...fields, handle: undefined });
  publishWhereAutomatic(shop, product, now);
  return product;
}

/** Writes the fields that the input names; the others stay. */
export function applyProductFields(shop: Shop, product: Product, fields: ProductFields): void {
  if (typeof fields.handle === "string" && fields.handle !== product.handle) {
    shop.productIdByHandle.delete(product.handle);
    product.handle = freeHandle(shop, handleize(fields.handle));
    shop.productIdByHandle.set(product.handle, product.id);
  }
  product.title = fields.title ?? product.title;
  product.descriptionHtml = given(fields.descriptionHtml, product.descriptionHtml) ?? "";
  product.vendor = fields.vendor ?? product.vendor;
  product.productType = given(fields.productType, product.productType) ?? "";
  product.status = fields.status ?? product.status;
  if (fields.tags) product.tags = tidyTags(fields.tags);
  product.templateSuffix = given(fields.templateSuffix, product.templateSuffix);
  product.seoTitle = given(fields.seo?.title, product.seoTitle);
  product.seoDescription = given(fields.seo?.description, product.seoDescription);
  if (fields.requiresSellingPlan && !product.requiresSellingPlan) keepToOnlineStore(shop, product);
  product.requiresSellingPlan = fields.requiresSellingPlan ?? product.requiresSellingPlan;
  product.categoryId = given(fields.category, product.categoryId);
}

/** What is sold on selling plans only leaves all channels but the online store. */
function keepToOnlineStore(shop: Shop, product: Product): void {
  product.publications = product.publications.filter(
    ({ publicationId }) => shop.publications.get(publicationId)?.app === null,
  );
}

/** Shopify keeps tags sorted, and each once whatever its case. */
export function tidyTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.flatMap((each) => each.split(","))) {
    const trimmed = tag.trim();
    if (trimmed !== "" && !byKey.has(trimmed.toLowerCase()))
      byKey.set(trimmed.toLowerCase(), trimmed);
  }
  return [...byKey.values()].sort((a, b) => a.localeCompare(b, "en"));
}

/** Takes a product with all that belongs to it out of the shop. Webhooks are the caller's. */
export function removeProduct(shop: Shop, product: Product): void {
  for (const variantId of [...product.variantIds]) {
    const variant = shop.variants.get(variantId);
    if (variant) removeVariant(shop, product, variant);
  }
  for (const collectionId of product.collectionIds) {
    shop.collections.get(collectionId)?.productIds.delete(product.id);
  }
  removeAllMetafields(shop, { type: "PRODUCT", id: product.id });
  shop.productIdByHandle.delete(product.handle);
  shop.products.delete(product.id);
}

export function setCollections(
  shop: Shop,
  product: Product,
  collectionIds: readonly string[],
): void {
  for (const id of product.collectionIds) shop.collections.get(id)?.productIds.delete(product.id);
  product.collectionIds = [...new Set(collectionIds)].filter((id) => shop.collections.has(id));
  for (const id of product.collectionIds) shop.collections.get(id)?.productIds.add(product.id);
}

function publishWhereAutomatic(shop: Shop, product: Product, now: number): void {
  for (const publication of shop.publications.values()) {
    if (!publication.autoPublish) continue;
    product.publications.push({ publicationId: publication.id, publishDate: now });
  }
}

/** Undefined keeps the old value, null clears it. */
function given<T>(value: T | null | undefined, old: T | null): T | null {
  return value === undefined ? old : value;
}
