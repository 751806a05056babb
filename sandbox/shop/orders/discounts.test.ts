import { describe, expect, it } from "vitest";
import { orderPayload } from "./order-payload.ts";
import { createOrder } from "./create-order.ts";
import { createSellingShop } from "./testing/selling-shop.ts";

function discountedOrder() {
  const { world, shop, variant, main, graphql } = createSellingShop();
  const tea = variant({ sku: "TEA", price: "10.00", stock: [[main, 9]] });
  const order = createOrder(world, shop, {
    soldBy: "checkout",
    details: { discountCodes: [{ code: "TEN", amount: 301, type: "percentage" }] },
    lines: [{ variant: tea, quantity: 3, discount: 301 }],
    shippingLines: [],
    transactions: [],
    payment: { kind: "settled", gateway: "shopify_payments" },
    claimsStock: true,
    eventId: "event",
  });
  return { world, shop, order, graphql };
}

describe("an order that was bought with a discount", () => {
  it("says in its webhook what the codes took off", () => {
    const { shop, order } = discountedOrder();
    expect(orderPayload(shop, order)).toMatchObject({
      total_line_items_price: "30.00",
      total_discounts: "3.01",
      subtotal_price: "26.99",
      total_price: "26.99",
      discount_codes: [{ code: "TEN", amount: "3.01", type: "percentage" }],
      line_items: [{ price: "10.00", total_discount: "3.01" }],
    });
  });

  it("says the same to apps, and gives no more back than was paid", async () => {
    const { order, graphql } = discountedOrder();
    const { order: seen } = await graphql(
      `
        query Discounted($id: ID!, $line: ID!) {
          order(id: $id) {
            discountCodes
            totalDiscountsSet {
              shopMoney {
                amount
              }
            }
            totalPriceSet {
              shopMoney {
                amount
              }
            }
            lineItems(first: 1) {
              nodes {
                discountedTotalSet {
                  shopMoney {
                    amount
                  }
                }
              }
            }
            suggestedRefund(refundLineItems: [{ lineItemId: $line, quantity: 3 }]) {
              amountSet {
                shopMoney {
                  amount
                }
              }
            }
          }
        }
      `,
      { id: order.id, line: order.lines[0]!.id },
    );
    expect(seen).toMatchObject({
      discountCodes: ["TEN"],
      totalDiscountsSet: { shopMoney: { amount: "3.01" } },
      totalPriceSet: { shopMoney: { amount: "26.99" } },
      lineItems: { nodes: [{ discountedTotalSet: { shopMoney: { amount: "26.99" } } }] },
      suggestedRefund: { amountSet: { shopMoney: { amount: "26.99" } } },
    });
  });
});
