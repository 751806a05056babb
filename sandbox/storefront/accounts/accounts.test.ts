import { describe, expect, it, test } from "vitest";
import { createAccountShop } from "../testing/account-shop.ts";
import type { AccountShop } from "../testing/account-shop.ts";
import { DOMAIN } from "../testing/storefront-shop.ts";

const EMAIL = "ada@example.com";

const CREATE_CART = `mutation ($input: CartInput) {
  cartCreate(input: $input) {
    cart { checkoutUrl buyerIdentity { email customer { email displayName } } }
    userErrors { field message }
  }
}`;

/** A cup, bought at the checkout with that email; signed in when there is a token. */
async function buy(kiln: AccountShop, email: string, customerAccessToken?: string) {
  const known = [...kiln.shop.products.values()].find(({ handle }) => handle === "cup");
  const cup = known ?? kiln.product({ handle: "cup", title: "Cup", price: "10.00", stock: 50 });
  const [merchandiseId] = kiln.variantIds(cup);
  const input = {
    lines: [{ merchandiseId, quantity: 2 }],
    discountCodes: ["TENTH"],
    buyerIdentity: { customerAccessToken },
  };
  const { cartCreate } = await kiln.ask(CREATE_CART, { input });
  const { location } = await kiln.page(cartCreate.cart.checkoutUrl);
  const { html } = await kiln.page(location!);
  const paid = await kiln.submit(location!, {
    email,
    countryCode: "US",
    firstName: "Ada",
    lastName: "Byron",
    address1: "1 Mill St",
    city: "Portland",
    zip: "97201",
    cardNumber: "1",
  });
  expect(paid.status).toBe(302);
  await kiln.clock.advance(5_000);
  return {
    cart: cartCreate.cart,
    checkout: html,
    order: [...kiln.shop.orders.orders.values()].at(-1)!,
  };
}

function createShop(): AccountShop {
  const kiln = createAccountShop();
  kiln.seed({ discounts: [{ code: "TENTH", kind: "percentage", value: 10 }] });
  return kiln;
}

const ORDERS = `query ($first: Int, $last: Int, $after: String, $query: String) { customer {
  firstName displayName
  orders(sortKey: PROCESSED_AT, reverse: true, first: $first, last: $last, after: $after, query: $query) {
    nodes {
      id name number confirmationNumber processedAt financialStatus fulfillmentStatus
      totalPrice { amount currencyCode } fulfillments(first: 1) { nodes { status } }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
} }`;

const ORDER = `query ($id: ID!) { order(id: $id) {
  name statusPageUrl
  subtotal { amount } totalTax { amount } totalPrice { amount } totalShipping { amount }
  shippingAddress { name formatted(withName: true) formattedArea }
  discountApplications(first: 9) { nodes { __typename value {
    ... on MoneyV2 { amount } ... on PricingPercentageValue { percentage }
  } } }
  lineItems(first: 9) { nodes {
    title quantity variantTitle price { amount } totalDiscount { amount } image { url }
    discountAllocations { allocatedAmount { amount } discountApplication { targetType } }
  } }
  fulfillments(first: 9) { nodes {
    status latestShipmentStatus trackingInformation { company number url }
    fulfillmentLineItems(first: 9) { nodes { quantity lineItem { title } } }
    events(first: 9) { nodes { status happenedAt } }
  } }
} }`;

