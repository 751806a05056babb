import { createHash } from "node:crypto";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { gid, idOf, isoTime, isoTimeOrNull } from "#sandbox/shop/ids.ts";
import { displayFulfillmentStatus } from "#sandbox/shop/orders/order-status.ts";
import { totalsOf } from "#sandbox/shop/orders/order-totals.ts";
import type { OrderTotals } from "#sandbox/shop/orders/order-totals.ts";
import type { Address, DiscountCode, Order } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { money } from "../../localization/price.ts";
import { storefrontOf } from "../../state.ts";
import { addressView } from "./address-view.ts";
import type { AccountContext } from "./context.ts";

const idOfRecord = ({ id }: { id: string }): string => id;

/** What a customer may be shown instead of the order's number. */
export function confirmationNumber(order: Order): string {
  return order.id.slice(-9);
}

/** Opens an order's page without signing in, so it cannot be guessed. */
export function statusKey(shop: Shop, order: Order): string {
  return createHash("sha256").update(`status ${shop.id} ${order.id}`).digest("hex").slice(0, 32);
}

const amount =
  (pick: (totals: OrderTotals) => number) =>
  (order: Order, _: unknown, { shop }: AccountContext) =>
    money(pick(totalsOf(order, shop.orders)), order.currencyCode);

/** An application of a code; a percentage is known while the code still exists. */
export function applicationView(
  shop: Shop,
  order: Order,
  { code, amount: off, type }: DiscountCode,
) {
  const known = storefrontOf(shop).discounts.find((each) => each.code === code);
  const isPercentage = type === "percentage" && known !== undefined;
  return {
    __typename: "DiscountCodeApplication",
    code,
    allocationMethod: known?.appliesTo === "products" ? "EACH" : "ACROSS",
    targetSelection: known && known.productIds.length > 0 ? "ENTITLED" : "ALL",
    targetType: type === "shipping" ? "SHIPPING_LINE" : "LINE_ITEM",
    value: isPercentage
      ? { __typename: "PricingPercentageValue", percentage: known.value }
      : money(off, order.currencyCode),
  };
}

function discountApplications(order: Order, args: ConnectionArgs, { shop }: AccountContext) {
  const views = (order.discountCodes ?? []).map((each) => applicationView(shop, order, each));
  return connectionOf(views, args, { idOf: ({ code }) => code });
}

const addressOf = (address: Address | null, order: Order) =>
  address && addressView(gid("CustomerAddress", idOf(order.id)), address);

function fulfillmentStatus(order: Order, _: unknown, { shop }: AccountContext): string {
  const status = displayFulfillmentStatus(shop, order);
  return status === "REQUEST_DECLINED" ? "UNFULFILLED" : status;
}

function fulfillments(order: Order, args: ConnectionArgs, { shop }: AccountContext) {
  const found = order.fulfillmentIds.flatMap((id) => shop.orders.fulfillments.get(id) ?? []);
  return connectionOf(found, args, { idOf: idOfRecord });
}

function refunds(order: Order, _: unknown, { shop }: AccountContext) {
  return order.refundIds.flatMap((id) => {
    const refund = shop.orders.refunds.get(id);
    if (!refund) return [];
    const at = isoTime(refund.createdAt);
    const totalRefunded = money(refund.total, order.currencyCode);
    return [{ id, createdAt: at, updatedAt: at, totalRefunded, returnName: null }];
  });
}

function shippingLine({ shippingLines: [line], currencyCode }: Order) {
  if (!line) return null;
  return { handle: line.code, title: line.title, originalPrice: money(line.price, currencyCode) };
}

const moneyFields = {
  subtotal: amount((totals) => totals.subtotal),
  subtotalBeforeDiscounts: amount((totals) => totals.subtotal + totals.discount),
  totalPrice: amount((totals) => totals.total),
  totalTax: amount((totals) => totals.tax),
  totalShipping: amount((totals) => totals.shipping),
  totalDiscountedShipping: amount((totals) => totals.shipping),
  totalRefunded: amount((totals) => totals.refunded),
  totalDuties: () => null,
  totalTip: () => null,
};

export const orderResolvers = {
  Order: {
    ...moneyFields,
    confirmationNumber,
    createdAt: ({ createdAt }: Order) => isoTime(createdAt),
    processedAt: ({ processedAt }: Order) => isoTime(processedAt),
    updatedAt: ({ updatedAt }: Order) => isoTime(updatedAt),
    cancelledAt: ({ cancelledAt }: Order) => isoTimeOrNull(cancelledAt),
    customer: (_: Order, __: unknown, { customer }: AccountContext) => customer,
    hasEmail: ({ email }: Order) => email !== null,
    locationName: () => null,
    requiresShipping: ({ lines }: Order) => lines.some((line) => line.requiresShipping),
    discountApplications,
    fulfillmentStatus,
    fulfillments,
    hasMultipleFulfillments: ({ fulfillmentIds }: Order) => fulfillmentIds.length > 1,
    latestFulfillmentDeliveryDate: () => null,
    lineItems: (order: Order, args: ConnectionArgs) =>
      connectionOf(order.lines, args, { idOf: idOfRecord }),
    shippingAddress: (order: Order) => addressOf(order.shippingAddress, order),
    billingAddress: (order: Order) => addressOf(order.billingAddress, order),
    shippingLine,
    shippingTitle: ({ shippingLines }: Order) => shippingLines[0]?.title ?? null,
    refunds,
    purchasingEntity: () => null,
    statusPageUrl: (order: Order, _: unknown, { shop, accountUrl }: AccountContext) =>
      `${accountUrl}/orders/${idOf(order.id)}?key=${statusKey(shop, order)}`,
  },
};
