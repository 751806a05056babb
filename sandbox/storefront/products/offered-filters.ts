import { variantsOf } from "#sandbox/shop/lookup.ts";
import { formatDecimal } from "#sandbox/shop/money.ts";
import { handleize } from "#sandbox/shop/products/handle.ts";
import type { Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { presented } from "../localization/price.ts";
import { isProductAvailable } from "./availability.ts";
import { filterLabels } from "./filter-labels.ts";
import { swatchOf } from "./swatch.ts";

interface Value {
  key: string;
  label: string;
  input: Record<string, unknown>;
  count: number;
  swatch?: unknown;
}

function filterView(
  id: string,
  label: string,
  options: { type: string; values: readonly Value[]; presentation?: string },
) {
  return {
    id,
    label,
    type: options.type,
    presentation: options.presentation ?? "TEXT",
    values: options.values.map(({ key, label: text, input, count, swatch = null }) => ({
      id: `${id}.${key}`,
      label: text,
      count,
      input: JSON.stringify(input),
      swatch,
      image: null,
    })),
  };
}

/** The filters that would narrow these products, with how many products each value leaves. */
export function offeredFilters(context: StorefrontContext, products: readonly Product[]) {
  if (products.length === 0) return [];
  const labels = filterLabels(context.locale);
  const text = (id: string, label: string, of: { key: string; values: (p: Product) => string[] }) =>
    filterView(id, label, { type: "LIST", values: countBy(products, of) });
  return [
    availabilityFilter(context, products),
    priceFilter(context, products),
    ...optionFilters(context, products),
    text("filter.p.vendor", labels.vendor, {
      key: "productVendor",
      values: (product) => [product.vendor],
    }),
    text("filter.p.product_type", labels.type, {
      key: "productType",
      values: (product) => (product.productType ? [product.productType] : []),
    }),
    text("filter.p.tag", labels.tag, { key: "tag", values: (product) => product.tags }),
  ].filter(({ values }) => values.length > 0);
}

function availabilityFilter(context: StorefrontContext, products: readonly Product[]) {
  const labels = filterLabels(context.locale);
  const inStock = products.filter((product) => isProductAvailable(context.shop, product)).length;
  const id = "filter.v.availability";
  const values = [
    { key: "1", label: labels.inStock, input: { available: true }, count: inStock },
    {
      key: "0",
      label: labels.outOfStock,
      input: { available: false },
      count: products.length - inStock,
    },
  ];
  return filterView(id, labels.availability, { type: "LIST", values });
}

function priceFilter(context: StorefrontContext, products: readonly Product[]) {
  const { shop, currency } = context;
  const highest = Math.max(
    ...products.flatMap((product) =>
      variantsOf(shop, product).map((variant) => presented(context, variant.price)),
    ),
  );
  const label = filterLabels(context.locale).price;
  const max = Number(formatDecimal(highest, currency));
  const input = { price: { min: 0, max } };
  const values = [{ key: "range", label, input, count: 0 }];
  return filterView("filter.v.price", label, { type: "PRICE_RANGE", values });
}

function optionFilters(context: StorefrontContext, products: readonly Product[]) {
  const names = new Map<string, string>();
  for (const { options } of products) {
    for (const { name } of options) if (name !== "Title") names.set(name.toLowerCase(), name);
  }
  return [...names.values()].map((name) => {
    const counted = countBy(products, {
      key: "variantOption",
      values: (product) =>
        product.options
          .find((option) => option.name.toLowerCase() === name.toLowerCase())
          ?.values.map((value) => value.name) ?? [],
    });
    const values = counted.map((value) => ({
      ...value,
      input: { variantOption: { name, value: value.label } },
      swatch: swatchOf(context.state, value.label),
    }));
    const presentation = values.some(({ swatch }) => swatch !== null) ? "SWATCH" : "TEXT";
    const id = `filter.v.option.${handleize(name)}`;
    return filterView(id, name, { type: "LIST", values, presentation });
  });
}

function countBy(
  products: readonly Product[],
  of: { key: string; values: (product: Product) => string[] },
): Value[] {
  const counts = new Map<string, number>();
  for (const product of products) {
    for (const value of new Set(of.values(product)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({
    key: handleize(label),
    label,
    input: { [of.key]: label },
    count,
  }));
}
