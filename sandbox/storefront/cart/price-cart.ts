import { productOf } from "#sandbox/shop/lookup.ts";
import type { Shop, Variant } from "#sandbox/shop/state.ts";
import { convert } from "../localization/price.ts";
import type { Cart, CartLine, Discount, StorefrontState } from "../state.ts";
import type { CodeVerdict } from "./discounts.ts";
import { divide, entitledLines, judgeCode } from "./discounts.ts";

export interface Reduction {
  discount: Discount;
  amount: number;
}

export interface PricedLine {
  line: CartLine;
  variant: Variant;
  productId: string;
  quantity: number;
  unit: number;
  compareAtUnit: number | null;
  subtotal: number;
  /** By discounts on products, which the line itself shows. */
  reductions: Reduction[];
  total: number;
  /** What this line bears of the discounts on the whole order. */
  orderShare: number;
}

/** All amounts are in the currency's smallest unit. */
export interface PricedCart {
  currency: string;
  lines: PricedLine[];
  /** After discounts on products, before those on the order. */
  subtotal: number;
  reductions: Reduction[];
  total: number;
  codes: CodeVerdict[];
  freeShipping: Discount | undefined;
  shipping: number;
}

interface Pricing {
  shop: Shop;
  state: StorefrontState;
  currency: string;
  now: number;
}

/** What a cart comes to in a currency. Lines whose variant is gone count for nothing. */
export function priceCart(pricing: Pricing, cart: Cart): PricedCart {
  const { shop, state, currency, now } = pricing;
  const inCurrency = (minor: number): number => convert(minor, shop.currencyCode, currency);
  const lines = cart.lines.flatMap((line) => pricedLine(shop, line, inCurrency));
  const plain = lines.map(({ productId, quantity, variant }) => ({
    productId,
    quantity,
    subtotal: variant.price * quantity,
  }));
  const codes = cart.discountCodes.map((code) =>
    judgeCode(state.discounts, { code, lines: plain, now }),
  );
  const valid = codes.flatMap(({ applicable, discount }) =>
    applicable && discount ? [discount] : [],
  );
  for (const discount of valid.filter(({ appliesTo }) => appliesTo === "products"))
    reduceLines(lines, discount, inCurrency);
  const subtotal = lines.reduce((sum, { total }) => sum + total, 0);
  const reductions = reduceOrder(lines, { discounts: valid, inCurrency });
  return {
    currency,
    lines,
    subtotal,
    reductions,
    total: subtotal - reductions.reduce((sum, { amount }) => sum + amount, 0),
    codes,
    freeShipping: valid.find(({ kind }) => kind === "free_shipping"),
    shipping: inCurrency(shop.orders.settings.shippingPrice),
  };
}

function pricedLine(
  shop: Shop,
  line: CartLine,
  inCurrency: (minor: number) => number,
): PricedLine[] {
  const variant = shop.variants.get(line.variantId);
  if (!variant) return [];
  const unit = inCurrency(variant.price);
  const subtotal = unit * line.quantity;
  return [
    {
      line,
      variant,
      productId: productOf(shop, variant).id,
      quantity: line.quantity,
      unit,
      compareAtUnit: variant.compareAtPrice === null ? null : inCurrency(variant.compareAtPrice),
      subtotal,
      reductions: [],
      total: subtotal,
      orderShare: 0,
    },
  ];
}

/** A percentage of each unit's line, or the amount once, over all lines meant. */
function amountsFor(
  lines: readonly PricedLine[],
  discount: Discount,
  inCurrency: (minor: number) => number,
): number[] {
  const totals = lines.map(({ total }) => total);
  if (discount.kind === "percentage")
    return totals.map((total) => Math.round((total * discount.value) / 100));
  if (discount.kind === "free_shipping") return totals.map(() => 0);
  const most = totals.reduce((sum, total) => sum + total, 0);
  return divide(Math.min(most, inCurrency(discount.value)), totals);
}

function reduceLines(
  lines: readonly PricedLine[],
  discount: Discount,
  inCurrency: (minor: number) => number,
): void {
  const meant = entitledLines(discount, lines);
  const amounts = amountsFor(meant, discount, inCurrency);
  for (const [index, line] of meant.entries()) {
    const amount = amounts[index] ?? 0;
    if (amount === 0) continue;
    line.reductions.push({ discount, amount });
    line.total -= amount;
  }
}

function reduceOrder(
  lines: readonly PricedLine[],
  { discounts, inCurrency }: { discounts: Discount[]; inCurrency: (minor: number) => number },
): Reduction[] {
  const reductions: Reduction[] = [];
  for (const discount of discounts) {
    if (discount.appliesTo !== "order" || discount.kind === "free_shipping") continue;
    const left = lines.map((line) => ({ ...line, total: line.total - line.orderShare }));
    const amounts = amountsFor(left, discount, inCurrency);
    for (const [index, line] of lines.entries()) line.orderShare += amounts[index] ?? 0;
    reductions.push({ discount, amount: amounts.reduce((sum, amount) => sum + amount, 0) });
  }
  return reductions;
}
