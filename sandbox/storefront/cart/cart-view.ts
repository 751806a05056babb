import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { displayName } from "#sandbox/shop/customers/find-customer.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { encodeConsent } from "../execution/in-context.ts";
import { currencyIn } from "../localization/context-for.ts";
import { convert, money } from "../localization/price.ts";
import type { Cart } from "../state.ts";
import { attributeView } from "./answer.ts";
import { automaticAllocation } from "./automatic-allocation.ts";
import { addressesView, deliveryGroups } from "./delivery.ts";
import { cartId } from "./find-cart.ts";
import { chargedAtCheckout, lineAllocation } from "./plan-charges.ts";
import type { PricedCart, PricedLine, Reduction } from "./price-cart.ts";
import { priceCart } from "./price-cart.ts";

export function cartCurrency(context: Pick<StorefrontContext, "shop">, cart: Cart): string {
  const { countryCode } = cart.buyer;
  return countryCode === null ? context.shop.currencyCode : currencyIn(context.shop, countryCode);
}

function allocation(reduction: Reduction, currency: string, target = "LINE_ITEM") {
  const { discount, amount } = reduction;
  const value =
    discount.kind === "amount"
      ? money(amount, currency)
      : {
          __typename: "PricingPercentageValue",
          percentage: discount.kind === "free_shipping" ? 100 : discount.value,
        };
  return {
    __typename: "CartCodeDiscountAllocation",
    code: discount.code,
    discountedAmount: money(amount, currency),
    targetType: target,
    discountApplication: {
      allocationMethod: discount.appliesTo === "order" ? "ACROSS" : "EACH",
      targetSelection: discount.productIds.length > 0 ? "ENTITLED" : "ALL",
      targetType: target,
      value,
    },
  };
}

export function lineView(priced: PricedLine, currency: string) {
  const { line, unit, compareAtUnit, subtotal, total } = priced;
  const compared = compareAtUnit === null ? null : money(compareAtUnit, currency);
  const amounts = {
    subtotalAmount: money(subtotal, currency),
    totalAmount: money(total, currency),
  };
  return {
    __typename: "CartLine",
    id: line.id,
    quantity: line.quantity,
    merchandise: priced.variant,
    ...attributeView(line.attributes),
    cost: {
      ...amounts,
      amountPerQuantity: money(unit, currency),
      compareAtAmountPerQuantity: compared,
    },
    estimatedCost: { ...amounts, amount: money(unit, currency), compareAtAmount: compared },
    discountAllocations: [
      ...(priced.automatic ? [automaticAllocation(priced.automatic, currency)] : []),
      ...priced.reductions.map((each) => allocation(each, currency)),
    ],
    parentRelationship: null,
    instructions: { canRemove: true, canUpdateQuantity: true },
  };
}

function costView(priced: PricedCart, shopCurrency: string) {
  const { currency, subtotal, total } = priced;
  return {
    subtotalAmount: money(subtotal, currency),
    totalAmount: money(total, currency),
    checkoutChargeAmount: money(
      chargedAtCheckout(priced, { kind: "total", shopCurrency }),
      currency,
    ),
    totalTaxAmount: null,
    totalDutyAmount: null,
    subtotalAmountEstimated: false,
    totalAmountEstimated: true,
    totalTaxAmountEstimated: false,
    totalDutyAmountEstimated: false,
  };
}

/** How far the cart's gift cards go, in order, in the shop's smallest unit. */
export function giftCardsUsed(context: Pick<StorefrontContext, "state">, cart: Cart, due: number) {
  let left = due;
  return cart.giftCardIds.flatMap((id) => {
    const card = context.state.giftCards.find((each) => each.id === id);
    if (!card) return [];
    const used = Math.min(left, card.balance);
    left -= used;
    return [{ card, used }];
  });
}

function giftCardsView(context: StorefrontContext, cart: Cart, priced: PricedCart) {
  const { shop } = context;
  const due = convert(priced.total, priced.currency, shop.currencyCode);
  return giftCardsUsed(context, cart, due).map(({ card, used }) => {
    const own = (minor: number) => money(minor, shop.currencyCode);
    const presented = convert(used, shop.currencyCode, priced.currency);
    return {
      id: card.id,
      lastCharacters: card.code.slice(-4),
      balance: own(card.balance),
      balanceV2: own(card.balance),
      amountUsed: own(used),
      amountUsedV2: own(used),
      presentmentAmountUsed: money(presented, priced.currency),
    };
  });
}

