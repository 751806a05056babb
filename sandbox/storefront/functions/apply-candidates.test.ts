import { describe, expect, it } from "vitest";
import { applyOperation } from "./apply-candidates.ts";
import type { ProductDiscountsAdd } from "./discount-output.ts";
import { readDiscountOutput } from "./discount-output.ts";

const lines = [
  { unit: 1_000, quantity: 5 },
  { unit: 500, quantity: 1 },
];

const percent = (value: number, ...places: number[]) => ({
  message: `${value} %`,
  targets: places.map((place) => ({ cartLine: { id: `gid://shopify/CartLine/${place}` } })),
  value: { percentage: { value } },
});

const fixed = (amount: string, appliesToEachItem: boolean, ...places: number[]) => ({
  ...percent(0, ...places),
  value: { fixedAmount: { amount, appliesToEachItem } },
});

/** What the operation takes off each line. */
function taken(
  candidates: ProductDiscountsAdd["candidates"],
  selectionStrategy: ProductDiscountsAdd["selectionStrategy"] = "ALL",
): number[] {
  const discount = { id: "d", title: "Discount" };
  const operation = { candidates, selectionStrategy };
  const best = applyOperation(operation, { lines, currency: "USD", discount });
  return lines.map((_, index) => best.get(index)?.amount ?? 0);
}

describe("the candidates of a discount function", () => {
  it("all count under ALL, and for each line the best of them", () => {
    expect(taken([percent(10, 0), percent(20, 0, 1)])).toEqual([1_000, 100]);
  });

  it("only the first that takes something off counts under FIRST", () => {
    expect(taken([percent(0, 0), percent(10, 0), percent(20, 1)], "FIRST")).toEqual([500, 0]);
  });

  it("only the one that takes most off counts under MAXIMUM", () => {
    expect(taken([percent(90, 1), percent(10, 0)], "MAXIMUM")).toEqual([500, 0]);
  });

  it("take a fixed amount off each piece, but never more than it costs", () => {
    expect(taken([fixed("1.5", true, 0), fixed("7", true, 1)])).toEqual([750, 500]);
  });

  it("share out a fixed amount that is for all of them", () => {
    expect(taken([fixed("11", false, 0, 1)])).toEqual([1_000, 100]);
  });

  it("count for no more pieces than they name", () => {
    const some = percent(50, 0);
    const targets = [{ cartLine: { id: "gid://shopify/CartLine/0", quantity: 2 } }];
    expect(taken([{ ...some, targets }])).toEqual([1_000, 0]);
  });

  it("that name a line which is not there fail the whole function", () => {
    expect(() => taken([percent(10, 7)])).toThrow("There is no line gid://shopify/CartLine/7.");
  });
});

describe("what a discount function answers", () => {
  it.each([
    ["nothing of the schema", {}],
    ["an operation that is not simulated", { operations: [{ orderDiscountsAdd: {} }] }],
    ["more than all of the price", operations(percent(101, 0))],
    ["an amount below nothing", operations(fixed("-1", true, 0))],
    [
      "pieces that are none",
      operations({ ...percent(1), targets: [{ cartLine: { id: "a", quantity: 0 } }] }),
    ],
    ["a field that is unknown", operations({ ...percent(1, 0), extra: 1 })],
  ])("is refused when it is %s", (_case, output) => {
    expect(() => readDiscountOutput(output)).toThrow("The output does not fit");
  });
});

function operations(candidate: object) {
  return {
    operations: [{ productDiscountsAdd: { candidates: [candidate], selectionStrategy: "ALL" } }],
  };
}
