import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const CART = `fragment Cart on Cart {
  id checkoutUrl totalQuantity note
  attributes { key value }
  lines(first: 10) {
    nodes {
      id quantity
      attributes { key value }
      merchandise { ... on ProductVariant { sku price { amount currencyCode } product { handle } } }
      cost { subtotalAmount { amount } totalAmount { amount } amountPerQuantity { amount } }
      discountAllocations { discountedAmount { amount } ... on CartCodeDiscountAllocation { code } }
    }
  }
  cost { subtotalAmount { amount currencyCode } totalAmount { amount } checkoutChargeAmount { amount } }
  discountCodes { code applicable }
  discountAllocations { discountedAmount { amount } targetType }
  appliedGiftCards { id lastCharacters amountUsed { amount } balance { amount } }
  buyerIdentity { email countryCode customer { id } }
  delivery { addresses { id selected address { ... on CartDeliveryAddress { city formatted } } } }
  deliveryGroups(first: 5) {
    nodes { id deliveryOptions { handle title estimatedCost { amount } } selectedDeliveryOption { handle } }
  }
}`;

const PAYLOAD =
  "{ cart { ...Cart } userErrors { code field message } warnings { code target message } }";

function mutation(name: string, variables: string, args: string): string {
  return `${CART} mutation Change(${variables}) { ${name}(${args}) ${PAYLOAD} }`;
}

const CREATE = mutation("cartCreate", "$input: CartInput", "input: $input");
const ADD = mutation(
  "cartLinesAdd",
  "$id: ID!, $lines: [CartLineInput!]!",
  "cartId: $id, lines: $lines",
);
const UPDATE = mutation(
  "cartLinesUpdate",
  "$id: ID!, $lines: [CartLineUpdateInput!]!",
  "cartId: $id, lines: $lines",
);
const CODES = mutation(
  "cartDiscountCodesUpdate",
  "$id: ID!, $codes: [String!]!",
  "cartId: $id, discountCodes: $codes",
);

function setting() {
  const given = createStorefrontShop();
  const [cup] = given.variantIds(given.product({ handle: "cup", price: "10.00", stock: 5 }));
  const [bowl] = given.variantIds(given.product({ handle: "bowl", price: "4.50", stock: 1 }));
  const create = async (input: Record<string, unknown> = {}) =>
    (await given.ask(CREATE, { input })).cartCreate;
  return { ...given, cup: cup!, bowl: bowl!, create };
}

