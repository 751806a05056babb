import { describe, expect, it } from "vitest";
import type { SellingShop } from "./testing/selling-shop.ts";
import { createSellingShop } from "./testing/selling-shop.ts";

const CREATE = `mutation ($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
  orderCreate(order: $order, options: $options) {
    order { id name displayFinancialStatus totalPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } }
      sourceIdentifier tags lineItems(first: 5) { nodes { id sku title } } metafield(namespace: "$app", key: "route") { value } }
    userErrors { field message code } } }`;
const DEFINE = `mutation { metafieldDefinitionCreate(definition: { ownerType: ORDER, namespace: "$app", key: "route", name: "Route", type: "id", capabilities: { uniqueValues: { enabled: true } } }) { createdDefinition { id } userErrors { message } } }`;
const FIND = `query ($value: String!) { orderByIdentifier(identifier: { customId: { namespace: "$app", key: "route", value: $value } }) { id } }`;

function withTea(plan?: Parameters<typeof createSellingShop>[0]) {
  const it = createSellingShop(plan);
  return { ...it, tea: it.variant({ sku: "TEA", stock: [[it.main, 5]] }) };
}

async function create(
  it: SellingShop & { tea: { id: string } },
  more: object = {},
  options: object = {},
) {
  const order = { lineItems: [{ variantId: it.tea.id, quantity: 2 }], ...more };
  return (await it.graphql(CREATE, { order, options })).orderCreate;
}

async function bought(it: SellingShop, quantity = 2) {
  const { json } = await it.route("POST", "/buy", {
    lines: [{ sku: "TEA", quantity }],
    email: "ann@example.com",
  });
  it.world.advance(200);
  return json.order as { id: string; lines: { id: string }[] };
}

describe("orderCreate", () => {
  it("leaves stock alone unless it is told to claim it", async () => {
    const it = withTea();
    expect((await create(it)).userErrors).toEqual([]);
    expect(it.level(it.tea, it.main)).toEqual({ available: 5, committed: 0, onHand: 5 });
    await create(
      it,
      { lineItems: [{ variantId: it.tea.id, quantity: 7 }] },
      { inventoryBehaviour: "DECREMENT_IGNORING_POLICY" },
    );
    expect(it.level(it.tea, it.main)).toEqual({ available: -2, committed: 7, onHand: 5 });
  });

  it("refuses a claim that policy forbids, when told to obey it", async () => {
    const it = withTea();
    const { order, userErrors } = await create(
      it,
      { lineItems: [{ variantId: it.tea.id, quantity: 6 }] },
      { inventoryBehaviour: "DECREMENT_OBEYING_POLICY" },
    );
    expect(order).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: "INVENTORY_CLAIM_FAILED" });
  });

  it("computes no tax and takes the prices it is given", async () => {
    const it = withTea();
    const priceSet = { shopMoney: { amount: "3.50", currencyCode: "USD" } };
    const { order } = await create(it, {
      lineItems: [{ variantId: it.tea.id, quantity: 2, priceSet }],
      financialStatus: "PENDING",
    });
    expect(order).toMatchObject({
      displayFinancialStatus: "PENDING",
      totalPriceSet: { shopMoney: { amount: "7.0" } },
      totalTaxSet: { shopMoney: { amount: "0.0" } },
    });
  });

  it("sends no mail unless asked, and tells its own webhook", async () => {
    const it = withTea();
    await create(it, { email: "ann@example.com" });
    expect(it.world.mails).toEqual([]);
    expect(it.payloads("orders/create")).toHaveLength(1);
    await create(it, { email: "ann@example.com" }, { sendReceipt: true });
    expect(it.world.mails).toHaveLength(1);
  });

  it("is found at once by its unique metafield, which a second order cannot have", async () => {
    const it = withTea();
    await it.graphql(DEFINE);
    const metafields = [{ namespace: "$app", key: "route", type: "id", value: "so-1" }];
    const { order } = await create(it, { metafields });
    expect(order.metafield).toEqual({ value: "so-1" });
    expect((await it.graphql(FIND, { value: "so-1" })).orderByIdentifier).toEqual({ id: order.id });
    expect((await create(it, { metafields })).userErrors).toHaveLength(1);
    it.world.assumptions.duplicateUniqueMetafieldRefused = false;
    expect((await create(it, { metafields })).userErrors).toEqual([]);
  });

  it("is limited to five a minute in a development shop", async () => {
    const it = withTea("development");
    for (let count = 0; count < 5; count += 1) expect((await create(it)).userErrors).toEqual([]);
    expect((await create(it)).userErrors[0].message).toContain("Too many attempts");
    it.world.advance(60_000);
    expect((await create(it)).userErrors).toEqual([]);
  });
});

