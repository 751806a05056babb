import { describe, expect, it } from "vitest";
import type { SellingShop } from "../orders/testing/selling-shop.ts";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

async function shipped() {
  const it = createSellingShop();
  const tea = it.variant({ sku: "TEA", stock: [[it.main, 5]] });
  const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA", quantity: 2 }] });
  it.world.advance(200);
  await it.route("POST", `/merchant/orders/1001/fulfil`);
  const { order } = await it.graphql(
    `query ($id: ID!) { order(id: $id) { id fulfillments { fulfillmentLineItems(first: 5) { nodes { id quantity } } } } }`,
    { id: json.order.id },
  );
  const lineId: string = order.fulfillments[0].fulfillmentLineItems.nodes[0].id;
  return { ...it, tea, orderId: order.id as string, lineId };
}

const CREATE = `mutation ($input: ReturnInput!) { returnCreate(returnInput: $input) {
  return { id name status returnLineItems(first: 5) { nodes { id quantity } }
    reverseFulfillmentOrders(first: 5) { nodes { id lineItems(first: 5) { nodes { id totalQuantity } } } } }
  userErrors { field message code } } }`;
const DISPOSE = `mutation ($inputs: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $inputs) {
  reverseFulfillmentOrderLineItems { dispositions { type quantity } } userErrors { code } } }`;

async function create(it: SellingShop & { orderId: string; lineId: string }, quantity = 2) {
  const returnLineItems = [
    { fulfillmentLineItemId: it.lineId, quantity, returnReason: "UNWANTED", returnReasonNote: "" },
  ];
  return (await it.graphql(CREATE, { input: { orderId: it.orderId, returnLineItems } }))
    .returnCreate;
}

describe("returns", () => {
  it("move no stock until the goods are restocked", async () => {
    const it = await shipped();
    const { return: record } = await create(it);
    expect(record).toMatchObject({ name: "#1001-R1", status: "OPEN" });
    expect(it.level(it.tea, it.main).onHand).toBe(3);
    const line = record.reverseFulfillmentOrders.nodes[0].lineItems.nodes[0];
    const without = {
      reverseFulfillmentOrderLineItemId: line.id,
      quantity: 1,
      dispositionType: "RESTOCKED",
    };
    expect(
      (await it.graphql(DISPOSE, { inputs: [without] })).reverseFulfillmentOrderDispose
        .userErrors[0].code,
    ).toBe("BLANK");
    await it.graphql(DISPOSE, { inputs: [{ ...without, locationId: it.main.id }] });
    await it.graphql(DISPOSE, { inputs: [{ ...without, dispositionType: "NOT_RESTOCKED" }] });
    expect(it.level(it.tea, it.main)).toEqual({ available: 4, committed: 0, onHand: 4 });
    expect(it.topics()).toContain("reverse_fulfillment_orders/dispose");
  });

  it("cannot take back more than was shipped, in one or in several", async () => {
    const it = await shipped();
    expect((await create(it, 3)).userErrors[0].code).toBe("INVALID");
    expect((await create(it, 1)).userErrors).toEqual([]);
    expect((await create(it, 2)).userErrors[0].code).toBe("INVALID");
  });

  it("are processed in one step: dispositions, money, and closed at the end", async () => {
    const it = await shipped();
    const { return: record } = await create(it);
    const reverse = record.reverseFulfillmentOrders.nodes[0].lineItems.nodes[0];
    const PROCESS = `mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { return { status refunds(first: 5) { nodes { totalRefundedSet { shopMoney { amount } } } } } userErrors { message } } }`;
    const parentId = it.shop.orders.orders.get(it.orderId)?.transactions[0]?.id;
    const { returnProcess } = await it.graphql(PROCESS, {
      input: {
        returnId: record.id,
        returnLineItems: [
          {
            id: record.returnLineItems.nodes[0].id,
            quantity: 2,
            dispositions: [
              {
                reverseFulfillmentOrderLineItemId: reverse.id,
                quantity: 2,
                dispositionType: "RESTOCKED",
                locationId: it.main.id,
              },
            ],
          },
        ],
        financialTransfer: {
          issueRefund: {
            orderTransactions: [
              { parentId, transactionAmount: { amount: "20.00", currencyCode: "USD" } },
            ],
          },
        },
      },
    });
    expect(returnProcess).toMatchObject({ return: { status: "CLOSED" }, userErrors: [] });
    expect(returnProcess.return.refunds.nodes[0].totalRefundedSet.shopMoney.amount).toBe("20.0");
    expect(it.level(it.tea, it.main)).toEqual({ available: 5, committed: 0, onHand: 5 });
    expect(it.topics()).toEqual(
      expect.arrayContaining([
        "returns/approve",
        "returns/process",
        "returns/close",
        "refunds/create",
      ]),
    );
  });

  it("asked for by a customer wait for the merchant", async () => {
    const it = await shipped();
    const REQUEST = `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id status } userErrors { code } } }`;
    const input = {
      orderId: it.orderId,
      returnLineItems: [{ fulfillmentLineItemId: it.lineId, quantity: 1 }],
    };
    const { id, status } = (await it.graphql(REQUEST, { input })).returnRequest.return;
    expect(status).toBe("REQUESTED");
    const APPROVE = `mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { return { status } userErrors { code } } }`;
    expect((await it.graphql(APPROVE, { id })).returnApproveRequest.return.status).toBe("OPEN");
    expect((await it.graphql(APPROVE, { id })).returnApproveRequest.userErrors[0].code).toBe(
      "INVALID_STATE",
    );
    const CANCEL = `mutation ($id: ID!) { returnCancel(id: $id) { return { status } userErrors { code } } }`;
    expect((await it.graphql(CANCEL, { id })).returnCancel.return.status).toBe("CANCELED");
    expect((await create(it, 2)).userErrors).toEqual([]);
  });
});
