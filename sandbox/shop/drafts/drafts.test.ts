import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

const CREATE = `mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) {
  draftOrder { id name status totalPriceSet { shopMoney { amount } } lineItems(first: 5) { nodes { sku quantity } } } userErrors { field message } } }`;
const COMPLETE = `mutation ($id: ID!, $pending: Boolean) { draftOrderComplete(id: $id, paymentPending: $pending) {
  draftOrder { status order { id displayFinancialStatus } } userErrors { message } } }`;

function withTea() {
  const it = createSellingShop();
  return { ...it, tea: it.variant({ sku: "TEA", stock: [[it.main, 2]] }) };
}

describe("draft orders", () => {
  it("become orders without a look at stock", async () => {
    const it = withTea();
    const input = {
      lineItems: [
        {
          variantId: it.tea.id,
          quantity: 3,
          priceOverride: { amount: "4.00", currencyCode: "USD" },
        },
      ],
    };
    const { draftOrder } = (await it.graphql(CREATE, { input })).draftOrderCreate;
    expect(draftOrder).toMatchObject({
      name: "#D1",
      status: "OPEN",
      totalPriceSet: { shopMoney: { amount: "12.0" } },
    });
    expect(it.level(it.tea, it.main).available).toBe(2);
    const done = (await it.graphql(COMPLETE, { id: draftOrder.id, pending: true }))
      .draftOrderComplete;
    expect(done.draftOrder).toMatchObject({
      status: "COMPLETED",
      order: { displayFinancialStatus: "PENDING" },
    });
    expect(it.level(it.tea, it.main)).toEqual({ available: -1, committed: 3, onHand: 2 });
    expect(
      (await it.graphql(COMPLETE, { id: draftOrder.id })).draftOrderComplete.userErrors,
    ).toHaveLength(1);
  });

  it("may reserve visibly until a date, and give the units back then", async () => {
    const it = withTea();
    const reserveInventoryUntil = new Date(it.world.clock.now() + 60_000).toISOString();
    const input = { reserveInventoryUntil, lineItems: [{ variantId: it.tea.id, quantity: 2 }] };
    await it.graphql(CREATE, { input });
    const level = it.shop.items.get(it.tea.inventoryItemId)!.levels[0]!;
    expect([level.available, level.reserved]).toEqual([0, 2]);
    it.world.advance(60_000);
    expect([level.available, level.reserved]).toEqual([2, 0]);
  });

  it("claim what they had reserved once only", async () => {
    const it = withTea();
    const reserveInventoryUntil = new Date(it.world.clock.now() + 60_000).toISOString();
    const input = { reserveInventoryUntil, lineItems: [{ variantId: it.tea.id, quantity: 2 }] };
    const { draftOrder } = (await it.graphql(CREATE, { input })).draftOrderCreate;
    await it.graphql(COMPLETE, { id: draftOrder.id });
    it.world.advance(120_000);
    const level = it.shop.items.get(it.tea.inventoryItemId)!.levels[0]!;
    expect([level.available, level.reserved, level.committed]).toEqual([0, 0, 2]);
  });
});
