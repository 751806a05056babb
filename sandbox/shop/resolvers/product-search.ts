import type { SortValue } from "../graphql/connection.ts";
import { compileSearch, soleTerm } from "../search/match.ts";
import type { SearchFields } from "../search/match.ts";
import { gid } from "../ids.ts";
import { inventoryQuantityOf } from "../inventory/levels.ts";
import { itemOf, productOf, variantTitle, variantsOf } from "../lookup.ts";
import type { Product, Shop, Variant } from "../state.ts";

export interface ListQuery {
  query?: string | null;
  sortKey?: string | null;
}

/** Products that a list query asks for; plain look-ups by id, handle or SKU use the indexes. */
export function searchProducts(shop: Shop, args: ListQuery, now: number): Product[] {
  const quick = quickProducts(shop, args.query);
  if (quick) return quick;
  const all = [...shop.products.values()];
  const accepts = compileSearch(args.query, { ...productSearch(shop), now });
  return accepts ? all.filter(accepts) : all;
}

function quickProducts(shop: Shop, query: string | null | undefined): Product[] | undefined {
  const id = soleTerm(query, "id");
  if (id !== undefined && /^\d+$/.test(id)) return listOf(shop.products.get(gid("Product", id)));
  const handle = soleTerm(query, "handle");
  if (handle !== undefined) {
    const productId = shop.productIdByHandle.get(handle);
    if (productId !== undefined) return listOf(shop.products.get(productId));
  }
  const sku = soleTerm(query, "sku");
  const variantIds = sku === undefined ? undefined : shop.variantIdsBySku.get(sku);
  if (!variantIds) return undefined;
  const productIds = new Set(
    variantIds.flatMap((each) => shop.variants.get(each)?.productId ?? []),
  );
  return [...productIds].flatMap((each) => listOf(shop.products.get(each)));
}

function productSearch(shop: Shop): SearchFields<Product> {
  const variants = (product: Product) => variantsOf(shop, product);
  return {
    fields: {
      id: { kind: "id", valuesOf: (product) => [product.id] },
      handle: { kind: "keyword", valuesOf: (product) => [product.handle] },
      title: { kind: "text", valuesOf: (product) => [product.title] },
      status: { kind: "keyword", valuesOf: (product) => [product.status] },
      tag: { kind: "keyword", valuesOf: (product) => product.tags },
      vendor: { kind: "keyword", valuesOf: (product) => [product.vendor] },
      product_type: { kind: "keyword", valuesOf: (product) => [product.productType] },
      collection_id: { kind: "id", valuesOf: (product) => product.collectionIds },
      created_at: { kind: "time", valuesOf: (product) => [product.createdAt] },
      updated_at: { kind: "time", valuesOf: (product) => [product.updatedAt] },
      sku: {
        kind: "keyword",
        valuesOf: (product) => variants(product).map((each) => itemOf(shop, each).sku),
      },
      barcode: {
        kind: "keyword",
        valuesOf: (product) => variants(product).map((each) => each.barcode),
      },
      variant_id: { kind: "id", valuesOf: (product) => product.variantIds },
      gift_card: { kind: "boolean", valuesOf: (product) => [product.giftCard] },
      price: {
        kind: "number",
        valuesOf: (product) => variants(product).map((each) => each.price / 100),
      },
      inventory_total: {
        kind: "number",
        valuesOf: (product) => [
          variants(product).reduce((sum, each) => sum + inventoryQuantityOf(shop, each), 0),
        ],
      },
    },
    defaultValuesOf: (product) => [
      product.title,
      product.handle,
      product.vendor,
      product.productType,
      ...product.tags,
      ...variants(product).map((each) => itemOf(shop, each).sku),
    ],
  };
}

export function productSortOf(
  shop: Shop,
  sortKey: string | null | undefined,
): ((product: Product) => SortValue) | undefined {
  switch (sortKey) {
    case "TITLE":
      return (product) => product.title.toLowerCase();
    case "VENDOR":
      return (product) => product.vendor.toLowerCase();
    case "PRODUCT_TYPE":
      return (product) => product.productType.toLowerCase();
    case "CREATED_AT":
    case "PUBLISHED_AT":
      return (product) => product.createdAt;
    case "UPDATED_AT":
      return (product) => product.updatedAt;
    case "INVENTORY_TOTAL":
      return (product) =>
        variantsOf(shop, product).reduce((sum, each) => sum + inventoryQuantityOf(shop, each), 0);
    default:
      return undefined;
  }
}

/** Variants that a list query asks for. */
export function searchVariants(shop: Shop, args: ListQuery, now: number): Variant[] {
  const sku = soleTerm(args.query, "sku");
  const byIndex = sku === undefined ? undefined : shop.variantIdsBySku.get(sku);
  if (byIndex) return byIndex.flatMap((id) => listOf(shop.variants.get(id)));
  const id = soleTerm(args.query, "id");
  if (id !== undefined && /^\d+$/.test(id))
    return listOf(shop.variants.get(gid("ProductVariant", id)));
  const all = [...shop.variants.values()];
  const accepts = compileSearch(args.query, { ...variantSearch(shop), now });
  return accepts ? all.filter(accepts) : all;
}

function variantSearch(shop: Shop): SearchFields<Variant> {
  const sku = (variant: Variant) => itemOf(shop, variant).sku;
  return {
    fields: {
      id: { kind: "id", valuesOf: (variant) => [variant.id] },
      sku: { kind: "keyword", valuesOf: (variant) => [sku(variant)] },
      barcode: { kind: "keyword", valuesOf: (variant) => [variant.barcode] },
      title: { kind: "text", valuesOf: (variant) => [variantTitle(variant)] },
      product_id: { kind: "id", valuesOf: (variant) => [variant.productId] },
      product_status: { kind: "keyword", valuesOf: (variant) => [productOf(shop, variant).status] },
      product_type: {
        kind: "keyword",
        valuesOf: (variant) => [productOf(shop, variant).productType],
      },
      vendor: { kind: "keyword", valuesOf: (variant) => [productOf(shop, variant).vendor] },
      tag: { kind: "keyword", valuesOf: (variant) => productOf(shop, variant).tags },
      inventory_quantity: {
        kind: "number",
        valuesOf: (variant) => [inventoryQuantityOf(shop, variant)],
      },
      managed: { kind: "boolean", valuesOf: (variant) => [itemOf(shop, variant).tracked] },
      updated_at: { kind: "time", valuesOf: (variant) => [variant.updatedAt] },
    },
    defaultValuesOf: (variant) => [
      productOf(shop, variant).title,
      variantTitle(variant),
      sku(variant),
      variant.barcode,
    ],
  };
}

export function variantSortOf(
  shop: Shop,
  sortKey: string | null | undefined,
): ((variant: Variant) => SortValue) | undefined {
  switch (sortKey) {
    case "SKU":
      return (variant) => itemOf(shop, variant).sku ?? "";
    case "TITLE":
    case "NAME":
    case "FULL_TITLE":
      return (variant) =>
        `${productOf(shop, variant).title} ${variantTitle(variant)}`.toLowerCase();
    case "POSITION":
      return (variant) => productOf(shop, variant).variantIds.indexOf(variant.id);
    case "INVENTORY_QUANTITY":
      return (variant) => inventoryQuantityOf(shop, variant);
    default:
      return undefined;
  }
}

function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
