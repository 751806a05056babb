import { describe, expect, test } from "vitest";
import { FACTORY, SET_QUANTITIES, setOne, startSandbox } from "../testing/start.ts";

describe("access scopes", () => {
  test("guard types, and the denied field is null with Shopify's own words", async () => {
    const { gql, sandbox } = startSandbox();
    sandbox.control.changeScopes(FACTORY, { revoke: ["write_products"] });
    const answer = await gql({
      query: '{ shop { name } node(id: "gid://shopify/Product/1") { ... on Product { title } } }',
    });
    expect(answer.data).toMatchObject({ shop: { name: "pottery" } });
    const denied = await gql({ query: "{ orders(first: 1) { nodes { id } } }" });
    expect(denied.data).toBeFalsy();
    expect(denied.errors?.[0]).toMatchObject({
      path: ["orders"],
      extensions: { code: "ACCESS_DENIED" },
    });
    expect(denied.errors?.[0]?.message).toContain("`read_orders` access scope");
  });

  test("guard mutations, and the refused one is not applied", async () => {
    const { gql, sandbox } = startSandbox();
    sandbox.control.changeScopes(FACTORY, { revoke: ["write_inventory"] });
    const answer = await gql({
      query: SET_QUANTITIES,
      variables: setOne({ key: "a", quantity: 1 }),
    });
    expect(answer.data).toEqual({ inventorySetQuantities: null });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "ACCESS_DENIED" });
  });

  test("write implies read, and a grant counts at once", async () => {
    const { gql, sandbox } = startSandbox();
    const query = "{ orders(first: 1) { nodes { id } } }";
    expect((await gql({ query })).errors).toHaveLength(1);
    sandbox.control.changeScopes(FACTORY, { grant: ["write_orders"] });
    expect((await gql({ query })).errors).toBeUndefined();
  });

  test("are told with what writing implies", async () => {
    const { gql } = startSandbox();
    const query = "{ currentAppInstallation { launchUrl accessScopes { handle } app { handle } } }";
    const answer = await gql({ query });
    expect(answer.data).toEqual({
      currentAppInstallation: {
        launchUrl: "http://sandbox.local/admin/pottery/apps/factory",
        accessScopes: [
          "read_inventory",
          "read_locations",
          "read_products",
          "write_inventory",
          "write_products",
        ].map((handle) => ({ handle })),
        app: { handle: "factory" },
      },
    });
  });
});
