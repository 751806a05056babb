import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import { present } from "../../lookup.ts";
import { formatMoney, moneyBag } from "../../money.ts";
import { allocationViews } from "../automatic-applications.ts";
import { currentQuantity, discountedPrice, unfulfilledQuantity } from "../order-totals.ts";
import type { Order, OrderLine } from "../state.ts";
import { taxView } from "./tax-view.ts";

function orderOfLine(line: OrderLine, context: ResolverContext): Order {
  const { orders } = shopOfContext(context);
  return present(orders.orders.get(orders.orderIdByLine.get(line.id) ?? ""), `order of ${line.id}`);
}

function bag(amount: (line: OrderLine) => number): FieldResolver {
  return (line: OrderLine, _args: unknown, context: ResolverContext) =>
    moneyBag(amount(line), orderOfLine(line, context).currencyCode);
}

function scalar(amount: (line: OrderLine) => number): FieldResolver {
  return (line: OrderLine, _args: unknown, context: ResolverContext) =>
    formatMoney(amount(line), orderOfLine(line, context).currencyCode);
}

const unit = (line: OrderLine): number => line.unitPrice;
const whole = (line: OrderLine): number => line.unitPrice * line.quantity;
const discounted = (line: OrderLine): number => discountedPrice(line, line.quantity);
const discountedUnit = (line: OrderLine): number =>
  line.quantity === 0 ? line.unitPrice : Math.round(discounted(line) / line.quantity);
const unshipped = (line: OrderLine): number => line.unitPrice * unfulfilledQuantity(line);

export const lineResolvers: Resolvers = {
  LineItem: {
    name: (line: OrderLine) =>
      line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    currentQuantity: (line: OrderLine) => currentQuantity(line),
    unfulfilledQuantity: (line: OrderLine) => unfulfilledQuantity(line),
    fulfillableQuantity: (line: OrderLine) => unfulfilledQuantity(line),
    refundableQuantity: (line: OrderLine) => currentQuantity(line),
    nonFulfillableQuantity: (line: OrderLine) => line.removedUnshipped,
    fulfillmentStatus: (line: OrderLine) => {
      if (line.fulfilled === 0) return "unfulfilled";
      return unfulfilledQuantity(line) > 0 ? "partial" : "fulfilled";
    },
    product: (line: OrderLine, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).products.get(line.productId ?? "") ?? null,
    variant: (line: OrderLine, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).variants.get(line.variantId ?? "") ?? null,
    originalUnitPriceSet: bag(unit),
    originalUnitPrice: scalar(unit),
    discountedUnitPriceSet: bag(discountedUnit),
    discountedUnitPrice: scalar(discountedUnit),
    discountedUnitPriceAfterAllDiscountsSet: bag(discountedUnit),
    originalTotalSet: bag(whole),
    originalTotal: scalar(whole),
    discountedTotalSet: bag(discounted),
    discountedTotal: scalar(discounted),
    priceAfterAllDiscountsBeforeTaxesSet: bag(discounted),
    unfulfilledDiscountedTotalSet: bag((line) => discountedPrice(line, unfulfilledQuantity(line))),
    unfulfilledOriginalTotalSet: bag(unshipped),
    totalDiscountSet: bag((line) => line.discount ?? 0),
    totalDiscount: scalar((line) => line.discount ?? 0),
    taxLines: (line: OrderLine, _args: unknown, context: ResolverContext) => {
      const { currencyCode } = orderOfLine(line, context);
      return line.taxLines.map((tax) => taxView(tax, currencyCode));
    },
    weight: (line: OrderLine) => ({ value: line.grams, unit: "GRAMS" }),
    image: () => null,
    isGiftCard: () => false,
    restockable: (line: OrderLine) => line.inventoryItemId !== null,
    canRestock: (line: OrderLine) => line.inventoryItemId !== null,
    merchantEditable: (line: OrderLine, _args: unknown, context: ResolverContext) =>
      orderOfLine(line, context).cancelledAt === null,
    discountAllocations: (line: OrderLine, _args: unknown, context: ResolverContext) =>
      allocationViews(orderOfLine(line, context), line),
    duties: () => [],
    contract: () => null,
    lineItemGroup: () => null,
    sellingPlan: ({ sellingPlan }: OrderLine) =>
      sellingPlan ? { name: sellingPlan.name, sellingPlanId: sellingPlan.id } : null,
    staffMember: () => null,
  },
};
