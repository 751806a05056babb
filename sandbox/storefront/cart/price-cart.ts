import type { World } from "#sandbox/contract.ts";
import type { AutomaticReduction } from "#sandbox/shop/discounts/state.ts";
import { productOf } from "#sandbox/shop/lookup.ts";
import { priceOnPlan } from "#sandbox/shop/selling-plans/charges.ts";
import { planById } from "#sandbox/shop/selling-plans/find-plans.ts";
import type { SellingPlan } from "#sandbox/shop/selling-plans/state.ts";
import type { Shop, Variant } from "#sandbox/shop/state.ts";
import { convert } from "../localization/price.ts";
import type { Cart, CartLine, Discount, StorefrontState } from "../state.ts";
import { chosenRate } from "./cart-rates.ts";
import type { CodeVerdict } from "./discounts.ts";
import { divide, entitledLines, judgeCode } from "./discounts.ts";
import { applyAutomatic } from "./price-automatic.ts";

export interface Reduction {
  discount: Discount;
  amount: number;
}

export interface PricedLine {
  line: CartLine;
  variant: Variant;
  /** How it is bought, when not plainly. */
  plan: SellingPlan | undefined;
  productId: string;
  quantity: number;
  unit: number;
  compareAtUnit: number | null;
  subtotal: number;
  /** By discounts on products, which the line itself shows. */
  reductions: Reduction[];
  /** By an automatic discount on products; then there are no others on the line. */
  automatic: AutomaticReduction | undefined;
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
  world: World;
  shop: Shop;
  state: StorefrontState;
  currency: string;
}

/** What a cart comes to in a currency. Lines whose variant is gone count for nothing. */
export function priceCart(pricing: Pricing, cart: Cart): PricedCart {
  const { world, shop, state, currency } = pricing;
  const now = world.clock.now();
  const inCurrency = (minor: number): number => convert(minor, shop.currencyCode, currency);
  const lines = cart.lines.flatMap((line) => pricedLine(shop, line, inCurrency));
  const plain = lines.map(({ productId, quantity, variant, plan }) => ({
    productId,
    quantity,
    subtotal: (plan ? priceOnPlan(plan, variant.price) : variant.price) * quantity,
  }));
  const codes = cart.discountCodes.map((code) =>
    judgeCode(state.discounts, { code, lines: plain, now }),
  );
  for (const discount of validOf(codes).filter(({ appliesTo }) => appliesTo === "products"))
    reduceLines(lines, discount, inCurrency);
  applyAutomatic(world, { shop, cart, currency, lines, codes });
  const valid = validOf(codes);
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
    shipping: inCurrency(chosenRate(shop, cart)?.price ?? 0),
  };
}

function validOf(codes: readonly CodeVerdict[]): Discount[] {
  return codes.flatMap(({ applicable, discount }) => (applicable && discount ? [discount] : []));
}

function pricedLine(
  shop: Shop,
  line: CartLine,
  inCurrency: (minor: number) => number,
): PricedLine[] {
  const variant = shop.variants.get(line.variantId);
  if (!variant) return [];
  const plan = line.sellingPlanId ? planById(shop, line.sellingPlanId) : undefined;
  const price = inCurrency(variant.price);
  const unit = plan ? priceOnPlan(plan, price, inCurrency) : price;
  const subtotal = unit * line.quantity;
  return [
    {
      line,
      variant,
      plan,
      productId: productOf(shop, variant).id,
      quantity: line.quantity,
      unit,
      compareAtUnit: variant.compareAtPrice === null ? null : inCurrency(variant.compareAtPrice),
      subtotal,
      reductions: [],
      automatic: undefined,
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
