import { describe, expect, it } from "vitest";
import type { SellingShop } from "../orders/testing/selling-shop.ts";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

const ORDER = `query ($id: ID!) { order(id: $id) {
  id name displayFinancialStatus displayFulfillmentStatus updatedAt cancelledAt
  shippingAddress { address1 name }
  lineItems(first: 10) { nodes { id sku quantity currentQuantity unfulfilledQuantity refundableQuantity
    discountedUnitPriceSet { shopMoney { amount currencyCode } } variant { id } taxLines { title } } }
  fulfillmentOrders(first: 10) { nodes { id status requestStatus supportedActions { action }
    assignedLocation { name location { id } } destination { address1 }
    lineItems(first: 10) { nodes { id totalQuantity remainingQuantity sku inventoryItemId } } } }
  fulfillments { id status trackingInfo { number } }
} }`;
const ACTIONS = [
  "SubmitFulfillmentRequest",
  "SubmitCancellationRequest",
  "AcceptFulfillmentRequest",
  "RejectFulfillmentRequest",
  "AcceptCancellationRequest",
  "RejectCancellationRequest",
  "Close",
  "Open",
];

async function sold(it: SellingShop, quantity = 2) {
  const { json } = await it.route("POST", "/buy", {
    lines: [{ sku: "TEA", quantity }],
    email: "ann@example.com",
    shippingAddress: { firstName: "Ann", address1: "1 Road", city: "Town", countryCode: "US" },
  });
  it.world.advance(200);
  return read(it, json.order.id);
}

async function read(it: SellingShop, id: string) {
  return (await it.graphql(ORDER, { id })).order;
}

async function act(it: SellingShop, action: string, id: string, more: { args?: string } = {}) {
  expect(ACTIONS).toContain(action);
  const name = `fulfillmentOrder${action}`;
  const picks =
    action === "SubmitFulfillmentRequest"
      ? "originalFulfillmentOrder { id status } submittedFulfillmentOrder { id status requestStatus } unsubmittedFulfillmentOrder { id status requestStatus lineItems(first: 5) { nodes { remainingQuantity } } }"
      : "fulfillmentOrder { id status requestStatus }";
  const data = await it.graphql(
    `mutation ($id: ID!) { ${name}(id: $id${more.args ?? ""}) { ${picks} userErrors { field message } } }`,
    { id },
  );
  return data[name];
}

const FULFIL = `mutation ($fulfillment: FulfillmentInput!) { fulfillmentCreate(fulfillment: $fulfillment) {
  fulfillment { id status trackingInfo { number company url } totalQuantity } userErrors { field message } } }`;

async function ship(
  it: SellingShop,
  fulfillmentOrderId: string,
  lines?: { id: string; quantity: number }[],
) {
  const fulfillment = {
    lineItemsByFulfillmentOrder: [{ fulfillmentOrderId, fulfillmentOrderLineItems: lines }],
    trackingInfo: { company: "DHL", number: "T1" },
  };
  return (await it.graphql(FULFIL, { fulfillment })).fulfillmentCreate;
}

function atService() {
  const it = createSellingShop();
  const hub = it.service("Hub");
  const tea = it.variant({ sku: "TEA", stock: [[hub, 10]] });
  return { ...it, hub, tea };
}