describe("a cart", () => {
  it("holds lines, newest first, and what they cost", async () => {
    const { ask, create, cup, bowl } = setting();
    const { cart } = await create({ lines: [{ merchandiseId: cup, quantity: 2 }], note: "Gift" });
    const { cartLinesAdd } = await ask(ADD, { id: cart.id, lines: [{ merchandiseId: bowl }] });
    expect(cartLinesAdd.userErrors).toEqual([]);
    expect(cartLinesAdd.cart).toMatchObject({
      totalQuantity: 3,
      note: "Gift",
      cost: {
        subtotalAmount: { amount: "24.5", currencyCode: "USD" },
        totalAmount: { amount: "24.5" },
      },
    });
    const handles = cartLinesAdd.cart.lines.nodes.map(
      (line: any) => line.merchandise.product.handle,
    );
    expect(handles).toEqual(["bowl", "cup"]);
  });

  it("is one line for the same goods, and two where their attributes differ", async () => {
    const { ask, create, cup } = setting();
    const { cart } = await create({ lines: [{ merchandiseId: cup }] });
    const engraved = { merchandiseId: cup, attributes: [{ key: "Name", value: "Mei" }] };
    const lines = [{ merchandiseId: cup }, engraved];
    const { cart: changed } = (await ask(ADD, { id: cart.id, lines })).cartLinesAdd;
    expect(changed.lines.nodes.map(({ quantity }: any) => quantity)).toEqual([1, 2]);
  });

  it("takes no more than there is, over all its lines, and says so", async () => {
    const { ask, create, cup, bowl } = setting();
    const { cart, warnings } = await create({
      lines: [{ merchandiseId: cup, quantity: 9 }, { merchandiseId: bowl }],
    });
    expect(warnings).toMatchObject([
      { code: "MERCHANDISE_NOT_ENOUGH_STOCK", target: cart.lines.nodes[1].id },
    ]);
    expect(cart.lines.nodes[1].quantity).toBe(5);
    const more = { merchandiseId: cup, attributes: [{ key: "a", value: "b" }] };
    const added = (await ask(ADD, { id: cart.id, lines: [more] })).cartLinesAdd;
    expect(added.warnings).toMatchObject([{ code: "MERCHANDISE_OUT_OF_STOCK", target: cup }]);
    expect(added.cart.totalQuantity).toBe(6);
  });

  it("is changed and emptied line by line", async () => {
    const { ask, create, cup, bowl } = setting();
    const { cart } = await create({ lines: [{ merchandiseId: cup }, { merchandiseId: bowl }] });
    const [second, first] = cart.lines.nodes;
    const lines = [
      { id: first.id, quantity: 3 },
      { id: second.id, quantity: 0 },
    ];
    const { cart: changed } = (await ask(UPDATE, { id: cart.id, lines })).cartLinesUpdate;
    expect(changed.lines.nodes).toMatchObject([{ id: first.id, quantity: 3 }]);
    const remove = mutation(
      "cartLinesRemove",
      "$id: ID!, $ids: [ID!]!",
      "cartId: $id, lineIds: $ids",
    );
    const { cart: empty } = (await ask(remove, { id: cart.id, ids: [first.id] })).cartLinesRemove;
    expect(empty.lines.nodes).toEqual([]);
  });

  it("refuses what does not exist, and changes nothing", async () => {
    const { ask, create, cup } = setting();
    const { cart } = await create({ lines: [{ merchandiseId: cup }] });
    const merchandiseId = "gid://shopify/ProductVariant/1";
    const lines = [{ merchandiseId: cup }, { merchandiseId }];
    const { userErrors, cart: same } = (await ask(ADD, { id: cart.id, lines })).cartLinesAdd;
    expect(userErrors).toEqual([
      {
        code: "INVALID",
        field: ["lines", "1", "merchandiseId"],
        message: `The merchandise with id ${merchandiseId} does not exist.`,
      },
    ]);
    expect(same.totalQuantity).toBe(1);
    const gone = (await ask(UPDATE, { id: cart.id, lines: [{ id: "gid://shopify/CartLine/1" }] }))
      .cartLinesUpdate;
    expect(gone.userErrors[0].code).toBe("INVALID_MERCHANDISE_LINE");
  });

  it("is found again only with its key", async () => {
    const { ask, create } = setting();
    const { cart } = await create();
    const query = `query Find($id: ID!) { cart(id: $id) { totalQuantity } }`;
    expect((await ask(query, { id: cart.id })).cart).toEqual({ totalQuantity: 0 });
    expect((await ask(query, { id: cart.id.split("?")[0] })).cart).toBeNull();
    const { cartLinesAdd } = await ask(ADD, { id: "gid://shopify/Cart/none?key=1", lines: [] });
    expect(cartLinesAdd).toMatchObject({ cart: null, userErrors: [{ field: ["cartId"] }] });
  });

  it("is plain data, which is stored with its shop", async () => {
    const { create, cup, shop } = setting();
    await create({ lines: [{ merchandiseId: cup }] });
    const stored = structuredClone(shop.storefront);
    expect([...stored!.carts.values()][0]?.lines).toHaveLength(1);
  });
});

describe("a buyer's country and address", () => {
  it("decide the money and where the parcel goes", async () => {
    const { ask, create, cup } = setting();
    const { cart } = await create({
      lines: [{ merchandiseId: cup }],
      buyerIdentity: { countryCode: "CN", email: "mei@example.com" },
    });
    expect(cart.cost.subtotalAmount).toEqual({ amount: "71.0", currencyCode: "CNY" });
    expect(cart.deliveryGroups.nodes[0].deliveryOptions).toMatchObject([
      { title: "Standard", estimatedCost: { amount: "35.5" } },
    ]);
    const add = mutation(
      "cartDeliveryAddressesAdd",
      "$id: ID!, $addresses: [CartSelectableAddressInput!]!",
      "cartId: $id, addresses: $addresses",
    );
    const deliveryAddress = { city: "Jingdezhen", countryCode: "CN", address1: "9 Heron Lane" };
    const addresses = [{ address: { deliveryAddress }, selected: true }];
    const answer = (await ask(add, { id: cart.id, addresses })).cartDeliveryAddressesAdd;
    expect(answer.cart.delivery.addresses).toMatchObject([
      { selected: true, address: { formatted: ["9 Heron Lane", "Jingdezhen", "China"] } },
    ]);
  });

  it("are refused where the shop does not deliver", async () => {
    const { create } = setting();
    const deliveryAddress = { city: "Lima", countryCode: "PE" };
    const { cart, userErrors } = await create({
      delivery: { addresses: [{ address: { deliveryAddress } }] },
    });
    expect(cart).toBeNull();
    expect(userErrors[0].code).toBe("INVALID_DELIVERY_OPTION");
  });
});

