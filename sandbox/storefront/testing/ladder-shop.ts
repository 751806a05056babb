import { readAppConfig } from "#sandbox/platform/apps/read-app-config.ts";
import { sendGraphql } from "#sandbox/platform/testing/start.ts";
import type { GraphqlAnswer } from "#sandbox/platform/testing/start.ts";
import { createStorefrontShop, DOMAIN } from "./storefront-shop.ts";
import type { StorefrontShop } from "./storefront-shop.ts";

export const CREATE_DISCOUNT = `mutation Create($discount: DiscountAutomaticAppInput!) {
  discountAutomaticAppCreate(automaticAppDiscount: $discount) {
    automaticAppDiscount { discountId status title }
    userErrors { field code message }
  }
}`;

export const LADDER_DISCOUNT = {
  title: "Quantity ladder",
  functionHandle: "quantity-ladder",
  discountClasses: ["PRODUCT"],
  startsAt: "2026-11-20T00:00:00Z",
  combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
};

export const TIERS = {
  tiers: [
    { quantity: 5, basisPoints: 500 },
    { quantity: 10, basisPoints: 850 },
  ],
};

const SET_LADDER = `mutation Set($metafields: [MetafieldsSetInput!]!) {
  metafieldsSet(metafields: $metafields) { userErrors { code message } }
}`;

export interface LadderShop extends StorefrontShop {
  /** Calls the Admin API as the factory app. */
  admin<T = any>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<T>>;
  setLadder(productId: string, value: unknown): Promise<void>;
  /** A cart of these variants and pieces. */
  cartOf(
    lines: { merchandiseId: string; quantity: number }[],
    input?: Record<string, unknown>,
  ): Promise<any>;
}

const CART = `fragment Parts on Cart {
  id checkoutUrl
  cost { subtotalAmount { amount currencyCode } totalAmount { amount } }
  discountCodes { code applicable }
  lines(first: 20) { nodes {
    quantity
    cost { subtotalAmount { amount } totalAmount { amount } }
    discountAllocations {
      __typename discountedAmount { amount }
      ... on CartAutomaticDiscountAllocation { title }
      discountApplication { allocationMethod value { ... on MoneyV2 { amount } } }
    }
  } }
}`;

const CREATE_CART = `mutation Create($input: CartInput, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
  cartCreate(input: $input) { cart { ...Parts } warnings { code } }
} ${CART}`;

/** A shop with the repository's own factory app, whose function charges the ladder. */
export async function createLadderShop(
  options: { discount?: object | null; scopes?: string[] } = {},
): Promise<LadderShop> {
  const file = new URL("../../../shopify.app.toml", import.meta.url);
  const app = readAppConfig({ file, secret: "secret-of-the-factory" });
  const given = createStorefrontShop({ apps: [app] });
  const place = { shop: DOMAIN, app: "factory" };
  given.sandbox.control.installApp(place);
  const grant = options.scopes ?? ["write_products", "write_discounts"];
  given.sandbox.control.changeScopes(place, { grant });
  const admin: LadderShop["admin"] = (query, variables) =>
    sendGraphql(given.sandbox, { query, variables, shop: DOMAIN });
  const ladder: LadderShop = {
    ...given,
    admin,
    async setLadder(productId, value) {
      const metafield = { namespace: "$app:ladder", key: "tiers", type: "json" };
      const metafields = [{ ...metafield, ownerId: productId, value: JSON.stringify(value) }];
      const { data } = await admin(SET_LADDER, { metafields });
      if (data?.metafieldsSet.userErrors.length !== 0) throw new Error(JSON.stringify(data));
    },
    async cartOf(lines, { country, language, ...input } = {}) {
      const answer = await given.ask(CREATE_CART, {
        input: { ...input, lines },
        country: country ?? null,
        language: language ?? "EN",
      });
      return { ...answer.cartCreate.cart, warnings: answer.cartCreate.warnings };
    },
  };
  const discount = options.discount === undefined ? LADDER_DISCOUNT : options.discount;
  if (discount) await admin(CREATE_DISCOUNT, { discount });
  return ladder;
}