describe("fulfilment orders", () => {
  it("come a while after the order, one for each location", async () => {
    const it = atService();
    const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] });
    expect((await read(it, json.order.id)).fulfillmentOrders.nodes).toEqual([]);
    it.world.advance(100);
    const [only] = (await read(it, json.order.id)).fulfillmentOrders.nodes;
    expect(only).toMatchObject({
      status: "OPEN",
      requestStatus: "UNSUBMITTED",
      assignedLocation: { name: "Hub" },
    });
    expect(it.payloads("fulfillment_orders/order_routing_complete")).toEqual([
      { fulfillment_order: { id: only.id, status: "open" } },
    ]);
  });

  it("go through request, acceptance and shipping, and shipping takes the units off hand", async () => {
    const it = atService();
    const order = await sold(it);
    const { id } = order.fulfillmentOrders.nodes[0];
    expect((await act(it, "SubmitFulfillmentRequest", id)).submittedFulfillmentOrder).toMatchObject(
      { id, requestStatus: "SUBMITTED" },
    );
    expect(it.world.callbacks).toEqual([
      {
        url: "https://hub.example/reseller/fulfilment/fulfillment_order_notification",
        body: { kind: "FULFILLMENT_REQUEST" },
      },
    ]);
    expect((await ship(it, id)).userErrors).toHaveLength(1);
    expect((await act(it, "AcceptFulfillmentRequest", id)).fulfillmentOrder).toMatchObject({
      status: "IN_PROGRESS",
      requestStatus: "ACCEPTED",
    });
    expect((await ship(it, id)).fulfillment.trackingInfo).toEqual([
      { number: "T1", company: "DHL", url: null },
    ]);
    expect(it.level(it.tea, it.hub)).toEqual({ available: 8, committed: 0, onHand: 8 });
    const after = await read(it, order.id);
    expect(after).toMatchObject({ displayFulfillmentStatus: "FULFILLED" });
    expect(after.fulfillmentOrders.nodes[0]).toMatchObject({
      status: "CLOSED",
      supportedActions: [],
    });
    expect(it.topics()).toContain("orders/fulfilled");
    expect(it.world.mails.map(({ kind }) => kind)).toEqual(["order_confirmation"]);
  });

  it("ship in parts", async () => {
    const it = atService();
    const order = await sold(it, 3);
    const [fulfillmentOrder] = order.fulfillmentOrders.nodes;
    const [line] = fulfillmentOrder.lineItems.nodes;
    await ship(it, fulfillmentOrder.id, [{ id: line.id, quantity: 1 }]);
    const after = await read(it, order.id);
    expect(after.displayFulfillmentStatus).toBe("PARTIALLY_FULFILLED");
    expect(after.lineItems.nodes[0]).toMatchObject({ unfulfilledQuantity: 2, currentQuantity: 3 });
    expect(it.level(it.tea, it.hub)).toEqual({ available: 7, committed: 2, onHand: 9 });
    const tooMany = await ship(it, fulfillmentOrder.id, [{ id: line.id, quantity: 3 }]);
    expect(tooMany.userErrors[0].message).toContain("Invalid fulfillment order line item quantity");
  });

  it("asked for in part are closed in favour of two new ones", async () => {
    const it = atService();
    const order = await sold(it, 3);
    const [original] = order.fulfillmentOrders.nodes;
    const [line] = original.lineItems.nodes;
    const data = await it.graphql(
      `mutation ($id: ID!, $lines: [FulfillmentOrderLineItemInput!]) {
        fulfillmentOrderSubmitFulfillmentRequest(id: $id, fulfillmentOrderLineItems: $lines) {
          originalFulfillmentOrder { id status }
          submittedFulfillmentOrder { id requestStatus lineItems(first: 5) { nodes { remainingQuantity } } }
          unsubmittedFulfillmentOrder { id requestStatus lineItems(first: 5) { nodes { remainingQuantity } } }
          userErrors { message } } }`,
      { id: original.id, lines: [{ id: line.id, quantity: 1 }] },
    );
    const answer = data.fulfillmentOrderSubmitFulfillmentRequest;
    expect(answer.originalFulfillmentOrder).toEqual({ id: original.id, status: "CLOSED" });
    expect(answer.submittedFulfillmentOrder).toMatchObject({
      requestStatus: "SUBMITTED",
      lineItems: { nodes: [{ remainingQuantity: 1 }] },
    });
    expect(answer.unsubmittedFulfillmentOrder).toMatchObject({
      requestStatus: "UNSUBMITTED",
      lineItems: { nodes: [{ remainingQuantity: 2 }] },
    });
  });

  it("can be rejected, with one of Shopify's reasons, and requested again", async () => {
    const it = atService();
    const order = await sold(it);
    const { id } = order.fulfillmentOrders.nodes[0];
    await act(it, "SubmitFulfillmentRequest", id);
    const rejected = await act(it, "RejectFulfillmentRequest", id, {
      args: ', reason: INVALID_SKU, message: "no"',
    });
    expect(rejected.fulfillmentOrder).toMatchObject({ status: "OPEN", requestStatus: "REJECTED" });
    expect((await read(it, order.id)).displayFulfillmentStatus).toBe("REQUEST_DECLINED");
    expect(
      (await act(it, "SubmitFulfillmentRequest", id)).submittedFulfillmentOrder.requestStatus,
    ).toBe("SUBMITTED");
  });

  it("once accepted end only by a cancellation that the service consents to", async () => {
    const it = atService();
    const order = await sold(it);
    const { id } = order.fulfillmentOrders.nodes[0];
    await act(it, "SubmitFulfillmentRequest", id);
    await act(it, "AcceptFulfillmentRequest", id);
    const CANCEL = `mutation ($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: true, refund: true) {
      job { id } orderCancelUserErrors { code message } userErrors { message } } }`;
    expect(
      (await it.graphql(CANCEL, { id: order.id })).orderCancel.orderCancelUserErrors[0].code,
    ).toBe("INVALID");
    const REFUND = `mutation ($line: ID!, $id: ID!) { refundCreate(input: { orderId: $id, refundLineItems: [{ lineItemId: $line, quantity: 1, restockType: CANCEL }] }) @idempotent(key: "r1") { userErrors { message } } }`;
    expect(
      (await it.graphql(REFUND, { id: order.id, line: order.lineItems.nodes[0].id })).refundCreate
        .userErrors,
    ).toHaveLength(1);
    await act(it, "SubmitCancellationRequest", id);
    expect((await act(it, "RejectCancellationRequest", id)).fulfillmentOrder.requestStatus).toBe(
      "CANCELLATION_REJECTED",
    );
    expect((await act(it, "SubmitCancellationRequest", id)).userErrors).toHaveLength(1);
    it.shop.orders.fulfillmentOrders.get(id)!.requestStatus = "CANCELLATION_REQUESTED";
    expect((await act(it, "AcceptCancellationRequest", id)).fulfillmentOrder).toMatchObject({
      status: "CANCELLED",
      requestStatus: "CANCELLATION_ACCEPTED",
    });
    expect((await it.graphql(CANCEL, { id: order.id })).orderCancel.orderCancelUserErrors).toEqual(
      [],
    );
    expect(it.level(it.tea, it.hub)).toEqual({ available: 10, committed: 0, onHand: 10 });
  });

  it("are seen by scope: assigned ones by the service's app only", async () => {
    const it = atService();
    const order = await sold(it);
    const LIST = `{ assignedFulfillmentOrders(first: 5, assignmentStatus: FULFILLMENT_REQUESTED) { nodes { id } } }`;
    const { id } = order.fulfillmentOrders.nodes[0];
    await act(it, "SubmitFulfillmentRequest", id);
    const assigned = { hasScope: (scope: string) => scope.endsWith("assigned_fulfillment_orders") };
    expect((await it.graphql(LIST, {}, assigned)).assignedFulfillmentOrders.nodes).toEqual([
      { id },
    ]);
    expect(
      (await it.graphql(LIST, {}, { ...assigned, app: "factory" })).assignedFulfillmentOrders.nodes,
    ).toEqual([]);
    const ONE = `query ($id: ID!) { fulfillmentOrder(id: $id) { id } }`;
    const merchantOnly = {
      app: "factory",
      hasScope: (scope: string) => scope.includes("merchant_managed"),
    };
    expect((await it.graphql(ONE, { id }, merchantOnly)).fulfillmentOrder).toBeNull();
    const REQUEST = `mutation ($id: ID!) { fulfillmentOrderSubmitCancellationRequest(id: $id) { userErrors { message } } }`;
    expect(
      (await it.graphql(REQUEST, { id }, assigned)).fulfillmentOrderSubmitCancellationRequest
        .userErrors[0].message,
    ).toContain("does not exist");
  });

  it("tell names and addresses only to an app that was approved for them", async () => {
    const it = atService();
    const order = await sold(it);
    expect(order.fulfillmentOrders.nodes[0].destination).toEqual({ address1: "1 Road" });
    expect(order.shippingAddress).toEqual({ address1: "1 Road", name: "Ann" });
    const { order: hidden } = await it.graphql(
      ORDER,
      { id: order.id },
      { protectedDataApproved: false },
    );
    expect(hidden.shippingAddress).toBeNull();
    expect(hidden.fulfillmentOrders.nodes[0].destination).toBeNull();
  });
});

