import { describe, expect, test } from "vitest";
import { FACTORY, SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";

describe("the Admin API", () => {
  test("answers a query and says what it cost", async () => {
    const { gql } = startSandbox();
    const answer = await gql({ query: "{ shop { name } }" });
    expect(answer.data).toEqual({ shop: { name: "pottery" } });
    expect(answer.extensions?.cost).toEqual({
      requestedQueryCost: 1,
      actualQueryCost: 1,
      throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1999, restoreRate: 100 },
    });
  });

  test("refuses unknown, expired and revoked tokens", async () => {
    const { gql, sandbox, clock } = startSandbox();
    const query = "{ shop { name } }";
    expect((await gql({ query, token: "shpat_unknown" })).status).toBe(401);
    const { token } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    expect((await gql({ query, token })).status).toBe(200);
    await clock.advance(3600_000);
    expect((await gql({ query, token })).status).toBe(401);
    const { token: second } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    sandbox.control.revokeTokens({ shop: SHOP, app: "factory" });
    expect((await gql({ query, token: second })).status).toBe(401);
  });

  test("answers 402, 423 and 404 for shops that are frozen, locked and closed", async () => {
    const { gql, sandbox } = startSandbox();
    for (const [standing, status] of [
      ["frozen", 402],
      ["locked", 423],
      ["closed", 404],
      ["open", 200],
    ] as const) {
      sandbox.control.setStanding(SHOP, standing);
      expect((await gql({ query: "{ shop { name } }" })).status).toBe(status);
    }
  });

  test("answers any other version as the one it plays", async () => {
    const { post, sandbox } = startSandbox();
    const { token } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    expect((await post("/admin/api/2025-01/graphql.json", { query: "{shop{name}}" })).status).toBe(
      401,
    );
    const response = await sandbox.handle(
      new Request("http://sandbox.local/admin/api/2025-01/graphql.json", {
        method: "POST",
        headers: { "x-sandbox-host": SHOP, "x-shopify-access-token": token },
        body: JSON.stringify({ query: "{shop{name}}" }),
      }),
    );
    expect(response.headers.get("x-shopify-api-version")).toBe("2026-07");
  });

  test("takes the shop from the host's name when no header names it", async () => {
    const { sandbox } = startSandbox();
    const { token } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    const response = await sandbox.handle(
      new Request(`https://${SHOP}/admin/api/2026-07/graphql.json`, {
        method: "POST",
        headers: { "x-shopify-access-token": token },
        body: JSON.stringify({ query: "{shop{name}}" }),
      }),
    );
    expect(response.status).toBe(200);
  });

  test("explains what does not validate, without data", async () => {
    const { gql } = startSandbox();
    const answer = await gql({ query: "{ shop { colour } }" });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toContain("colour");
  });

  test("names a field that is not simulated", async () => {
    const { gql } = startSandbox();
    const answer = await gql({ query: "{ shop { email } }" });
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: "SANDBOX_NOT_SIMULATED",
      type: "Shop",
      field: "email",
    });
  });

  test("refuses scalars that Shopify could not read", async () => {
    const { gql } = startSandbox();
    const query =
      'mutation($c: Decimal!) { inventoryItemUpdate(id: "1", input: {cost: $c}) { userErrors { message } } }';
    const answer = await gql({ query, variables: { c: "cheap" } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toContain("Decimal");
  });

  test("turns a bug of a resolver into an error of its field", async () => {
    const { gql, sandbox } = startSandbox();
    sandbox.control.changeScopes(FACTORY, { grant: ["write_orders"] });
    const query =
      'mutation { refundCreate(input: {orderId: "1"}) @idempotent(key: "r") { userErrors { message } } }';
    const answer = await gql({ query });
    expect(answer.data).toEqual({ refundCreate: null });
    expect(answer.errors?.[0]?.message).toContain("beyond the small shop");
  });
});

describe("input arrays", () => {
  test("above 250 elements are refused, in variables and in the text", async () => {
    const { gql } = startSandbox();
    const { key, input } = setOne({ key: "k", quantity: 1 });
    const quantities = Array.from({ length: 251 }, () => input.quantities[0]);
    const variables = { key, input: { ...input, quantities } };
    const answer = await gql({ query: SET_QUANTITIES, variables });
    expect(answer.errors?.[0]).toMatchObject({
      path: ["inventorySetQuantities", "input", "quantities"],
      extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" },
    });
    const ids = Array.from({ length: 251 }, () => '"gid://shopify/Product/1"').join(",");
    const written = await gql({ query: `{ nodes(ids: [${ids}]) { id } }` });
    expect(written.errors?.[0]?.extensions).toEqual({ code: "MAX_INPUT_SIZE_EXCEEDED" });
  });
});
