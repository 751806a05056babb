import { variantsOf } from "#sandbox/shop/lookup.ts";
import { formatDecimal } from "#sandbox/shop/money.ts";
import { handleize } from "#sandbox/shop/products/handle.ts";
import type { Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { presented } from "../localization/price.ts";
import { translated } from "../localization/translate.ts";
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
    typeFilter(context, products),
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

/** Labels are in the buyer's language; what is sent back is the shop's own word. */
function optionFilters(context: StorefrontContext, products: readonly Product[]) {
  const shown = (one: { id: string; name: string }): string =>
    translated(context, one.id, { key: "name", text: one.name });
  const byName = new Map<string, Product["options"]>();
  for (const option of products.flatMap(({ options }) => options)) {
    const key = option.name.toLowerCase();
    if (option.name !== "Title") byName.set(key, [...(byName.get(key) ?? []), option]);
  }
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const labels = new Map(
      same.flatMap(({ values }) => values.map((one) => [one.name, shown(one)])),
    );
    const counted = countBy(products, {
      key: "variantOption",
      values: (product) =>
        product.options
          .find((option) => option.name.toLowerCase() === first.name.toLowerCase())
          ?.values.map((value) => value.name) ?? [],
    });
    const values = counted.map((value) => ({
      ...value,
      label: labels.get(value.label) ?? value.label,
      input: { variantOption: { name: first.name, value: value.label } },
      swatch: swatchOf(context.state, value.label),
    }));
    const presentation = values.some(({ swatch }) => swatch !== null) ? "SWATCH" : "TEXT";
    const id = `filter.v.option.${handleize(first.name)}`;
    return [filterView(id, shown(first), { type: "LIST", values, presentation })];
  });
}

function typeFilter(context: StorefrontContext, products: readonly Product[]) {
  const shown = new Map(
    products.map(({ id, productType: text }) => [
      text,
      translated(context, id, { key: "product_type", text }),
    ]),
  );
  const counted = countBy(products, {
    key: "productType",
    values: ({ productType }) => (productType ? [productType] : []),
  });
  const values = counted.map((value) => ({
    ...value,
    label: shown.get(value.label) ?? value.label,
  }));
  const { type } = filterLabels(context.locale);
  return filterView("filter.p.product_type", type, { type: "LIST", values });
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