describe("moving a fulfilment order", () => {
  const MOVE = `mutation ($id: ID!, $to: ID!, $lines: [FulfillmentOrderLineItemInput!]) {
    fulfillmentOrderMove(id: $id, newLocationId: $to, fulfillmentOrderLineItems: $lines) {
      movedFulfillmentOrder { id assignedLocation { location { id } } } originalFulfillmentOrder { id status }
      userErrors { message code } } }`;

  it("takes its committed units along, or not, as assumed", async () => {
    for (const follows of [true, false]) {
      const it = createSellingShop();
      it.world.assumptions.committedFollowsMove = follows;
      const back = it.location("Back");
      const tea = it.variant({
        sku: "TEA",
        stock: [
          [it.main, 5],
          [back, 5],
        ],
      });
      const order = await sold(it);
      const [{ id }] = order.fulfillmentOrders.nodes;
      const { movedFulfillmentOrder } = (await it.graphql(MOVE, { id, to: back.id }))
        .fulfillmentOrderMove;
      expect(movedFulfillmentOrder).toEqual({
        id,
        assignedLocation: { location: { id: back.id } },
      });
      expect(it.level(tea, back).committed).toBe(follows ? 2 : 0);
      expect(it.level(tea, it.main).committed).toBe(follows ? 0 : 2);
      await ship(it, id);
      expect(it.level(tea, it.main).committed + it.level(tea, back).committed).toBe(0);
      expect(it.level(tea, it.main).onHand + it.level(tea, back).onHand).toBe(8);
    }
  });

  it("moves a part into a new one and leaves the rest", async () => {
    const it = createSellingShop();
    const back = it.location("Back");
    it.variant({
      sku: "TEA",
      stock: [
        [it.main, 5],
        [back, 5],
      ],
    });
    const order = await sold(it, 3);
    const [{ id, lineItems }] = order.fulfillmentOrders.nodes;
    const lines = [{ id: lineItems.nodes[0].id, quantity: 1 }];
    const { fulfillmentOrderMove: answer } = await it.graphql(MOVE, { id, to: back.id, lines });
    expect(answer.movedFulfillmentOrder.id).not.toBe(id);
    expect(answer.originalFulfillmentOrder).toEqual({ id, status: "OPEN" });
  });

  it("is refused where the item is not stocked, and while a service has been asked", async () => {
    const it = atService();
    const back = it.location("Back");
    const order = await sold(it);
    const [{ id }] = order.fulfillmentOrders.nodes;
    expect(
      (await it.graphql(MOVE, { id, to: back.id })).fulfillmentOrderMove.userErrors,
    ).toHaveLength(1);
    await act(it, "SubmitFulfillmentRequest", id);
    expect(
      (await it.graphql(MOVE, { id, to: it.main.id })).fulfillmentOrderMove.userErrors,
    ).toHaveLength(1);
  });
});

