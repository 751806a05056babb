import { describe, expect, it } from "vitest";
import type { PlanInput } from "#sandbox/shop/selling-plans/plan-input.ts";
import { createPlanShop } from "../testing/plan-shop.ts";
import type { PlanShop } from "../testing/plan-shop.ts";

const CREATE = `mutation ($input: CartInput) { cartCreate(input: $input) { cart { checkoutUrl } userErrors { code } } }`;
const buyer = {
  email: "ana@example.com",
  countryCode: "US",
  lastName: "Reyes",
  address1: "1 Mill St",
  city: "Portland",
  cardNumber: "4242 4242 4242 4242",
};

async function atCheckout(given: PlanShop, lines: unknown[] = [given.line]) {
  const { cartCreate } = await given.ask(CREATE, { input: { lines } });
  const path = (await given.page(cartCreate.cart.checkoutUrl)).location ?? "";
  return { path, pay: (form = {}) => given.submit(path, { ...buyer, ...form }) };
}

async function bought(plan: PlanInput = {}, lines?: (given: PlanShop) => unknown[]) {
  const given = createPlanShop({ plan });
  const { pay } = await atCheckout(given, lines?.(given));
  expect((await pay()).status).toBe(302);
  await given.clock.advance(1000);
  const order = [...given.shop.orders.orders.values()][0]!;
  const fulfilment = [...given.shop.orders.fulfillmentOrders.values()];
  const level = given.shop.items.get(order.lines[0]!.inventoryItemId!)!.levels[0]!;
  return { ...given, order, fulfilment, level };
}

describe("a checkout on a selling plan", () => {
  it("says what is due today and what later", async () => {
    const given = createPlanShop();
    const { path } = await atCheckout(given);
    const { html } = await given.page(path);
    expect(html).toContain("In May");
    for (const amount of ["50.00 USD", "14.00 USD", "36.00 USD"]) expect(html).toContain(amount);
  });

  it("charges the deposit and shipping, keeps the card and says when the rest is due", async () => {
    const { order, level, sandbox } = await bought();
    expect(order.transactions).toMatchObject([{ amount: 1400, status: "SUCCESS" }]);
    expect(order.financialStatus).toBe("PARTIALLY_PAID");
    expect(order.lines[0]).toMatchObject({ unitPrice: 4500, sellingPlan: { name: "In May" } });
    expect(order.mandates).toMatchObject([{ card: { lastDigits: "4242", name: "Reyes" } }]);
    expect(order.paymentTerms).toMatchObject({
      type: "FIXED",
      amount: 3600,
      dueAt: Date.UTC(2027, 4, 1),
    });
    expect([level.available, level.committed]).toEqual([4, 1]);
    expect(sandbox.world.mails).toHaveLength(1);
  });

  it("charges nothing when neither deposit nor shipping is due: payment is pending", async () => {
    const given = createPlanShop({ charge: 0 });
    given.shop.orders.settings.shippingPrice = 0;
    const { pay } = await atCheckout(given);
    await pay();
    const order = [...given.shop.orders.orders.values()][0]!;
    expect([order.transactions, order.financialStatus]).toEqual([[], "PENDING"]);
    expect(order.mandates).toHaveLength(1);
  });

  it("leaves units on sale until they are shipped when the plan says so", async () => {
    const { level } = await bought({ inventoryPolicy: { reserve: "ON_FULFILLMENT" } });
    expect([level.available, level.committed]).toEqual([5, 0]);
  });

  it("takes the earliest due date of several plans, and the fulfilment before any date", async () => {
    const after = { remainingBalanceChargeTrigger: "TIME_AFTER_CHECKOUT" } as const;
    const zero = { type: "PERCENTAGE", value: { percentage: 0 } } as const;
    const fixed = {
      ...after,
      checkoutCharge: zero,
      remainingBalanceChargeTimeAfterCheckout: "P14D",
    };
    const { order } = await bought({ billingPolicy: { fixed } });
    expect(order.paymentTerms!.dueAt).toBe(order.createdAt + 14 * 86_400_000);
    const later = {
      checkoutCharge: zero,
      remainingBalanceChargeTrigger: "ON_FULFILLMENT",
    } as const;
    const shipped = await bought({ billingPolicy: { fixed: later } });
    expect(shipped.order.paymentTerms).toMatchObject({ type: "FULFILLMENT", dueAt: null });
  });

  it("is refused when the gateway stopped keeping cards after the cart was filled", async () => {
    const given = createPlanShop();
    const { pay } = await atCheckout(given);
    given.shop.orders.settings.gateway = { name: "paytwice", vaultsCards: false };
    const answer = await pay();
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("not sold with this purchase option");
    expect(given.shop.orders.orders.size).toBe(0);
  });

  it("takes gift cards for what is due today only", async () => {
    const given = createPlanShop();
    given.seed({ giftCards: [{ code: "GIFT-0001", balance: 100 }] });
    const input = { lines: [given.line], giftCardCodes: ["GIFT-0001"] };
    const { cartCreate } = await given.ask(CREATE, { input });
    const path = (await given.page(cartCreate.cart.checkoutUrl)).location ?? "";
    await given.submit(path, buyer);
    const order = [...given.shop.orders.orders.values()][0]!;
    expect(order.transactions[0]).toMatchObject({ gateway: "gift_card", amount: 1400 });
    expect(order.financialStatus).toBe("PARTIALLY_PAID");
  });
});

describe("the fulfilment of what was sold on a plan", () => {
  it("is on hold while nobody knows the date, apart from what can be shipped", async () => {
    const plain = (given: PlanShop) => [given.line, { merchandiseId: given.cupId, quantity: 1 }];
    const { fulfilment } = await bought({}, plain);
    expect(fulfilment.map(({ status }) => status).sort()).toEqual(["ON_HOLD", "OPEN"]);
    const held = fulfilment.find(({ status }) => status === "ON_HOLD")!;
    expect(held.holds).toMatchObject([{ reason: "UNKNOWN_DELIVERY_DATE" }]);
  });

  it("is scheduled to the plan's date and opens then by itself", async () => {
    const fixed = {
      fulfillmentTrigger: "EXACT_TIME",
      fulfillmentExactTime: "2026-12-01T00:00:00Z",
    } as const;
    const { fulfilment, clock } = await bought({ deliveryPolicy: { fixed } });
    expect(fulfilment).toMatchObject([{ status: "SCHEDULED", fulfillAt: Date.UTC(2026, 11, 1) }]);
    await clock.advance(11 * 86_400_000);
    expect(fulfilment[0]!.status).toBe("OPEN");
  });

  it("is scheduled to the next anchor", async () => {
    const anchors = [{ type: "MONTHDAY", day: 15 }] as const;
    const fixed = { fulfillmentTrigger: "ANCHOR", preAnchorBehavior: "NEXT" } as const;
    const { fulfilment } = await bought({
      deliveryPolicy: { fixed: { ...fixed, anchors: [...anchors] } },
    });
    expect(fulfilment).toMatchObject([{ status: "SCHEDULED", fulfillAt: Date.UTC(2026, 11, 15) }]);
  });

  it("is open at once when the plan asks for no delay", async () => {
    const { fulfilment } = await bought({
      deliveryPolicy: { fixed: { fulfillmentTrigger: "ASAP" } },
    });
    expect(fulfilment).toMatchObject([{ status: "OPEN" }]);
  });
});
