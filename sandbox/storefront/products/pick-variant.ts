import { variantsOf } from "#sandbox/shop/lookup.ts";
import type { Product, Shop, Variant } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { translated } from "../localization/translate.ts";
import { isAvailable } from "./availability.ts";

export interface WantedOptions {
  selectedOptions?: readonly { name: string; value: string }[] | null;
  ignoreUnknownOptions?: boolean | null;
  caseInsensitiveMatch?: boolean | null;
}

/** The positions wanted by option, -1 where nothing was asked; undefined when the question has no answer. */
function wantedPositions(
  context: StorefrontContext,
  product: Product,
  wanted: WantedOptions,
): number[] | undefined {
  const fold = (text: string): string => (wanted.caseInsensitiveMatch ? text.toLowerCase() : text);
  // A shopper's address may hold the words of any language that the shop was read in.
  const means = (named: { id: string; name: string }, text: string): boolean =>
    [named.name, translated(context, named.id, { key: "name", text: named.name })].some(
      (known) => fold(known) === fold(text),
    );
  const positions = product.options.map(() => -1);
  for (const { name, value } of wanted.selectedOptions ?? []) {
    const index = product.options.findIndex((option) => means(option, name));
    if (index < 0) {
      if (!wanted.ignoreUnknownOptions) return undefined;
      continue;
    }
    const values = product.options[index]?.values ?? [];
    const position = values.findIndex((each) => means(each, value));
    if (position < 0) return undefined;
    positions[index] = position;
  }
  return positions;
}

export function positionsOf(product: Product, variant: Variant): number[] {
  return product.options.map((option, index) =>
    option.values.findIndex(({ name }) => name === variant.optionValues[index]),
  );
}

/** The variant that every option was chosen for; null when some are open or there is no such variant. */
export function variantBySelection(
  context: StorefrontContext,
  product: Product,
  wanted: WantedOptions,
): Variant | null {
  const positions = wantedPositions(context, product, wanted);
  if (!positions || positions.includes(-1)) return null;
  return (
    variantsOf(context.shop, product).find((variant) =>
      positionsOf(product, variant).every((position, index) => position === positions[index]),
    ) ?? null
  );
}

export function firstAvailable(shop: Shop, product: Product): Variant | null {
  const variants = variantsOf(shop, product);
  return variants.find((variant) => isAvailable(shop, variant)) ?? variants[0] ?? null;
}

/** A choice that no variant answers leaves the first that can be bought. */
export function selectedOrFirst(
  context: StorefrontContext,
  product: Product,
  wanted: WantedOptions,
): Variant | null {
  return variantBySelection(context, product, wanted) ?? firstAvailable(context.shop, product);
}

/** Variants that differ from the selected one in one option. */
export function adjacentVariants(
  context: StorefrontContext,
  product: Product,
  wanted: WantedOptions,
): Variant[] {
  const selected = selectedOrFirst(context, product, wanted);
  if (!selected) return [];
  const home = positionsOf(product, selected);
  return variantsOf(context.shop, product).filter((variant) => {
    const positions = positionsOf(product, variant);
    return positions.filter((position, index) => position !== home[index]).length === 1;
  });
}

/** The variant that has this value, and the earliest values of all other options. */
export function firstSelectable(
  shop: Shop,
  product: Product,
  choice: { option: number; value: string },
): Variant | null {
  const having = variantsOf(shop, product).filter(
    (variant) => variant.optionValues[choice.option] === choice.value,
  );
  const [first] = having
    .map((variant) => ({ variant, positions: positionsOf(product, variant) }))
    .sort((a, b) => compareLists(a.positions, b.positions));
  return first?.variant ?? null;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