describe("discount codes", () => {
  it("on the order stand beside its lines, those on products on them", async () => {
    const { ask, create, cup, bowl, seed } = setting();
    seed({
      discounts: [
        { code: "TEN", kind: "percentage", value: 10 },
        { code: "BOWLS", kind: "amount", value: "1.50", appliesTo: "products", products: ["bowl"] },
        { code: "SHIP", kind: "free_shipping" },
      ],
    });
    const lines = [{ merchandiseId: cup, quantity: 2 }, { merchandiseId: bowl }];
    const { cart } = await create({ lines });
    const codes = ["ten", "BOWLS", "SHIP"];
    const { cart: reduced } = (await ask(CODES, { id: cart.id, codes })).cartDiscountCodesUpdate;
    expect(reduced.lines.nodes[0]).toMatchObject({
      discountAllocations: [{ code: "BOWLS", discountedAmount: { amount: "1.5" } }],
      cost: { subtotalAmount: { amount: "4.5" }, totalAmount: { amount: "3.0" } },
    });
    expect(reduced.cost).toMatchObject({
      subtotalAmount: { amount: "23.0" },
      totalAmount: { amount: "20.7" },
    });
    expect(reduced.discountAllocations).toEqual([
      { discountedAmount: { amount: "2.3" }, targetType: "LINE_ITEM" },
      { discountedAmount: { amount: "5.0" }, targetType: "SHIPPING_LINE" },
    ]);
    expect(reduced.discountCodes.every(({ applicable }: any) => applicable)).toBe(true);
  });

  it.each([
    ["NOBODY", "DISCOUNT_NOT_FOUND"],
    ["OLD", "DISCOUNT_CURRENTLY_INACTIVE"],
    ["MANY", "DISCOUNT_QUANTITY_NOT_IN_RANGE"],
    ["RICH", "DISCOUNT_PURCHASE_NOT_IN_RANGE"],
    ["BOWLS", "DISCOUNT_NO_ENTITLED_LINE_ITEMS"],
    ["GONE", "DISCOUNT_USAGE_LIMIT_REACHED"],
  ])("that do not count stay on the cart and are warned about: %s", async (code, warning) => {
    const { ask, create, cup, seed } = setting();
    const plain = { kind: "percentage", value: 10 };
    seed({
      discounts: [
        { code: "OLD", ...plain, endsAt: "2020-01-01T00:00:00Z" },
        { code: "MANY", ...plain, minimumQuantity: 3 },
        { code: "RICH", ...plain, minimumSubtotal: 100 },
        { code: "BOWLS", ...plain, products: ["bowl"] },
        { code: "GONE", ...plain, usageLimit: 0 },
      ],
    });
    const { cart } = await create({ lines: [{ merchandiseId: cup }] });
    const answer = (await ask(CODES, { id: cart.id, codes: [code] })).cartDiscountCodesUpdate;
    expect(answer.userErrors).toEqual([]);
    expect(answer.warnings).toMatchObject([{ code: warning, target: cart.id }]);
    expect(answer.cart.discountCodes).toEqual([{ code, applicable: false }]);
    expect(answer.cart.cost.totalAmount.amount).toBe("10.0");
  });
});

describe("gift cards", () => {
  it("pay for the cart as far as they go", async () => {
    const { ask, create, cup, seed } = setting();
    seed({ giftCards: [{ code: "ABCD-1234", balance: 6 }] });
    const { cart } = await create({ lines: [{ merchandiseId: cup }] });
    const update = mutation(
      "cartGiftCardCodesUpdate",
      "$id: ID!, $codes: [String!]!",
      "cartId: $id, giftCardCodes: $codes",
    );
    const used = (await ask(update, { id: cart.id, codes: ["abcd1234"] })).cartGiftCardCodesUpdate;
    expect(used.cart.appliedGiftCards).toMatchObject([
      { lastCharacters: "1234", amountUsed: { amount: "6.0" } },
    ]);
    const wrong = (await ask(update, { id: cart.id, codes: ["nope"] })).cartGiftCardCodesUpdate;
    expect(wrong.userErrors[0].field).toEqual(["giftCardCodes", "0"]);
    expect(wrong.cart.appliedGiftCards).toHaveLength(1);
  });
});
