import type { FieldResolver, ResolverContext } from "#sandbox/contract.ts";
import { idOf, shopOfContext } from "../ids.ts";
import { formatMoney, minorPerUnit, moneyBag, moneyV2 } from "../money.ts";
import { lineDiscount } from "./draft-totals.ts";
import type { DraftDiscount, DraftLine } from "./state.ts";

/** A discount with the amount that it comes to. */
export function discountView(
  discount: DraftDiscount | null | undefined,
  amount: number,
  currencyCode: string,
) {
  return (
    discount && {
      ...discount,
      amount: formatMoney(amount, currencyCode),
      amountSet: moneyBag(amount, currencyCode),
      amountV2: moneyV2(amount, currencyCode),
    }
  );
}

function lineBag(amount: (line: DraftLine, off: number) => number): FieldResolver {
  return (line: DraftLine, _args: unknown, context: ResolverContext) => {
    const { currencyCode } = shopOfContext(context);
    return moneyBag(amount(line, lineDiscount(line, minorPerUnit(currencyCode))), currencyCode);
  };
}

function unitAfter(line: DraftLine, off: number): number {
  return Math.round((line.unitPrice * line.quantity - off) / line.quantity);
}

export const draftLineFields: Record<string, FieldResolver> = {
  custom: (line: DraftLine) => line.variantId === null,
  name: (line: DraftLine) => line.title,
  uuid: (line: DraftLine) => idOf(line.id),
  variant: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).variants.get(line.variantId ?? "") ?? null,
  product: (line: DraftLine, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return shop.products.get(shop.variants.get(line.variantId ?? "")?.productId ?? "") ?? null;
  },
  originalUnitPriceSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice, shopOfContext(context).currencyCode),
  priceOverride: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    line.overridden ? moneyV2(line.unitPrice, shopOfContext(context).currencyCode) : null,
  approximateDiscountedUnitPriceSet: lineBag((line, off) => unitAfter(line, off)),
  discountedUnitPriceSet: lineBag((line, off) => unitAfter(line, off)),
  totalDiscountSet: lineBag((_line, off) => off),
  appliedDiscount: (line: DraftLine, _args: unknown, context: ResolverContext) => {
    const { currencyCode } = shopOfContext(context);
    const off = lineDiscount(line, minorPerUnit(currencyCode));
    return discountView(line.discount, off, currencyCode);
  },
  originalTotalSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice * line.quantity, shopOfContext(context).currencyCode),
  discountedTotalSet: lineBag((line, off) => line.unitPrice * line.quantity - off),
  taxLines: () => [],
  isGiftCard: () => false,
  image: () => null,
};