describe("a customer", () => {
  test("has the orders that were bought with the email, and the name on them", async () => {
    const kiln = createShop();
    const { order } = await buy(kiln, EMAIL.toUpperCase());
    await buy(kiln, "someone@example.com");
    const { access_token: token } = await kiln.signIn(EMAIL);
    const { customer } = await kiln.askAccount(token, ORDERS, { first: 20 });
    expect(customer).toMatchObject({ firstName: "Ada", displayName: "Ada Byron" });
    expect(customer.orders.nodes).toMatchObject([
      {
        id: order.id,
        number: 1001,
        financialStatus: "PAID",
        fulfillmentStatus: "UNFULFILLED",
        totalPrice: { amount: "23.0", currencyCode: "USD" },
      },
    ]);
  });

  test("reads an order whole: lines, codes, totals, parcels and where they are", async () => {
    const kiln = createShop();
    const { order } = await buy(kiln, EMAIL);
    const shipped = await kiln.submit(`/shops/${DOMAIN}/merchant/orders/${order.number}/fulfil`, {
      company: "UPS",
      trackingNumber: "1Z999",
      trackingUrl: "https://ups.example/1Z999",
    });
    expect(shipped.status, shipped.html).toBeLessThan(400);
    const { access_token: token } = await kiln.signIn(EMAIL);
    const { order: read } = await kiln.askAccount(token, ORDER, { id: order.id });
    expect(read).toMatchObject({
      subtotal: { amount: "18.0" },
      totalShipping: { amount: "5.0" },
      totalPrice: { amount: "23.0" },
      shippingAddress: {
        name: "Ada Byron",
        formatted: ["Ada Byron", "1 Mill St", "Portland 97201", "United States"],
      },
      discountApplications: { nodes: [{ value: { percentage: 10 } }] },
      lineItems: {
        nodes: [
          {
            title: "Cup",
            quantity: 2,
            variantTitle: null,
            totalDiscount: { amount: "2.0" },
            discountAllocations: [{ allocatedAmount: { amount: "2.0" } }],
          },
        ],
      },
      fulfillments: {
        nodes: [
          {
            status: "SUCCESS",
            trackingInformation: [
              { company: "UPS", number: "1Z999", url: "https://ups.example/1Z999" },
            ],
            fulfillmentLineItems: { nodes: [{ quantity: 2, lineItem: { title: "Cup" } }] },
          },
        ],
      },
    });
    const page = await kiln.visit(read.statusPageUrl);
    expect(page.text).toContain("1Z999");
    expect((await kiln.visit(read.statusPageUrl.split("?")[0])).status).toBe(404);
  });

  test("pages through orders, and finds one by its name or confirmation number", async () => {
    const kiln = createShop();
    for (let bought = 0; bought < 3; bought += 1) await buy(kiln, EMAIL);
    const { access_token: token } = await kiln.signIn(EMAIL);
    const read = async (variables: Record<string, unknown>) =>
      (await kiln.askAccount(token, ORDERS, variables)).customer.orders;
    const names = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name);
    const first = await read({ first: 2 });
    expect(names(first)).toEqual(["#1003", "#1002"]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(names(await read({ first: 2, after: first.pageInfo.endCursor }))).toEqual(["#1001"]);
    expect(names(await read({ first: 9, query: "name:1002" }))).toEqual(["#1002"]);
    const { confirmationNumber } = first.nodes[0];
    const query = `name:1003 AND confirmation_number:${confirmationNumber}`;
    expect(names(await read({ first: 9, query }))).toEqual(["#1003"]);
  });

  test("sees nobody else's order, nor touches anybody else's address", async () => {
    const kiln = createShop();
    const { order } = await buy(kiln, EMAIL);
    const { access_token: own } = await kiln.signIn(EMAIL);
    const { access_token: other } = await kiln.signIn("eve@example.com");
    expect(await kiln.askAccount(other, ORDER, { id: order.id })).toEqual({ order: null });
    const { customerAddressCreate } = await kiln.askAccount(own, ADD, { address: HOME });
    const { id } = customerAddressCreate.customerAddress;
    const { customerAddressDelete } = await kiln.askAccount(other, REMOVE, { id });
    expect(customerAddressDelete.userErrors).toMatchObject([{ code: "ADDRESS_ID_DOES_NOT_EXIST" }]);
    const { customerAddressUpdate } = await kiln.askAccount(other, CHANGE, { id, address: HOME });
    expect(customerAddressUpdate.userErrors).toMatchObject([{ code: "ADDRESS_ID_DOES_NOT_EXIST" }]);
  });

  test("who is signed in gives the cart a buyer, the checkout an address and the order an owner", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    await kiln.askAccount(token, ADD, { address: HOME });
    const { cart, checkout } = await buy(kiln, "work@example.com", token);
    expect(cart.buyerIdentity).toEqual({
      email: EMAIL,
      customer: { email: EMAIL, displayName: EMAIL },
    });
    expect(checkout).toContain(`value="${EMAIL}"`);
    expect(checkout).toContain('value="12 Analytical Row"');
    const { customer } = await kiln.askAccount(token, ORDERS, { first: 9 });
    expect(customer.orders.nodes).toHaveLength(1);
    const { access_token: work } = await kiln.signIn("work@example.com");
    const { customer: none } = await kiln.askAccount(work, ORDERS, { first: 9 });
    expect(none.orders.nodes).toEqual([]);
  });

  test("is taken off the cart by a token of null", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    const input = { buyerIdentity: { customerAccessToken: token } };
    const made = await kiln.ask(
      "mutation ($input: CartInput) { cartCreate(input: $input) { cart { id } } }",
      { input },
    );
    const { cartBuyerIdentityUpdate } = await kiln.ask(
      `mutation ($id: ID!, $buyer: CartBuyerIdentityInput!) {
        cartBuyerIdentityUpdate(cartId: $id, buyerIdentity: $buyer) {
          cart { buyerIdentity { email customer { email } } }
        }
      }`,
      { id: made.cartCreate.cart.id, buyer: { customerAccessToken: null, email: null } },
    );
    expect(cartBuyerIdentityUpdate.cart.buyerIdentity).toEqual({ email: null, customer: null });
  });

  test("a cart refuses a token that is nobody's", async () => {
    const kiln = createShop();
    const input = { buyerIdentity: { customerAccessToken: "shcat_invented" } };
    const { cartCreate } = await kiln.ask(CREATE_CART, { input });
    expect(cartCreate.userErrors).toMatchObject([
      { field: ["input", "buyerIdentity", "customerAccessToken"] },
    ]);
  });
});

