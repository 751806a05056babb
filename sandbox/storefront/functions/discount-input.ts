import type { AppFunction } from "#sandbox/contract.ts";
import type { AutomaticDiscount } from "#sandbox/shop/discounts/state.ts";
import { itemOf, productOf, variantTitle } from "#sandbox/shop/lookup.ts";
import { resolveNamespace } from "#sandbox/shop/metafields/namespaces.ts";
import { jsonValueOf } from "#sandbox/shop/metafields/values.ts";
import { metafieldOf } from "#sandbox/shop/metafields/write.ts";
import { moneyV2 } from "#sandbox/shop/money.ts";
import type { Product, Shop, Variant } from "#sandbox/shop/state.ts";
import { exchangeRate } from "../localization/markets.ts";
import { languageCode } from "../localization/languages.ts";
import type { Cart } from "../state.ts";

/** A line as functions see it, before any discount. */
export interface FunctionLine {
  variant: Variant;
  quantity: number;
  unit: number;
  compareAtUnit: number | null;
  attributes: readonly { key: string; value: string }[];
}

export interface FunctionCart {
  shop: Shop;
  cart: Cart;
  currency: string;
  lines: readonly FunctionLine[];
}

/** Functions know lines by their place, not by the ids that storefronts know. */
export function functionLineId(index: number): string {
  return `gid://shopify/CartLine/${index}`;
}

/** Everything that an input query may ask, with the metafields that the function's app may read. */
export function discountInput(
  { shop, cart, currency, lines }: FunctionCart,
  { own, discount }: { own: AppFunction; discount: AutomaticDiscount },
): object {
  const subtotal = lines.reduce((sum, { unit, quantity }) => sum + unit * quantity, 0);
  const money = (minor: number) => moneyV2(minor, currency);
  const country = cart.buyer.countryCode ?? shop.countryCode;
  return {
    cart: {
      attribute: attributeOf(cart.attributes),
      cost: { subtotalAmount: money(subtotal), totalAmount: money(subtotal) },
      lines: lines.map((line, index) => ({
        id: functionLineId(index),
        quantity: line.quantity,
        attribute: attributeOf(line.attributes),
        cost: {
          amountPerQuantity: money(line.unit),
          compareAtAmountPerQuantity:
            line.compareAtUnit === null ? null : money(line.compareAtUnit),
          subtotalAmount: money(line.unit * line.quantity),
          totalAmount: money(line.unit * line.quantity),
        },
        merchandise: variantInput(shop, line.variant, own),
      })),
    },
    discount: { discountClasses: discount.classes },
    localization: {
      language: { isoCode: languageCode(cart.locale) },
      country: { isoCode: country },
    },
    presentmentCurrencyRate: String(exchangeRate(shop.currencyCode, currency) ?? 1),
    triggeringDiscountCode: null,
  };
}

function attributeOf(attributes: readonly { key: string; value: string }[]) {
  return ({ key }: { key?: string | null }) => attributes.find((each) => each.key === key) ?? null;
}

function variantInput(shop: Shop, variant: Variant, own: AppFunction) {
  return {
    __typename: "ProductVariant",
    id: variant.id,
    sku: itemOf(shop, variant).sku,
    title: variantTitle(variant),
    metafield: metafieldOfOwner(shop, variant.id, own),
    product: productInput(shop, productOf(shop, variant), own),
  };
}

function productInput(shop: Shop, product: Product, own: AppFunction) {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    productType: product.productType,
    vendor: product.vendor,
    hasAnyTag: ({ tags }: { tags: string[] }) => tags.some((tag) => product.tags.includes(tag)),
    metafield: metafieldOfOwner(shop, product.id, own),
  };
}

/** Larger values are not given to functions. */
const VALUE_BYTES_MAX = 10_000;

function metafieldOfOwner(shop: Shop, ownerId: string, own: AppFunction) {
  return ({ namespace, key }: { namespace?: string | null; key: string }) => {
    const name = { namespace: resolveNamespace(namespace, own), key };
    const found = metafieldOf(shop, ownerId, name);
    if (!found || Buffer.byteLength(found.value) > VALUE_BYTES_MAX) return null;
    const { type, value } = found;
    return { type, value, jsonValue: jsonValueOf(type, value) };
  };
}
