import { describe, expect, it } from "vitest";
import type { AppFunction, FunctionRun } from "#sandbox/contract.ts";
import { createTestShop, createTestWorld } from "#sandbox/shop/testing/test-world.ts";
import type { Cart } from "../state.ts";
import { makeProduct } from "#sandbox/shop/testing/make-product.ts";
import { automaticDiscounts } from "./automatic-discounts.ts";

const TARGET = "cart.lines.discounts.generate.run";
const nobody = { email: null, phone: null, countryCode: null, preferences: null };
const cart: Cart = {
  token: "t",
  key: "k",
  createdAt: 0,
  updatedAt: 0,
  note: null,
  attributes: [],
  lines: [],
  buyer: nobody,
  addresses: [],
  discountCodes: [],
  giftCardIds: [],
  metafields: [],
  locale: "en",
  checkoutToken: null,
  orderId: null,
};

/** What a discount with this function takes off, and what the log says. */
function tryFunction(run: (input: unknown) => FunctionRun, query = "{ cart { lines { id } } }") {
  const own: AppFunction = {
    id: "f",
    handle: "broken",
    title: "Broken",
    description: null,
    apiType: "discount",
    apiVersion: "2026-07",
    app: "factory",
    appId: "gid://shopify/App/1",
    appKey: "key",
    queryByTarget: { [TARGET]: query },
    run: (_target, input) => run(input),
  };
  const world = { ...createTestWorld(), functions: [own] };
  const shop = createTestShop(createTestWorld());
  shop.automaticDiscounts = [
    {
      id: "gid://shopify/DiscountAutomaticNode/1",
      title: "Broken",
      app: "factory",
      functionId: "f",
      classes: ["PRODUCT"],
      combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
      startsAt: 0,
      endsAt: null,
      tags: [],
      createdAt: 0,
      updatedAt: 0,
    },
  ];
  const { variant } = makeProduct(world, shop, { name: "bowl" });
  const line = { variant, unit: 1_000, quantity: 1, compareAtUnit: null, attributes: [] };
  const given = { shop, cart, currency: "USD", lines: [line] };
  const { reductions } = automaticDiscounts(world, given);
  return { size: reductions.size, failures: world.functionFailures.map(({ error }) => error) };
}

describe("a function that fails takes nothing off and stands in the log", () => {
  it("when it throws", () => {
    const failed = tryFunction(() => ({ ok: false, error: "no" }));
    expect(failed).toEqual({ size: 0, failures: ["no"] });
  });

  it("when its answer does not fit", () => {
    const { size, failures } = tryFunction(() => ({ ok: true, output: { operations: 1 } }));
    expect(size).toBe(0);
    expect(failures[0]).toContain("The output does not fit");
  });

  it("when its answer is too large", () => {
    const output = { operations: [], filler: "x".repeat(20_001) };
    const { failures } = tryFunction(() => ({ ok: true, output }));
    expect(failures[0]).toMatch(/The output has \d+ bytes; 20000 are allowed./);
  });

  it("when its query asks for what there is not, which is named", () => {
    const { failures } = tryFunction(
      () => ({ ok: true, output: { operations: [] } }),
      "{ cart { lines { id weather } } }",
    );
    expect(failures).toEqual([
      'The input query asks for what is not simulated: Cannot query field "weather" on type "CartLine".',
    ]);
  });
});