const HOME = { address1: "12 Analytical Row", city: "London", territoryCode: "GB", zip: "W1" };
const ADD = `mutation ($address: CustomerAddressInput!, $isDefault: Boolean) {
  customerAddressCreate(address: $address, defaultAddress: $isDefault) {
    customerAddress { id formatted } userErrors { code field message }
  }
}`;
const CHANGE = `mutation ($id: ID!, $address: CustomerAddressInput, $isDefault: Boolean) {
  customerAddressUpdate(addressId: $id, address: $address, defaultAddress: $isDefault) {
    customerAddress { id city } userErrors { code field message }
  }
}`;
const REMOVE = `mutation ($id: ID!) {
  customerAddressDelete(addressId: $id) { deletedAddressId userErrors { code field message } }
}`;
const UPDATE = `mutation ($input: CustomerUpdateInput!) {
  customerUpdate(input: $input) { customer { displayName } userErrors { code field } }
}`;

describe("changes", () => {
  test("addresses come, change, become the default and go; the default one goes last", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    const add = async (address: object, isDefault?: boolean) =>
      (await kiln.askAccount(token, ADD, { address, isDefault })).customerAddressCreate;
    const home = (await add(HOME)).customerAddress.id;
    expect((await add(HOME)).userErrors).toMatchObject([
      { code: "CUSTOMER_ADDRESS_ALREADY_EXISTS" },
    ]);
    const work = (await add({ ...HOME, address1: "Office" }, true)).customerAddress.id;
    const codes = async (document: string, variables: Record<string, unknown>) => {
      const [payload] = Object.values<any>(await kiln.askAccount(token, document, variables));
      return payload.userErrors.map(({ code }: { code: string }) => code);
    };
    expect(await codes(REMOVE, { id: work })).toEqual([
      "DELETING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED",
    ]);
    expect(await codes(CHANGE, { id: work, isDefault: false })).toEqual([
      "DEMOTING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED",
    ]);
    expect(await codes(CHANGE, { id: home, isDefault: true, address: { city: "Leeds" } })).toEqual(
      [],
    );
    expect(await codes(REMOVE, { id: work })).toEqual([]);
    const { customer } = await kiln.askAccount(
      token,
      "{ customer { defaultAddress { id city } addresses(first: 6) { nodes { id } } } }",
    );
    expect(customer).toEqual({
      defaultAddress: { id: home, city: "Leeds" },
      addresses: { nodes: [{ id: home }] },
    });
    expect(await codes(REMOVE, { id: home })).toEqual([]);
  });

  it.each([
    [{ address1: "" }, "ADDRESS1_MISSING", "address1"],
    [{ territoryCode: null }, "TERRITORY_CODE_MISSING", "territoryCode"],
    [{ territoryCode: "XQ" }, "INVALID_TERRITORY_CODE", "territoryCode"],
    [{ phoneNumber: "call me" }, "PHONE_NUMBER_NOT_VALID", "phoneNumber"],
    [{ company: "<b>Co</b>" }, "CONTAINS_HTML_TAGS", "company"],
    [{ city: "x".repeat(256) }, "TOO_LONG", "city"],
  ])("an address with %o is refused at its field", async (changed, code, field) => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    const address = { ...HOME, ...changed };
    const { customerAddressCreate } = await kiln.askAccount(token, ADD, { address });
    expect(customerAddressCreate.userErrors).toMatchObject([{ code, field: ["address", field] }]);
  });

  test("a name is changed, unless it is none", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    const update = async (input: object) =>
      (await kiln.askAccount(token, UPDATE, { input })).customerUpdate;
    expect(await update({ firstName: "Ada", lastName: "King" })).toEqual({
      customer: { displayName: "Ada King" },
      userErrors: [],
    });
    expect((await update({})).userErrors).toMatchObject([
      { code: "CUSTOMER_INPUT_ARGUMENT_EMPTY" },
    ]);
    expect((await update({ lastName: "https://x.y" })).userErrors).toEqual([
      { code: "CONTAINS_URL", field: ["input", "lastName"] },
    ]);
  });
});

describe("the API", () => {
  it.each([
    [undefined, /missing prefix shcat_/],
    ["Bearer shcat_x", /missing prefix shcat_/],
    ["shcat_invented", /Invalid token/],
  ])("answers 401 to the authorization %s", async (token, message) => {
    const { status, body } = await createShop().callAccount("{ customer { id } }", { token });
    expect(status).toBe(401);
    expect(body.errors[0].message).toMatch(message);
  });

  test("says of a field without behaviour that it has none", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    const query = "{ customer { storeCreditAccounts(first: 1) { nodes { id } } } }";
    const { body } = await kiln.callAccount(query, { token });
    expect(body.errors[0].extensions).toMatchObject({
      code: "SANDBOX_NOT_SIMULATED",
      field: "storeCreditAccounts",
    });
  });

  test("is struck by faults that are meant for it, while the store goes on", async () => {
    const kiln = createShop();
    const { access_token: token } = await kiln.signIn(EMAIL);
    kiln.sandbox.control.addFault({ kind: "status", app: "accounts", status: 503, when: "before" });
    const { status } = await kiln.callAccount("{ customer { id } }", { token });
    expect(status).toBe(503);
    expect(await kiln.ask("{ shop { name } }")).toEqual({ shop: { name: "Kiln" } });
  });
});