/** The Storefront API's own view of whom the access token named. */
function customerView(context: StorefrontContext, { buyer }: Cart) {
  if (buyer.customerId === undefined) return null;
  const customer = customersOf(context.shop).customers.get(buyer.customerId);
  if (!customer) return null;
  return {
    ...customer,
    __typename: "Customer",
    displayName: displayName(customer),
    createdAt: isoTime(customer.createdAt),
    acceptsMarketing: false,
    emailMarketingState: "NOT_SUBSCRIBED",
  };
}

function buyerView(context: StorefrontContext, cart: Cart) {
  const { buyer } = cart;
  return {
    email: buyer.email,
    phone: buyer.phone,
    countryCode: buyer.countryCode,
    customer: customerView(context, cart),
    purchasingCompany: null,
    preferences: buyer.preferences,
    deliveryAddressPreferences: [],
  };
}

function metafieldView(context: StorefrontContext, cart: Cart) {
  const find = ({ key }: { key: string }) => {
    const found = cart.metafields.find((each) => each.key === key);
    return found ? cartMetafield(context, cart, found) : null;
  };
  return {
    metafield: find,
    metafields: (args: { identifiers: { key: string }[] }) => args.identifiers.map(find),
  };
}

export function cartMetafield(
  context: StorefrontContext,
  cart: Cart,
  { key, type, value, at }: Cart["metafields"][number],
) {
  return {
    __typename: "Metafield",
    id: `gid://shopify/Metafield/${cart.token}-${key}`,
    namespace: "app",
    description: null,
    createdAt: isoTime(at),
    updatedAt: isoTime(at),
    parentResource: () => cartView(context, cart),
    reference: null,
    references: null,
    ...{ key, type, value },
  };
}

/** Keeps the cart's own order, and gives its cursors something to go on from. */
function placeIn(lines: readonly { id: string }[]): (line: { id: string }) => number {
  const places = new Map(lines.map(({ id }, index) => [id, index]));
  return ({ id }) => places.get(id) ?? 0;
}

/** A cart as the API shows it, priced at this moment. */
export function cartView(context: StorefrontContext, cart: Cart) {
  const { shop, state, world } = context;
  const currency = cartCurrency(context, cart);
  const priced = priceCart({ world, shop, state, currency }, cart);
  const lines = priced.lines.map((line) => ({
    ...lineView(line, currency),
    sellingPlanAllocation: lineAllocation({ shop, currency }, line),
  }));
  const shippingOff = priced.freeShipping && {
    discount: priced.freeShipping,
    amount: priced.shipping,
  };
  return {
    __typename: "Cart",
    id: cartId(cart),
    checkoutUrl: checkoutUrl(context, cart),
    createdAt: isoTime(cart.createdAt),
    updatedAt: isoTime(cart.updatedAt),
    note: cart.note ?? "",
    totalQuantity: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    ...attributeView(cart.attributes),
    ...metafieldView(context, cart),
    lines: (args: ConnectionArgs) =>
      connectionOf(lines, args, { idOf: ({ id }) => id, sortBy: placeIn(lines) }),
    cost: costView(priced, shop.currencyCode),
    estimatedCost: costView(priced, shop.currencyCode),
    buyerIdentity: buyerView(context, cart),
    discountCodes: priced.codes.map(({ code, applicable }) => ({ code, applicable })),
    discountAllocations: [
      ...priced.reductions.map((each) => allocation(each, currency)),
      ...(shippingOff ? [allocation(shippingOff, currency, "SHIPPING_LINE")] : []),
    ],
    appliedGiftCards: () => giftCardsView(context, cart, priced),
    delivery: addressesView(cart),
    deliveryGroups: (args: ConnectionArgs) =>
      connectionOf(deliveryGroups(context, cart, { lines, currency }), args, {
        idOf: ({ id }) => id,
      }),
  };
}

/** Holds what the visitor agreed to, so that the checkout keeps to it. */
function checkoutUrl({ storeUrl, visitorConsent }: StorefrontContext, cart: Cart): string {
  const query = new URLSearchParams({ key: cart.key });
  if (visitorConsent) query.set("_cs", encodeConsent(visitorConsent));
  return `${storeUrl}/cart/c/${cart.token}?${query.toString()}`;
}
