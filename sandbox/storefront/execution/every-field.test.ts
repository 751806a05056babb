import { describe, expect, it } from "vitest";
import { allFields } from "../testing/all-fields.ts";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

function setting() {
  const given = createStorefrontShop();
  given.product({ handle: "bowl", options: { Size: ["S", "L"] }, compareAtPrice: "12.00" });
  given.seed({
    brand: { slogan: "Small" },
    collections: [{ handle: "bowls", title: "Bowls", products: ["bowl"] }],
    pages: [{ handle: "about", title: "About", bodyHtml: "<p>Us</p>" }],
    blogs: [
      {
        handle: "journal",
        title: "Journal",
        articles: [{ handle: "first", title: "First", contentHtml: "<p>One</p>" }],
      },
    ],
    policies: [{ kind: "refundPolicy", title: "Refunds", bodyHtml: "" }],
    metaobjects: [
      { type: "maker", handle: "lin", fields: [{ key: "care", type: "text", value: "x" }] },
    ],
    discounts: [{ code: "TEN", kind: "percentage", value: 10 }],
    giftCards: [{ code: "GIFT-0001", balance: 1 }],
  });
  given.seed({
    menus: [
      {
        handle: "main",
        title: "Main",
        items: [{ title: "About", type: "PAGE", url: "/pages/about" }],
      },
    ],
  });
  return given;
}

const ROOTS: [type: string, field: string][] = [
  ["Shop", "shop"],
  ["Localization", "localization"],
  ["Product", 'product(handle: "bowl")'],
  ["Collection", 'collection(handle: "bowls")'],
  ["Page", 'page(handle: "about")'],
  ["Blog", 'blog(handle: "journal")'],
  ["Menu", 'menu(handle: "main")'],
  ["Metaobject", 'metaobject(handle: { type: "maker", handle: "lin" })'],
  ["Sitemap", "sitemap(type: PRODUCT)"],
  ["PredictiveSearchResult", 'predictiveSearch(query: "bow")'],
  ["SearchResultItemConnection", 'search(query: "bowl", first: 1)'],
  ["PaymentSettings", "paymentSettings"],
];

describe("every field of the official schema", () => {
  it.each(ROOTS)("on %s answers, with a value that the schema allows", async (type, root) => {
    const { call } = setting();
    const { body } = await call({ query: `{ found: ${root} { ${allFields(type)} } }` });
    expect(body.errors).toBeUndefined();
    expect(body.data.found).not.toBeNull();
  });

  it("on a cart and what it holds answers too", async () => {
    const { call, shop } = setting();
    const merchandiseId = [...shop.variants.keys()][0];
    const input = {
      lines: [{ merchandiseId, attributes: [{ key: "care", value: "x" }] }],
      discountCodes: ["TEN"],
      giftCardCodes: ["GIFT-0001"],
      buyerIdentity: { countryCode: "DE" },
      delivery: { addresses: [{ address: { deliveryAddress: { countryCode: "DE" } } }] },
      metafields: [{ key: "care", type: "single_line_text_field", value: "x" }],
    };
    const query = `mutation Create($input: CartInput) {
      cartCreate(input: $input) { cart { ${allFields("Cart")} } userErrors { message } }
    }`;
    const { body } = await call({ query, variables: { input } });
    expect(body.errors).toBeUndefined();
    expect(body.data.cartCreate.userErrors).toEqual([]);
    const lines = `mutation Create($input: CartInput) {
      cartCreate(input: $input) { cart { lines(first: 1) { nodes { ... on CartLine { ${allFields("CartLine")} } } } } }
    }`;
    const held = await call({ query: lines, variables: { input } });
    expect(held.body.errors).toBeUndefined();
  });

  const ABSENT = [
    '{ cartCompletionAttempt(attemptId: "1") { __typename } }',
    'mutation { cartPrepareForCompletion(cartId: "1") { userErrors { message } } }',
    'mutation { customerRecover(email: "a@b.c") { customerUserErrors { message } } }',
  ];
  it.each(ABSENT)("that has no behaviour says so: %s", async (query) => {
    const { body } = await setting().call({ query });
    expect(body.errors[0].extensions.code).toBe("SANDBOX_NOT_SIMULATED");
  });
});
