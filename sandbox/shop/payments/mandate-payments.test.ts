import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";
import { createGroup } from "../selling-plans/change-groups.ts";
import { addResources } from "../selling-plans/group-resources.ts";
import type { Shop } from "../state.ts";

const CHARGE = `mutation ($id: ID!, $mandate: ID!, $key: String!, $amount: MoneyInput, $schedule: ID) {
  orderCreateMandatePayment(id: $id, mandateId: $mandate, idempotencyKey: $key, amount: $amount, paymentScheduleId: $schedule) {
    job { id done } jobResult { status } paymentReferenceId userErrors { code field message } } }`;
const STATUS = `query ($id: ID!, $reference: String!, $job: ID!) {
  orderPaymentStatus(orderId: $id, paymentReferenceId: $reference) { status errorMessage transactions { status errorCode amountSet { shopMoney { amount } } } }
  job(id: $job) { done } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { displayFinancialStatus totalOutstandingSet { shopMoney { amount } }
  paymentTerms { paymentTermsType paymentSchedules(first: 2) { nodes { id dueAt amount { amount } balanceDue { amount } completedAt } } }
  lineItems(first: 1) { nodes { sellingPlan { name sellingPlanId } } }
  paymentCollectionDetails { vaultedPaymentMethods { id paymentInstrument { ... on VaultCreditCard { lastDigits brand expired } } } } } }`;

