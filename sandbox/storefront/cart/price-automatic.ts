import type { World } from "#sandbox/contract.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { automaticDiscounts } from "../functions/automatic-discounts.ts";
import type { Automatic } from "../functions/automatic-discounts.ts";
import type { Cart } from "../state.ts";
import type { CodeVerdict } from "./discounts.ts";
import type { PricedLine } from "./price-cart.ts";

interface Priced {
  shop: Shop;
  cart: Cart;
  currency: string;
  /** With what codes on products take off. */
  lines: PricedLine[];
  codes: CodeVerdict[];
}

const CLASS_OF = {
  order: "orderDiscounts",
  products: "productDiscounts",
  shipping: "shippingDiscounts",
} as const;

const WARNING = {
  code: "DISCOUNT_CODE_NOT_HONOURED",
  message: "This discount does not combine with the cart's other discounts.",
};

/**
 * Takes the automatic discounts off the lines. A line bears one discount on products, the best of
 * them; a code of a class that the automatic discounts do not combine with counts no more.
 */
export function applyAutomatic(world: World, priced: Priced): void {
  const { shop, cart, currency, lines, codes } = priced;
  const given = lines.map((line) => ({ ...line, attributes: line.line.attributes }));
  const automatic = automaticDiscounts(world, { shop, cart, currency, lines: given });
  if (automatic.reductions.size === 0) return;
  refuseCodes(codes, automatic);
  for (const [index, line] of lines.entries()) {
    line.reductions = line.reductions.filter(({ discount }) =>
      codes.some((verdict) => verdict.applicable && verdict.discount === discount),
    );
    const byCodes = line.reductions.reduce((sum, { amount }) => sum + amount, 0);
    const reduction = automatic.reductions.get(index);
    const isBetter = reduction !== undefined && reduction.amount >= byCodes;
    if (isBetter) {
      line.reductions = [];
      line.automatic = reduction;
    }
    line.total = line.subtotal - (isBetter ? reduction.amount : byCodes);
  }
}

function refuseCodes(codes: CodeVerdict[], { combinesWith }: Automatic): void {
  for (const verdict of codes) {
    const { discount, applicable } = verdict;
    if (!discount || !applicable) continue;
    const kind = discount.kind === "free_shipping" ? "shipping" : discount.appliesTo;
    if (combinesWith[CLASS_OF[kind]]) continue;
    verdict.applicable = false;
    verdict.warning = WARNING;
  }
}