describe("finding orders", () => {
  const SEARCH = `query ($query: String) { orders(first: 5, query: $query) { nodes { id } } }`;

  it("by search runs behind, by id and without a search does not", async () => {
    const it = withTea();
    const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] });
    const { id } = json.order;
    expect((await it.graphql(SEARCH, { query: "sku:TEA" })).orders.nodes).toEqual([]);
    expect((await it.graphql(SEARCH, {})).orders.nodes).toEqual([{ id }]);
    expect((await it.graphql(`query ($id: ID!) { order(id: $id) { id } }`, { id })).order).toEqual({
      id,
    });
    it.world.advance(3000);
    expect((await it.graphql(SEARCH, { query: "sku:TEA" })).orders.nodes).toEqual([{ id }]);
  });

  it("by update time knows a change only after a while", async () => {
    const it = withTea();
    const { id } = await bought(it);
    it.world.advance(60_000);
    const since = new Date(it.world.clock.now() - 1000).toISOString();
    await it.graphql(
      `mutation ($id: ID!) { orderUpdate(input: { id: $id, note: "hi" }) { order { note } userErrors { message } } }`,
      { id },
    );
    const query = `updated_at:>='${since}'`;
    expect((await it.graphql(SEARCH, { query })).orders.nodes).toEqual([]);
    it.world.advance(2500);
    expect((await it.graphql(SEARCH, { query })).orders.nodes).toEqual([{ id }]);
  });
});

describe("webhook payloads", () => {
  it("carry whole ids beyond what a JSON number keeps, and each line's own gid", async () => {
    const it = withTea();
    const { id, lines } = await bought(it);
    const [payload] = it.payloads("orders/create");
    expect(payload.admin_graphql_api_id).toBe(id);
    expect(payload.id).toBe(BigInt(id.split("/").at(-1) ?? ""));
    expect(payload.id > 2n ** 53n).toBe(true);
    expect(payload.line_items[0]).toMatchObject({
      admin_graphql_api_id: lines[0]?.id,
      quantity: 2,
      current_quantity: 2,
      fulfillable_quantity: 2,
      price: "10.00",
    });
    expect(payload).toMatchObject({
      total_price: "25.00",
      financial_status: "paid",
      fulfillment_status: null,
    });
  });
});

const CANCEL = `mutation ($id: ID!, $restock: Boolean!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock, refund: true) {
  job { id done } orderCancelUserErrors { code } userErrors { message } } }`;

describe("cancelling an order", () => {
  it("puts its units back on sale, or takes them off hand", async () => {
    for (const restock of [true, false]) {
      const it = withTea();
      const { id } = await bought(it);
      expect((await it.graphql(CANCEL, { id, restock })).orderCancel.job.id).toContain("Job");
      expect(it.level(it.tea, it.main)).toEqual(
        restock
          ? { available: 5, committed: 0, onHand: 5 }
          : { available: 3, committed: 0, onHand: 3 },
      );
      expect(it.topics()).toEqual(
        expect.arrayContaining([
          "orders/cancelled",
          "refunds/create",
          "fulfillment_orders/cancelled",
        ]),
      );
      const { order } = await it.graphql(
        `query ($id: ID!) { order(id: $id) { cancelledAt displayFinancialStatus lineItems(first: 5) { nodes { currentQuantity } } refunds { refundLineItems(first: 5) { nodes { restockType quantity } } } } }`,
        { id },
      );
      expect(order).toMatchObject({
        displayFinancialStatus: "REFUNDED",
        lineItems: { nodes: [{ currentQuantity: 0 }] },
      });
      expect(order.refunds[0].refundLineItems.nodes).toEqual([
        { restockType: restock ? "CANCEL" : "NO_RESTOCK", quantity: 2 },
      ]);
    }
  });

  it("before its fulfilment orders were made leaves none to make", async () => {
    const it = withTea();
    const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] });
    await it.graphql(CANCEL, { id: json.order.id, restock: true });
    it.world.advance(1000);
    expect(it.shop.orders.fulfillmentOrders.size).toBe(0);
    expect(it.level(it.tea, it.main)).toEqual({ available: 5, committed: 0, onHand: 5 });
  });
});

const REFUND = `mutation ($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "k") { refund { id totalRefundedSet { shopMoney { amount } } } userErrors { field message } } }`;

