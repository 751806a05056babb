import { describe, expect, test } from "vitest";
import { RESELLER, SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";
import { isSmallShop } from "../testing/small-shop-module.ts";
import type { TestSandbox } from "../testing/start.ts";

interface SetAnswer {
  inventorySetQuantities: {
    inventoryAdjustmentGroup: { reason: string } | null;
    userErrors: { code: string; field: string[] | null }[];
  } | null;
}

function quantityOf({ sandbox }: TestSandbox, item = "1") {
  const shop = sandbox.world.shops.get(SHOP);
  return shop && isSmallShop(shop)
    ? shop.available.get(`gid://shopify/InventoryItem/${item}`)
    : undefined;
}

function set(world: TestSandbox, variables: ReturnType<typeof setOne>, app = "factory") {
  return world.gql<SetAnswer>({ query: SET_QUANTITIES, variables, app });
}

describe("an idempotency key", () => {
  test("is required, and must not be blank", async () => {
    const world = startSandbox();
    const variables = setOne({ key: " ", quantity: 1 });
    const blank = await set(world, variables);
    expect(blank.errors?.[0]?.extensions).toEqual({ code: "BAD_REQUEST" });
    const query = `mutation Set($input: InventorySetQuantitiesInput!) {
      inventorySetQuantities(input: $input) { userErrors { code } } }`;
    const absent = await world.gql({ query, variables });
    expect(absent.errors?.[0]).toMatchObject({
      message: "The @idempotent directive is required for this mutation but was not provided.",
      extensions: { code: "BAD_REQUEST" },
    });
    expect(quantityOf(world)).toBeUndefined();
  });

  test("applies a call once and answers its repetition from the stored outcome", async () => {
    const world = startSandbox();
    const first = await set(world, setOne({ key: "a", quantity: 3 }));
    await set(world, setOne({ key: "b", quantity: 8 }));
    const again = await set(world, setOne({ key: "a", quantity: 3 }));
    expect(again.data).toEqual(first.data);
    expect(again.data?.inventorySetQuantities?.inventoryAdjustmentGroup).toEqual({
      reason: "now 3",
    });
    expect(quantityOf(world)).toBe(8);
  });

  test("answers from the present state where that is assumed", async () => {
    const world = startSandbox({ config: { assumptions: { replayAnswersStoredOutcome: false } } });
    await set(world, setOne({ key: "a", quantity: 3 }));
    await set(world, setOne({ key: "b", quantity: 8 }));
    const again = await set(world, setOne({ key: "a", quantity: 3 }));
    expect(again.data?.inventorySetQuantities?.inventoryAdjustmentGroup).toEqual({
      reason: "now 8",
    });
    expect(quantityOf(world)).toBe(8);
  });

  test("refuses other parameters under the same key", async () => {
    const world = startSandbox();
    await set(world, setOne({ key: "a", quantity: 3 }));
    const other = await set(world, setOne({ key: "a", quantity: 4 }));
    expect(other.data?.inventorySetQuantities?.userErrors).toEqual([
      { code: "IDEMPOTENCY_KEY_PARAMETER_MISMATCH", field: null },
    ]);
    expect(quantityOf(world)).toBe(3);
  });

  test("belongs to one app", async () => {
    const world = startSandbox();
    await set(world, setOne({ key: "a", quantity: 3 }));
    await set(world, setOne({ key: "a", quantity: 4 }), RESELLER.app);
    expect(quantityOf(world)).toBe(4);
  });

  test("is forgotten after 24 hours", async () => {
    const world = startSandbox();
    await set(world, setOne({ key: "a", quantity: 3 }));
    await set(world, setOne({ key: "b", quantity: 8 }));
    await world.clock.advance(24 * 3600_000 - 1);
    await set(world, setOne({ key: "a", quantity: 3 }));
    expect(quantityOf(world)).toBe(8);
    await world.clock.advance(2);
    await set(world, setOne({ key: "a", quantity: 3 }));
    expect(quantityOf(world)).toBe(3);
  });

  test("is free again after a refusal, unless failures are assumed to be recorded", async () => {
    for (const keyRecordedOnlyOnSuccess of [true, false]) {
      const world = startSandbox({ config: { assumptions: { keyRecordedOnlyOnSuccess } } });
      await set(world, setOne({ key: "x", quantity: 5 }));
      const stale = setOne({ key: "a", quantity: 3, from: 4 });
      const refused = await set(world, stale);
      expect(refused.data?.inventorySetQuantities?.userErrors[0]?.code).toBe(
        "CHANGE_FROM_QUANTITY_STALE",
      );
      await set(world, setOne({ key: "y", quantity: 4 }));
      await set(world, stale);
      expect(quantityOf(world)).toBe(keyRecordedOnlyOnSuccess ? 3 : 4);
    }
  });

  test("is refused while a call under it is being applied", async () => {
    const world = startSandbox();
    world.sandbox.control.addFault({ kind: "slow", ms: 1000, count: 1 });
    const slow = set(world, setOne({ key: "a", quantity: 3 }));
    await world.clock.advance(500);
    const second = await set(world, setOne({ key: "a", quantity: 3 }));
    expect(second.data?.inventorySetQuantities?.userErrors[0]?.code).toBe(
      "IDEMPOTENCY_CONCURRENT_REQUEST",
    );
    await world.clock.advance(500);
    expect((await slow).data?.inventorySetQuantities?.userErrors).toEqual([]);
    const replay = await set(world, setOne({ key: "a", quantity: 3 }));
    expect(replay.data?.inventorySetQuantities?.userErrors).toEqual([]);
  });

  test("counts for one field when an operation carries it twice", async () => {
    const world = startSandbox();
    const query = `mutation Twice($input: InventorySetQuantitiesInput!) {
      one: inventorySetQuantities(input: $input) @idempotent(key: "k") { userErrors { code } }
      two: inventorySetQuantities(input: $input) @idempotent(key: "k") { userErrors { code } }
    }`;
    const answer = await world.gql({ query, variables: setOne({ key: "k", quantity: 3 }) });
    expect(answer.data).toEqual({
      one: { userErrors: [] },
      two: { userErrors: [{ code: "IDEMPOTENCY_CONCURRENT_REQUEST" }] },
    });
  });
});

describe("changeFromQuantity", () => {
  test("must be there, though it may be null", async () => {
    const world = startSandbox();
    const { key, input } = setOne({ key: "a", quantity: 3 });
    const [row] = input.quantities;
    const withoutIt = { ...row, changeFromQuantity: undefined };
    const variables = { key, input: { ...input, quantities: [row, withoutIt] } };
    const answer = await world.gql({ query: SET_QUANTITIES, variables });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: "INVALID_FIELD_ARGUMENTS" });
    expect(quantityOf(world)).toBeUndefined();
  });

  test("is looked for in literal arguments too", async () => {
    const world = startSandbox();
    const literal = (row: string) => `mutation { inventoryAdjustQuantities(input: {
      name: "available", reason: "correction",
      changes: [{inventoryItemId: "1", locationId: "1", delta: 1 ${row}}]
    }) @idempotent(key: "${row}k") { userErrors { code } } }`;
    const absent = await world.gql({ query: literal("") });
    expect(absent.errors?.[0]?.extensions).toEqual({ code: "INVALID_FIELD_ARGUMENTS" });
    const present = await world.gql({ query: literal(", changeFromQuantity: null") });
    expect(present.errors).toBeUndefined();
  });
});
