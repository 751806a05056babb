import { describe, expect, it } from "vitest";
import { createPlanOrder } from "../orders/testing/plan-order.ts";

const SHIP = `mutation ($id: ID!) { fulfillmentCreate(fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: $id }] }) {
  fulfillment { id } userErrors { message } } }`;
const HELD = `query ($id: ID!) { order(id: $id) { displayFulfillmentStatus fulfillmentOrders(first: 5) { nodes { id status fulfillAt fulfillmentHolds { id reason } } } } }`;
const RELEASE = `mutation ($id: ID!) { fulfillmentOrderReleaseHold(id: $id) { fulfillmentOrder { status } userErrors { message } } }`;

describe("an order on a plan whose date nobody knows", () => {
  it("is on hold until the hold is released, and can then be shipped", async () => {
    const { graphql, id } = await createPlanOrder();
    const { order } = await graphql(HELD, { id });
    expect(order.displayFulfillmentStatus).toBe("ON_HOLD");
    const [held] = order.fulfillmentOrders.nodes;
    expect(held).toMatchObject({ status: "ON_HOLD", fulfillAt: null });
    const early = (await graphql(SHIP, { id: held.id })).fulfillmentCreate;
    expect(early.userErrors).toHaveLength(1);
    const released = (await graphql(RELEASE, { id: held.id })).fulfillmentOrderReleaseHold;
    expect(released.fulfillmentOrder.status).toBe("OPEN");
    expect((await graphql(SHIP, { id: held.id })).fulfillmentCreate.userErrors).toEqual([]);
  });
});

describe("an order on a plan with a date", () => {
  const fixed = {
    fulfillmentTrigger: "EXACT_TIME",
    fulfillmentExactTime: "2026-03-01T00:00:00Z",
  } as const;

  it("can be opened before it, or put off", async () => {
    const { graphql, id } = await createPlanOrder({ deliveryPolicy: { fixed } });
    const [due] = (await graphql(HELD, { id })).order.fulfillmentOrders.nodes;
    expect(due).toMatchObject({ status: "SCHEDULED", fulfillAt: "2026-03-01T00:00:00Z" });
    const later = `mutation ($id: ID!, $at: DateTime!) { fulfillmentOrderReschedule(id: $id, fulfillAt: $at) { fulfillmentOrder { fulfillAt } userErrors { message } } }`;
    const at = "2026-04-01T00:00:00Z";
    const put = (await graphql(later, { id: due.id, at })).fulfillmentOrderReschedule;
    expect(put.fulfillmentOrder.fulfillAt).toBe(at);
    const open = `mutation ($id: ID!) { fulfillmentOrderOpen(id: $id) { fulfillmentOrder { status } userErrors { message } } }`;
    const opened = (await graphql(open, { id: due.id })).fulfillmentOrderOpen;
    expect(opened.fulfillmentOrder.status).toBe("OPEN");
  });
});

describe("units that a plan leaves on sale", () => {
  it("are taken when they are shipped", async () => {
    const { graphql, id, level, main, variant } = await createPlanOrder({
      inventoryPolicy: { reserve: "ON_FULFILLMENT" },
      deliveryPolicy: { fixed: { fulfillmentTrigger: "ASAP" } },
    });
    expect(level(variant, main)).toEqual({ available: 5, committed: 0, onHand: 5 });
    const [open] = (await graphql(HELD, { id })).order.fulfillmentOrders.nodes;
    await graphql(SHIP, { id: open.id });
    expect(level(variant, main)).toEqual({ available: 3, committed: 0, onHand: 3 });
  });
});

describe("a line bought on a plan", () => {
  it("can lose units by an edit, and get no more", async () => {
    const { graphql, id } = await createPlanOrder();
    const begin = `mutation ($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id lineItems(first: 1) { nodes { id } } } } }`;
    const { calculatedOrder } = (await graphql(begin, { id })).orderEditBegin;
    const set = `mutation ($id: ID!, $line: ID!, $quantity: Int!) { orderEditSetQuantity(id: $id, lineItemId: $line, quantity: $quantity) { userErrors { field } } }`;
    const line = calculatedOrder.lineItems.nodes[0].id;
    const stage = async (quantity: number) =>
      (await graphql(set, { id: calculatedOrder.id, line, quantity })).orderEditSetQuantity
        .userErrors;
    expect(await stage(3)).toEqual([{ field: ["quantity"] }]);
    expect(await stage(0)).toEqual([]);
  });
});

describe("a card that declines", () => {
  it("can be replaced by the buyer, after which charges go through", async () => {
    const { route, shop, id } = await createPlanOrder({}, "declines_later");
    const path = `/merchant/orders/${shop.orders.orders.get(id)!.number}/replace-card`;
    const replaced = await route("POST", path, { card: "ok" });
    expect(replaced.json.ok).toBe(true);
    expect(shop.orders.orders.get(id)!.mandates).toMatchObject([
      { id: replaced.json.mandateId, declines: false, card: { lastDigits: "4242" } },
    ]);
  });
});