describe("holds", () => {
  it("tell the first and the last by one topic and each by another", async () => {
    const it = atService();
    const order = await sold(it);
    const [{ id }] = order.fulfillmentOrders.nodes;
    const HOLD = `mutation ($id: ID!, $handle: String) { fulfillmentOrderHold(id: $id, fulfillmentHold: { reason: OTHER, handle: $handle }) {
      fulfillmentHold { id heldByRequestingApp } fulfillmentOrder { status } userErrors { code } } }`;
    const first = (await it.graphql(HOLD, { id, handle: "a" })).fulfillmentOrderHold;
    expect(first.fulfillmentOrder.status).toBe("ON_HOLD");
    expect(
      (await it.graphql(HOLD, { id, handle: "a" })).fulfillmentOrderHold.userErrors[0].code,
    ).toBe("DUPLICATE_FULFILLMENT_HOLD_HANDLE");
    await it.graphql(HOLD, { id, handle: "b" });
    expect((await ship(it, id)).userErrors).toHaveLength(1);
    const RELEASE = `mutation ($id: ID!, $ids: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $ids) { fulfillmentOrder { status } userErrors { code } } }`;
    const once = await it.graphql(RELEASE, { id, ids: [first.fulfillmentHold.id] });
    expect(once.fulfillmentOrderReleaseHold.fulfillmentOrder.status).toBe("ON_HOLD");
    const last = await it.graphql(RELEASE, { id });
    expect(last.fulfillmentOrderReleaseHold.fulfillmentOrder.status).toBe("OPEN");
    const count = (topic: string) => it.topics().filter((each) => each === topic).length;
    expect([count("fulfillment_orders/placed_on_hold"), count("fulfillment_holds/added")]).toEqual([
      1, 2,
    ]);
    expect([
      count("fulfillment_orders/hold_released"),
      count("fulfillment_holds/released"),
    ]).toEqual([1, 2]);
  });
});

