import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cartLinesDiscountsGenerateRun } from "./charge-ladder.ts";
import type { CartInput } from "./function-types.ts";

const LADDER = {
  tiers: [
    { quantity: 5, basisPoints: 500 },
    { quantity: 10, basisPoints: 850 },
  ],
};

interface Line {
  product?: string;
  quantity: number;
  price?: string;
  currency?: string;
  ladder?: unknown;
}

function cartOf(lines: Line[], more: { classes?: string[]; language?: string } = {}): CartInput {
  return {
    cart: {
      lines: lines.map(({ product = "bowl", quantity, ...line }, index) => ({
        id: `line-${index}`,
        quantity,
        cost: {
          amountPerQuantity: { amount: line.price ?? "10.0", currencyCode: line.currency ?? "USD" },
        },
        merchandise: {
          __typename: "ProductVariant",
          product: {
            id: product,
            ladder: line.ladder === null ? null : { jsonValue: line.ladder ?? LADDER },
          },
        },
      })),
    },
    discount: { discountClasses: more.classes ?? ["PRODUCT"] },
    localization: { language: { isoCode: more.language ?? "EN" } },
  };
}

/** What each line is reduced by, per piece. */
function reductions(input: CartInput): Record<string, string> {
  const candidates = cartLinesDiscountsGenerateRun(input).operations.flatMap(
    ({ productDiscountsAdd }) => productDiscountsAdd.candidates,
  );
  return Object.fromEntries(
    candidates.flatMap(({ targets, value }) =>
      targets.map(({ cartLine }) => [cartLine.id, value.fixedAmount.amount]),
    ),
  );
}

describe("the quantity ladder", () => {
  it("takes nothing off below its first tier", () => {
    expect(cartLinesDiscountsGenerateRun(cartOf([{ quantity: 4 }]))).toEqual({ operations: [] });
  });

  it("takes the tier's share off each piece, at the tier and beyond it", () => {
    expect(reductions(cartOf([{ quantity: 5 }]))).toEqual({ "line-0": "0.50" });
    expect(reductions(cartOf([{ quantity: 9 }]))).toEqual({ "line-0": "0.50" });
    expect(reductions(cartOf([{ quantity: 10 }]))).toEqual({ "line-0": "0.85" });
    expect(reductions(cartOf([{ quantity: 500 }]))).toEqual({ "line-0": "0.85" });
  });

  it("counts all lines of one product together, each at its own price", () => {
    const mixed = cartOf([{ quantity: 3 }, { quantity: 2, price: "20.0" }]);
    expect(reductions(mixed)).toEqual({ "line-0": "0.50", "line-1": "1.00" });
  });

  it("does not count other products", () => {
    const apart = cartOf([{ quantity: 4 }, { quantity: 4, product: "cup" }]);
    expect(reductions(apart)).toEqual({});
  });

  it("rounds each piece to the currency's smallest unit, halves for the buyer", () => {
    expect(reductions(cartOf([{ quantity: 5, price: "0.1" }]))).toEqual({ "line-0": "0.01" });
    const yen = cartOf([{ quantity: 5, price: "1099.0", currency: "JPY" }]);
    expect(reductions(yen)).toEqual({ "line-0": "55" });
    const dinar = cartOf([{ quantity: 5, price: "1.234", currency: "KWD" }]);
    expect(reductions(dinar)).toEqual({ "line-0": "0.062" });
  });

  it("gives lines that are reduced alike as one candidate", () => {
    const { operations } = cartLinesDiscountsGenerateRun(
      cartOf([{ quantity: 5 }, { quantity: 5 }]),
    );
    expect(operations[0]?.productDiscountsAdd.candidates).toHaveLength(1);
  });

  it("names the tier in the buyer's language", () => {
    const messageIn = (language: string) =>
      cartLinesDiscountsGenerateRun(cartOf([{ quantity: 10 }], { language })).operations[0]
        ?.productDiscountsAdd.candidates[0]?.message;
    expect(messageIn("EN")).toBe("8.5% off from 10 pieces");
    expect(messageIn("ZH_CN")).toBe("满 10 件减 8.5%");
    expect(messageIn("RU")).toBe("−8,5 % от 10 шт.");
    expect(messageIn("FR")).toBe("8.5% off from 10 pieces");
  });

  it("does nothing for a discount that is not about products", () => {
    expect(reductions(cartOf([{ quantity: 10 }], { classes: ["ORDER"] }))).toEqual({});
  });

  it.each([
    ["no ladder", null],
    ["something else", "5 for 4"],
    ["tiers that are no list", { tiers: {} }],
    ["a tier without a share", { tiers: [{ quantity: 5 }] }],
    ["a tier of one piece", { tiers: [{ quantity: 1, basisPoints: 500 }] }],
    ["half a piece", { tiers: [{ quantity: 2.5, basisPoints: 500 }] }],
    ["more than the most", { tiers: [{ quantity: 5, basisPoints: 9_001 }] }],
    ["a price that rises", { tiers: [LADDER.tiers[1], { quantity: 20, basisPoints: 100 }] }],
    ["tiers out of order", { tiers: [...LADDER.tiers].reverse() }],
  ])("takes nothing off for %s", (_case, ladder) => {
    expect(reductions(cartOf([{ quantity: 10, ladder }]))).toEqual({});
  });

  it("survives goods without a product and amounts that are none", () => {
    const input = cartOf([{ quantity: 10, price: "much" }]);
    const custom = { ...input.cart.lines[0]!, merchandise: { __typename: "CustomProduct" } };
    const cart = { lines: [...input.cart.lines, { ...custom, id: "custom" }] };
    expect(reductions({ ...input, cart })).toEqual({});
  });

  it("never takes off more than a piece costs, whatever the metafield and the price say", () => {
    const tier = fc.record({ quantity: fc.integer(), basisPoints: fc.integer({ max: 20_000 }) });
    fc.assert(
      fc.property(
        fc.array(tier, { maxLength: 4 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 1, max: 1_000 }),
        (tiers, cents, quantity) => {
          const price = (cents / 100).toFixed(2);
          const off = reductions(cartOf([{ quantity, price, ladder: { tiers } }]))["line-0"];
          if (off !== undefined) expect(Number(off)).toBeLessThanOrEqual(cents / 100);
        },
      ),
    );
  });
});
