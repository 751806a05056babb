import { pictureOf } from "../../products/image-view.ts";
import { money } from "../../localization/price.ts";
import { currentQuantity, discountedPrice } from "#sandbox/shop/orders/order-totals.ts";
import type { Order, OrderLine } from "#sandbox/shop/orders/state.ts";
import type { AccountContext } from "./context.ts";
import { applicationView } from "./order-resolvers.ts";

function orderOf(line: OrderLine, { shop }: AccountContext): Order {
  const order = shop.orders.orders.get(shop.orders.orderIdByLine.get(line.id) ?? "");
  if (!order) throw new Error(`line ${line.id} belongs to no order`);
  return order;
}

const amount =
  (pick: (line: OrderLine) => number) => (line: OrderLine, _: unknown, context: AccountContext) =>
    money(pick(line), orderOf(line, context).currencyCode);

/** What a line lost, told as of the first code: which of several took what is not kept. */
function discountAllocations(line: OrderLine, _: unknown, context: AccountContext) {
  const order = orderOf(line, context);
  const code = order.discountCodes?.find(({ type }) => type !== "shipping");
  if (!line.discount || !code) return [];
  const discountApplication = applicationView(context.shop, order, code);
  return [{ allocatedAmount: money(line.discount, order.currencyCode), discountApplication }];
}

function image({ variantId, productId }: OrderLine, _: unknown, context: AccountContext) {
  const product = context.shop.products.get(productId ?? "");
  const variant = context.shop.variants.get(variantId ?? "");
  return product ? pictureOf(product, variant?.mediaIds ?? [], context) : null;
}

function variantOptions({ variantId, productId }: OrderLine, _: unknown, context: AccountContext) {
  const product = context.shop.products.get(productId ?? "");
  const variant = context.shop.variants.get(variantId ?? "");
  if (!product || !variant) return null;
  return product.options.map(({ name }, index) => ({
    name,
    value: variant.optionValues[index] ?? "",
  }));
}

const titled = ({ variantTitle }: OrderLine): string | null =>
  variantTitle === "Default Title" ? null : variantTitle;

export const lineResolvers = {
  LineItem: {
    name: (line: OrderLine) => [line.title, titled(line)].filter(Boolean).join(" - "),
    presentmentTitle: ({ title }: OrderLine) => title,
    variantTitle: titled,
    variantOptions,
    image,
    price: amount((line) => line.unitPrice),
    totalPrice: amount((line) => discountedPrice(line, line.quantity)),
    currentTotalPrice: amount((line) => discountedPrice(line, currentQuantity(line))),
    totalPriceBeforeDiscounts: amount((line) => line.unitPrice * line.quantity),
    totalPriceWithDiscounts: amount((line) => discountedPrice(line, line.quantity)),
    totalDiscount: amount((line) => line.discount ?? 0),
    discountAllocations,
    giftCard: () => false,
    refundableQuantity: currentQuantity,
    sellingPlan: () => null,
    unitPrice: () => null,
  },
};