describe("a cancelled parcel", () => {
  it("is to ship again from a new fulfilment order, promised again", async () => {
    const it = atService();
    const order = await sold(it);
    const [{ id }] = order.fulfillmentOrders.nodes;
    const { fulfillment } = await ship(it, id);
    const CANCEL = `mutation ($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { status } userErrors { message } } }`;
    expect(
      (await it.graphql(CANCEL, { id: fulfillment.id })).fulfillmentCancel.fulfillment.status,
    ).toBe("CANCELLED");
    const after = await read(it, order.id);
    expect(after.fulfillmentOrders.nodes.map(({ status }: { status: string }) => status)).toEqual([
      "CLOSED",
      "OPEN",
    ]);
    expect(it.level(it.tea, it.hub)).toEqual({ available: 8, committed: 2, onHand: 10 });
  });
});

describe("splitting and merging", () => {
  it("divides the units and puts them together again", async () => {
    const it = atService();
    const order = await sold(it, 3);
    const [{ id, lineItems }] = order.fulfillmentOrders.nodes;
    const SPLIT = `mutation ($id: ID!, $line: ID!) { fulfillmentOrderSplit(fulfillmentOrderSplits: [{ fulfillmentOrderId: $id, fulfillmentOrderLineItems: [{ id: $line, quantity: 1 }] }]) {
      fulfillmentOrderSplits { fulfillmentOrder { id lineItems(first: 5) { nodes { remainingQuantity } } } remainingFulfillmentOrder { id lineItems(first: 5) { nodes { remainingQuantity } } } } userErrors { code } } }`;
    const split = (await it.graphql(SPLIT, { id, line: lineItems.nodes[0].id }))
      .fulfillmentOrderSplit.fulfillmentOrderSplits[0];
    expect(split.fulfillmentOrder.lineItems.nodes).toEqual([{ remainingQuantity: 2 }]);
    const other = split.remainingFulfillmentOrder.id;
    const MERGE = `mutation ($a: ID!, $b: ID!) { fulfillmentOrderMerge(fulfillmentOrderMergeInputs: [{ mergeIntents: [{ fulfillmentOrderId: $a }, { fulfillmentOrderId: $b }] }]) {
      fulfillmentOrderMerges { fulfillmentOrder { id lineItems(first: 5) { nodes { remainingQuantity } } } } userErrors { code } } }`;
    const merged = (await it.graphql(MERGE, { a: id, b: other })).fulfillmentOrderMerge
      .fulfillmentOrderMerges[0];
    expect(merged.fulfillmentOrder.lineItems.nodes).toEqual([{ remainingQuantity: 3 }]);
    const open = (await read(it, order.id)).fulfillmentOrders.nodes.filter(
      ({ status }: { status: string }) => status === "OPEN",
    );
    expect(open.map((each: { id: string }) => each.id)).toEqual([merged.fulfillmentOrder.id]);
  });
});