describe("refunds", () => {
  it("take unshipped units off and give back what was promised", async () => {
    const it = withTea();
    const { id, lines } = await bought(it);
    const refundLineItems = [
      { lineItemId: lines[0]?.id, quantity: 1, restockType: "CANCEL", locationId: it.main.id },
    ];
    const transactions = [
      { orderId: id, amount: "10.00", kind: "REFUND", gateway: "shopify_payments" },
    ];
    const answer = (
      await it.graphql(REFUND, { input: { orderId: id, refundLineItems, transactions } })
    ).refundCreate;
    expect(answer.refund.totalRefundedSet.shopMoney.amount).toBe("10.0");
    expect(it.level(it.tea, it.main)).toEqual({ available: 4, committed: 1, onHand: 5 });
    const again = [{ ...refundLineItems[0], quantity: 2 }];
    expect(
      (await it.graphql(REFUND, { input: { orderId: id, refundLineItems: again } })).refundCreate
        .userErrors,
    ).toHaveLength(1);
  });

  it("put shipped units back on sale at the place named, which nobody can prevent", async () => {
    const it = withTea();
    const { id, lines } = await bought(it);
    const [fulfillmentOrder] = [...it.shop.orders.fulfillmentOrders.values()];
    await it.graphql(
      `mutation ($fulfillment: FulfillmentInput!) { fulfillmentCreate(fulfillment: $fulfillment) { userErrors { message } } }`,
      {
        fulfillment: {
          lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: fulfillmentOrder?.id }],
        },
      },
    );
    expect(it.level(it.tea, it.main)).toEqual({ available: 3, committed: 0, onHand: 3 });
    const refundLineItems = [
      { lineItemId: lines[0]?.id, quantity: 2, restockType: "RETURN", locationId: it.main.id },
    ];
    await it.graphql(REFUND, { input: { orderId: id, refundLineItems } });
    expect(it.level(it.tea, it.main)).toEqual({ available: 5, committed: 0, onHand: 5 });
  });
});

describe("editing an order", () => {
  const BEGIN = `mutation ($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id lineItems(first: 5) { nodes { id quantity editableQuantity } } } userErrors { message } } }`;
  const SET = `mutation ($id: ID!, $line: ID!, $quantity: Int!) { orderEditSetQuantity(id: $id, lineItemId: $line, quantity: $quantity, restock: true) { calculatedLineItem { quantity } userErrors { message } } }`;
  const ADD = `mutation ($id: ID!, $variant: ID!) { orderEditAddVariant(id: $id, variantId: $variant, quantity: 3) { calculatedLineItem { quantity } userErrors { message } } }`;
  const COMMIT = `mutation ($id: ID!) { orderEditCommit(id: $id) { order { currentSubtotalLineItemsQuantity edited } userErrors { message } } }`;

  it("changes nothing before it is committed, then claims and gives back", async () => {
    const it = withTea();
    const mug = it.variant({ sku: "MUG", stock: [[it.main, 1]] });
    const { id } = await bought(it);
    const { calculatedOrder } = (await it.graphql(BEGIN, { id })).orderEditBegin;
    const line = calculatedOrder.lineItems.nodes[0];
    expect(line).toMatchObject({ quantity: 2, editableQuantity: 2 });
    await it.graphql(SET, { id: calculatedOrder.id, line: line.id, quantity: 1 });
    expect(
      (await it.graphql(ADD, { id: calculatedOrder.id, variant: mug.id })).orderEditAddVariant
        .calculatedLineItem.quantity,
    ).toBe(3);
    expect(it.level(it.tea, it.main).committed).toBe(2);
    const { order } = (await it.graphql(COMMIT, { id: calculatedOrder.id })).orderEditCommit;
    expect(order).toEqual({ currentSubtotalLineItemsQuantity: 4, edited: true });
    expect(it.level(it.tea, it.main)).toEqual({ available: 4, committed: 1, onHand: 5 });
    expect(it.level(mug, it.main)).toEqual({ available: -2, committed: 3, onHand: 1 });
    expect(it.payloads("orders/edited")[0].order_edit.line_items).toMatchObject({
      additions: [{ delta: 3 }],
      removals: [{ delta: 1 }],
    });
    const [fulfillmentOrder] = [...it.shop.orders.fulfillmentOrders.values()];
    expect(fulfillmentOrder?.lines.map(({ remainingQuantity }) => remainingQuantity)).toEqual([
      1, 3,
    ]);
  });
});

describe("pending payments", () => {
  it("are recorded once, by the whole outstanding amount", async () => {
    const it = withTea();
    const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA" }], card: "pending" });
    const PAY = `mutation ($id: ID!) { orderMarkAsPaid(input: { id: $id }) { order { displayFinancialStatus } userErrors { message } } }`;
    expect(
      (await it.graphql(PAY, { id: json.order.id })).orderMarkAsPaid.order.displayFinancialStatus,
    ).toBe("PAID");
    expect((await it.graphql(PAY, { id: json.order.id })).orderMarkAsPaid.userErrors).toHaveLength(
      1,
    );
    expect(it.topics().filter((topic) => topic === "orders/paid")).toHaveLength(1);
  });
});