async function preOrdered(options: { card?: string; plan?: Shop["plan"] } = {}) {
  const it = createSellingShop(options.plan);
  const { world, shop } = it;
  shop.orders.settings.gateway = { name: "shopify_payments", vaultsCards: true };
  shop.orders.settings.shippingPrice = 0;
  const tea = it.variant({ sku: "TEA", stock: [[it.main, 5]], price: "10.00" });
  const charge = { type: "PERCENTAGE", value: { percentage: 30 } } as const;
  const made = createGroup(world, shop, {
    app: "factory",
    input: {
      name: "Pre-order",
      merchantCode: "pre",
      sellingPlansToCreate: [
        {
          name: "Later",
          billingPolicy: {
            fixed: {
              checkoutCharge: charge,
              remainingBalanceChargeTrigger: "TIME_AFTER_CHECKOUT",
              remainingBalanceChargeTimeAfterCheckout: "P30D",
            },
          },
          deliveryPolicy: { fixed: { fulfillmentTrigger: "UNKNOWN" } },
        },
      ],
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  addResources(world, shop, { group: made.group, resources: { productVariantIds: [tea.id] } });
  const sellingPlanId = made.group.plans[0]!.id;
  const body = {
    lines: [{ sku: "TEA", quantity: 2, sellingPlanId }],
    email: "ana@example.com",
    card: options.card ?? "ok",
  };
  const sold = await it.route("POST", "/buy", body);
  const id: string = sold.json?.order?.id;
  const read = async () => (await it.graphql(ORDER, { id })).order;
  const chargeWith = async (more: Record<string, unknown> = {}) => {
    const [mandate] = shop.orders.orders.get(id)?.mandates ?? [];
    const variables = { id, mandate: mandate?.id, key: "one", ...more };
    return (await it.graphql(CHARGE, variables)).orderCreateMandatePayment;
  };
  const status = async (payment: { paymentReferenceId: string; job: { id: string } }) =>
    it.graphql(STATUS, { id, reference: payment.paymentReferenceId, job: payment.job.id });
  return { ...it, sold, body, id, read, chargeWith, status, sellingPlanId };
}

describe("an order that leaves something to pay", () => {
  it("shows what is due, when, and the card that can be charged for it", async () => {
    const { read, sellingPlanId, payloads } = await preOrdered();
    expect(await read()).toMatchObject({
      displayFinancialStatus: "PARTIALLY_PAID",
      totalOutstandingSet: { shopMoney: { amount: "14.0" } },
      paymentTerms: {
        paymentTermsType: "FIXED",
        paymentSchedules: {
          nodes: [
            { amount: { amount: "14.0" }, balanceDue: { amount: "14.0" }, completedAt: null },
          ],
        },
      },
      lineItems: { nodes: [{ sellingPlan: { name: "Later", sellingPlanId } }] },
      paymentCollectionDetails: {
        vaultedPaymentMethods: [{ paymentInstrument: { lastDigits: "4242", expired: false } }],
      },
    });
    const [payload] = payloads("orders/create");
    expect(payload.payment_terms.payment_schedules[0].amount).toBe("14.00");
  });

  it("is not sold by a way to pay that cannot be charged again", async () => {
    const { sold, shop } = await preOrdered({ card: "pending" });
    expect(sold.json.error.code).toBe("payment_not_supported");
    expect(shop.orders.orders.size).toBe(0);
  });
});

describe("orderCreateMandatePayment", () => {
  it("charges in the background what is outstanding, and tells that the order is paid", async () => {
    const { chargeWith, status, read, world, topics } = await preOrdered();
    const payment = await chargeWith();
    expect(payment).toMatchObject({
      job: { done: false },
      jobResult: { status: "STARTED" },
      userErrors: [],
    });
    expect(await status(payment)).toMatchObject({
      orderPaymentStatus: { status: "PROCESSING", transactions: [] },
      job: { done: false },
    });
    expect(topics()).not.toContain("orders/paid");
    world.advance(2000);
    expect(await status(payment)).toMatchObject({
      orderPaymentStatus: {
        status: "PURCHASED",
        transactions: [{ status: "SUCCESS", amountSet: { shopMoney: { amount: "14.0" } } }],
      },
      job: { done: true },
    });
    expect((await read()).displayFinancialStatus).toBe("PAID");
    expect(topics()).toEqual(expect.arrayContaining(["orders/paid", "order_transactions/create"]));
  });

  it("charges once however often a key is repeated", async () => {
    const { chargeWith, world, shop, id } = await preOrdered();
    const first = await chargeWith();
    expect((await chargeWith()).paymentReferenceId).toBe(first.paymentReferenceId);
    world.advance(2000);
    const again = await chargeWith();
    expect(again).toMatchObject({
      paymentReferenceId: first.paymentReferenceId,
      job: { done: true },
      userErrors: [],
    });
    world.advance(2000);
    expect(shop.orders.orders.get(id)!.transactions).toHaveLength(2);
  });

  it("tells a decline, after which another key may try again", async () => {
    const { chargeWith, status, read, world, shop, id, payloads } = await preOrdered({
      card: "declines_later",
    });
    const payment = await chargeWith();
    world.advance(2000);
    expect((await status(payment)).orderPaymentStatus).toMatchObject({
      status: "ERROR",
      errorMessage: "The card was declined.",
      transactions: [{ status: "FAILURE", errorCode: "CARD_DECLINED" }],
    });
    expect(payloads("order_transactions/create").at(-1)).toMatchObject({
      status: "failure",
      error_code: "card_declined",
    });
    expect((await read()).displayFinancialStatus).toBe("PARTIALLY_PAID");
    shop.orders.orders.get(id)!.mandates![0]!.declines = false;
    await chargeWith({ key: "two" });
    world.advance(2000);
    expect((await read()).displayFinancialStatus).toBe("PAID");
  });

  it("takes another amount on a Plus store only, and never more than is outstanding", async () => {
    const plus = await preOrdered();
    const five = { amount: "5.00", currencyCode: "USD" };
    const part = await plus.chargeWith({ amount: five });
    expect(part.userErrors).toEqual([]);
    plus.world.advance(2000);
    expect((await plus.read()).totalOutstandingSet.shopMoney.amount).toBe("9.0");
    const more = await plus.chargeWith({ key: "two", amount: { ...five, amount: "9.01" } });
    expect(more.userErrors[0].field).toEqual(["amount"]);
    const basic = await preOrdered({ plan: "standard" });
    const refused = await basic.chargeWith({ amount: five });
    expect(refused.userErrors[0].code).toBe("ORDER_MANDATE_PAYMENT_ERROR_CODE");
  });

  it("refuses strangers' mandates, a second charge meanwhile, and orders that owe nothing", async () => {
    const { chargeWith, world } = await preOrdered();
    const stranger = await chargeWith({ mandate: "gid://shopify/PaymentMandate/1" });
    expect(stranger.userErrors[0].field).toEqual(["mandateId"]);
    const schedule = await chargeWith({ schedule: "gid://shopify/PaymentSchedule/1" });
    expect(schedule.userErrors[0].field).toEqual(["paymentScheduleId"]);
    await chargeWith();
    expect((await chargeWith({ key: "two" })).userErrors).toHaveLength(1);
    world.advance(2000);
    expect((await chargeWith({ key: "three" })).userErrors).toHaveLength(1);
  });

  it("charges nothing of an order that was cancelled before or meanwhile", async () => {
    const { chargeWith, graphql, id, world, shop, level, main } = await preOrdered();
    await chargeWith();
    const cancel = `mutation ($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: true) { job { id } orderCancelUserErrors { message } } }`;
    expect((await graphql(cancel, { id })).orderCancel.orderCancelUserErrors).toEqual([]);
    world.advance(2000);
    expect(shop.orders.orders.get(id)!.transactions).toHaveLength(1);
    expect((await chargeWith({ key: "two" })).userErrors[0].message).toContain("cancelled");
    const variant = [...shop.variants.values()][0]!;
    expect(level(variant, main).available).toBe(5);
  });

  it("is what paymentScheduleCapture does once the schedule is due", async () => {
    const { graphql, read, world } = await preOrdered();
    const CAPTURE = `mutation ($id: ID!) { paymentScheduleCapture(paymentScheduleId: $id) { paymentReferenceId userErrors { message } } }`;
    const { id } = (await read()).paymentTerms.paymentSchedules.nodes[0];
    const early = (await graphql(CAPTURE, { id })).paymentScheduleCapture;
    expect(early.userErrors).toHaveLength(1);
    world.advance(30 * 86_400_000);
    expect((await graphql(CAPTURE, { id })).paymentScheduleCapture.userErrors).toEqual([]);
    world.advance(2000);
    expect((await read()).displayFinancialStatus).toBe("PAID");
  });
});

describe("an order whose checkout charged nothing", () => {
  it("can be cancelled without a refund, and its units are on sale again", async () => {
    const { graphql, id, shop, world, level, main } = await preOrdered();
    const order = shop.orders.orders.get(id)!;
    order.transactions = [];
    order.financialStatus = "PENDING";
    world.advance(1000);
    const cancel = `mutation ($id: ID!) { orderCancel(orderId: $id, reason: OTHER, refundMethod: { originalPaymentMethodsRefund: true }, restock: true) { orderCancelUserErrors { message } } }`;
    expect((await graphql(cancel, { id })).orderCancel.orderCancelUserErrors).toEqual([]);
    expect(order.financialStatus).toBe("VOIDED");
    expect(order.transactions).toEqual([]);
    expect(level([...shop.variants.values()][0]!, main).available).toBe(5);
  });
});
