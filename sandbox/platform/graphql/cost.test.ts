import { describe, expect, test } from "vitest";
import { FACTORY, SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";

async function requestedFor(query: string, variables?: Record<string, unknown>) {
  const { gql } = startSandbox();
  return (await gql({ query, variables })).extensions?.cost.requestedQueryCost;
}

describe("the cost of a call", () => {
  test("an inventory mutation costs 10, whatever its rows, when only errors are selected", async () => {
    const query = SET_QUANTITIES.replace("inventoryAdjustmentGroup { reason }", "");
    expect(await requestedFor(query, setOne({ key: "a", quantity: 1 }))).toBe(10);
    expect(await requestedFor(SET_QUANTITIES, setOne({ key: "a", quantity: 1 }))).toBe(11);
  });

  test("a connection is sized by its page", async () => {
    expect(await requestedFor("{ products(first: 10) { nodes { id } } }")).toBe(12);
    expect(await requestedFor("{ products(first: 10) { edges { node { id } } } }")).toBe(12);
    expect(
      await requestedFor("query($n: Int) { products(first: $n) { nodes { id } } }", { n: 5 }),
    ).toBe(7);
    const nested = "{ products(first: 10) { nodes { variants(first: 5) { nodes { id } } } } }";
    expect(await requestedFor(nested)).toBe(2 + 10 * (1 + 2 + 5));
  });

  test("of several possible types the dearest counts", async () => {
    const query = `{ node(id: "gid://shopify/Product/1") {
      ... on Product { variants(first: 3) { nodes { id } } }
      ... on Location { address { city } }
    } }`;
    expect(await requestedFor(query)).toBe(1 + 5);
  });

  test("productSet's input costs besides", async () => {
    const query =
      "mutation($i: ProductSetInput!) { productSet(input: $i) { userErrors { field } } }";
    const variant = { optionValues: [], metafields: [{}, {}], file: {} };
    const input = { title: "A", variants: Array.from({ length: 10 }, () => variant) };
    expect(await requestedFor(query, { i: input })).toBe(26);
    const valid = {
      title: "A",
      variants: Array.from({ length: 10 }, () => ({ optionValues: [] })),
    };
    expect(await requestedFor(query, { i: valid })).toBe(12);
  });

  test("a connection without a page size is refused", async () => {
    const { gql } = startSandbox();
    const answer = await gql({ query: "{ products { nodes { id } } }" });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: "BAD_REQUEST" });
  });

  test("more than 1,000 points in one call are refused", async () => {
    const { gql } = startSandbox();
    const query = "{ products(first: 250) { nodes { variants(first: 2) { nodes { id } } } } }";
    const answer = await gql({ query });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "MAX_COST_EXCEEDED", cost: 1252 });
  });
});

describe("the bucket", () => {
  test("is charged what was requested and given back what was not spent", async () => {
    const { gql } = startSandbox();
    const { extensions } = await gql({ query: "{ products(first: 100) { nodes { id } } }" });
    expect(extensions?.cost).toMatchObject({ requestedQueryCost: 102, actualQueryCost: 2 });
    expect(extensions?.cost.throttleStatus.currentlyAvailable).toBe(1998);
  });

  test("refuses a call that it cannot pay, at status 200 and without data", async () => {
    const { gql, sandbox, clock } = startSandbox();
    sandbox.control.setPoints(FACTORY, 9);
    const call = { query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 1 }) };
    const refused = await gql(call);
    expect(refused.status).toBe(200);
    expect(refused.data).toBeUndefined();
    expect(refused.errors?.[0]).toMatchObject({
      message: "Throttled",
      extensions: { code: "THROTTLED" },
    });
    expect(refused.extensions?.cost).toEqual({
      requestedQueryCost: 11,
      actualQueryCost: null,
      throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 9, restoreRate: 100 },
    });
    await clock.advance(20);
    expect((await gql(call)).errors).toBeUndefined();
  });

  test("follows the plan and belongs to one app in one shop", async () => {
    const { gql, sandbox } = startSandbox();
    sandbox.control.setPlan(SHOP, "plus");
    sandbox.control.setPoints(FACTORY, 0);
    const throttled = await gql({ query: "{ shop { name } }" });
    expect(throttled.extensions?.cost.throttleStatus).toMatchObject({
      maximumAvailable: 20_000,
      restoreRate: 1000,
    });
    const other = await gql({ query: "{ shop { name } }", app: "reseller" });
    expect(other.data).toEqual({ shop: { name: "pottery" } });
  });
});
