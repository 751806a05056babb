import { variantsOf } from "#sandbox/shop/lookup.ts";
import { parseMoney } from "#sandbox/shop/money.ts";
import type { MetafieldOwnerType, Product, Variant } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { presented } from "../localization/price.ts";
import { isProductAvailable } from "./availability.ts";

interface MetafieldWanted {
  namespace: string;
  key: string;
  value: string;
}

/** `ProductFilter`, one condition of a list; several of one kind widen it, different kinds narrow it. */
export interface ProductFilter {
  available?: boolean | null;
  price?: { min?: number | null; max?: number | null } | null;
  productType?: string | null;
  productVendor?: string | null;
  tag?: string | null;
  variantOption?: { name: string; value: string } | null;
  productMetafield?: MetafieldWanted | null;
  variantMetafield?: MetafieldWanted | null;
  category?: { id: string } | null;
  taxonomyMetafield?: MetafieldWanted | null;
}

/** Filters of one kind belong together; each option, and each metafield, is a kind of its own. */
function kindOf(filter: ProductFilter): string {
  if (filter.variantOption) return `option ${filter.variantOption.name.toLowerCase()}`;
  const metafield = filter.productMetafield ?? filter.variantMetafield;
  if (metafield) return `metafield ${metafield.namespace}.${metafield.key}`;
  return (
    Object.entries(filter).find(([, value]) => value !== null && value !== undefined)?.[0] ?? ""
  );
}

export function filterProducts(
  context: StorefrontContext,
  products: readonly Product[],
  filters: readonly ProductFilter[] | null | undefined,
): Product[] {
  const kinds = new Map<string, ProductFilter[]>();
  for (const filter of filters ?? []) {
    const kind = kindOf(filter);
    kinds.set(kind, [...(kinds.get(kind) ?? []), filter]);
  }
  return products.filter((product) =>
    [...kinds.values()].every((alike) => alike.some((each) => holds(context, product, each))),
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function holds(context: StorefrontContext, product: Product, filter: ProductFilter): boolean {
  const { shop } = context;
  if (typeof filter.available === "boolean")
    return isProductAvailable(shop, product) === filter.available;
  if (filter.price) return hasPrice(context, product, filter.price);
  if (typeof filter.productType === "string") return same(product.productType, filter.productType);
  if (typeof filter.productVendor === "string") return same(product.vendor, filter.productVendor);
  const { tag, variantOption } = filter;
  if (typeof tag === "string") return product.tags.some((each) => same(each, tag));
  if (variantOption) {
    return variantsOf(shop, product).some((variant) => hasOption(product, variant, variantOption));
  }
  if (filter.category) return product.categoryId === filter.category.id;
  if (filter.productMetafield)
    return hasMetafield(context, filter.productMetafield, { id: product.id, type: "PRODUCT" });
  const { variantMetafield } = filter;
  if (!variantMetafield) return filter.taxonomyMetafield === undefined;
  return product.variantIds.some((id) =>
    hasMetafield(context, variantMetafield, { id, type: "PRODUCTVARIANT" }),
  );
}

/** Both ends belong to the range; amounts are in the buyer's currency. */
function hasPrice(
  context: StorefrontContext,
  product: Product,
  range: { min?: number | null; max?: number | null },
): boolean {
  const minor = (amount: number): number => parseMoney(amount, context.currency);
  const [from, to] = [minor(range.min ?? 0), range.max == null ? Infinity : minor(range.max)];
  return variantsOf(context.shop, product).some((variant) => {
    const price = presented(context, variant.price);
    return price >= from && price <= to;
  });
}

export function hasOption(
  product: Product,
  variant: Variant,
  wanted: { name: string; value: string },
): boolean {
  const index = product.options.findIndex(({ name }) => same(name, wanted.name));
  return index >= 0 && same(variant.optionValues[index] ?? "", wanted.value);
}

function hasMetafield(
  { shop }: StorefrontContext,
  wanted: MetafieldWanted,
  owner: { id: string; type: MetafieldOwnerType },
): boolean {
  return (shop.metafields.get(owner.id) ?? []).some(
    ({ namespace, key, value }) =>
      namespace === wanted.namespace && key === wanted.key && value === wanted.value,
  );
}
