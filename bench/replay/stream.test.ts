import { expect, test } from "vitest";

import { makeOrderRows } from "./make-orders.ts";
import { planReplay } from "./plan.ts";
import { LINES_PER_ORDER, readStream, type StreamRow } from "./stream.ts";
import { summarise } from "./summary.ts";

function row(given: Partial<StreamRow>): StreamRow {
  return {
    invoice: "500001",
    sku: "20001",
    description: "RED LANTERN",
    quantity: "2",
    invoiced_at: "2024-01-08T09:00:00",
    unit_price_gbp: "1.50",
    customer_id: "12001",
    country: "United Kingdom",
    ...given,
  };
}

test("what is no sale of goods is left out and counted", () => {
  const rows = [
    row({}),
    row({ invoice: "C500002", quantity: "-1" }),
    row({ quantity: "-3" }),
    row({ sku: "POST" }),
    row({ unit_price_gbp: "0" }),
    row({ invoice: "500003", customer_id: "" }),
  ];
  const { orders, counts } = readStream(rows, { linesMax: 100 });
  expect(orders.map((order) => [order.id, order.customer])).toEqual([
    ["500001", "12001"],
    ["500003", null],
  ]);
  expect(counts).toMatchObject({
    read: 6,
    taken: 2,
    cancellingInvoices: 1,
    negativeQuantities: 1,
    notGoods: 1,
    withoutPrice: 1,
    withoutCustomer: 1,
  });
});

test("a very long invoice becomes several orders in the same shop", () => {
  const rows = Array.from({ length: LINES_PER_ORDER + 10 }, () => row({ customer_id: "" }));
  const { orders, counts } = readStream(rows, { linesMax: 1_000 });
  expect(orders.map((order) => [order.id, order.lines.length])).toEqual([
    ["500001/1", LINES_PER_ORDER],
    ["500001/2", 10],
  ]);
  expect(counts.splitInvoices).toBe(1);
  const shops = planReplay(orders, 20).orders.map((order) => order.shop);
  expect(new Set(shops).size).toBe(1);
});

test("the factory has four fifths of what is asked of a product", () => {
  const { orders } = readStream([row({ quantity: "10" }), row({ sku: "20002", quantity: "1" })], {
    linesMax: 10,
  });
  expect(planReplay(orders, 3).wares.map(({ sku, stock }) => [sku, stock])).toEqual([
    ["20001", 8],
    ["20002", 1],
  ]);
});

test("a made stream is the same for the same seed", () => {
  const made = makeOrderRows({ lines: 50, seed: 7 });
  expect(made).toHaveLength(50);
  expect(makeOrderRows({ lines: 50, seed: 7 })).toEqual(made);
});

test("percentiles are values that were seen", () => {
  expect(summarise([5, 1, 3, 2, 4])).toEqual({ count: 5, p50: 3, p99: 5, max: 5 });
  expect(summarise([]).p50).toBeNull();
});
