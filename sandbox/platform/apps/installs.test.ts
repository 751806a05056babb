import { describe, expect, test } from "vitest";
import { FACTORY, SHOP, startSandbox, testApp } from "../testing/start.ts";
import { isSmallShop } from "../testing/small-shop-module.ts";

const QUERY = "{ shop { name } }";

describe("an uninstall", () => {
  test("kills the tokens before the app hears of it", async () => {
    const world = startSandbox();
    const { token } = world.sandbox.control.issueTokens(FACTORY).access;
    let statusInWebhook: number | undefined;
    world.respond = async ({ topic }) => {
      if (topic === "app/uninstalled")
        statusInWebhook = (await world.gql({ query: QUERY, token })).status;
      return new Response();
    };
    world.sandbox.control.uninstallApp(FACTORY);
    expect((await world.gql({ query: QUERY, token })).status).toBe(401);
    await world.clock.advance(100);
    expect(statusInWebhook).toBe(401);
    expect(world.heard.map(({ url }) => url)).toEqual(["https://factory.example/webhooks"]);
  });

  test("lets the shop settle the stock as the merchant chose", () => {
    const { sandbox } = startSandbox();
    sandbox.control.uninstallApp(FACTORY, "DELETE");
    const shop = sandbox.world.shops.get(SHOP);
    expect(shop && isSmallShop(shop) && shop.uninstalled).toEqual([
      { app: "factory", inventory: "DELETE" },
    ]);
  });

  test("is followed by shop/redact after 48 hours", async () => {
    const { sandbox, clock, heard } = startSandbox();
    sandbox.control.uninstallApp(FACTORY);
    await clock.advance(48 * 3600_000 - 1);
    expect(heard.map(({ topic }) => topic)).toEqual(["app/uninstalled"]);
    await clock.advance(1000);
    expect(heard.map(({ topic }) => topic)).toEqual(["app/uninstalled", "shop/redact"]);
  });

  test("is not followed by shop/redact when the app was installed again", async () => {
    const { sandbox, clock, heard } = startSandbox();
    sandbox.control.uninstallApp(FACTORY);
    sandbox.control.installApp(FACTORY);
    await clock.advance(49 * 3600_000);
    expect(heard.map(({ topic }) => topic)).toEqual(["app/uninstalled"]);
  });

  test("may be the app's own wish", async () => {
    const { gql, sandbox } = startSandbox();
    const answer = await gql({
      query: "mutation { appUninstall { app { handle } userErrors { code } } }",
    });
    expect(answer.data).toEqual({ appUninstall: { app: { handle: "factory" }, userErrors: [] } });
    expect(sandbox.control.listShops()[0]?.apps.map(({ app }) => app)).toEqual(["reseller"]);
  });
});

describe("scopes", () => {
  test("that change are told to the app with what they were", async () => {
    const { sandbox, clock, heard } = startSandbox();
    sandbox.control.changeScopes(FACTORY, { grant: ["write_orders"] });
    await clock.advance(100);
    const [update] = heard;
    expect(update?.topic).toBe("app/scopes_update");
    const { previous, current } = JSON.parse(update?.body ?? "{}");
    expect(previous).not.toContain("write_orders");
    expect(current).toContain("read_orders");
  });

  test("that the app may do without can be given back by it", async () => {
    const { gql, sandbox } = startSandbox();
    sandbox.control.changeScopes(FACTORY, { grant: ["write_orders"] });
    const query =
      "mutation($s: [String!]!) { appRevokeAccessScopes(scopes: $s) { revoked { handle } userErrors { code } } }";
    const optional = await gql({ query, variables: { s: ["write_orders"] } });
    expect(optional.data).toEqual({
      appRevokeAccessScopes: { revoked: [{ handle: "write_orders" }], userErrors: [] },
    });
    const required = await gql({ query, variables: { s: ["write_inventory"] } });
    expect(required.data).toMatchObject({
      appRevokeAccessScopes: { userErrors: [{ code: "CANNOT_REVOKE_REQUIRED_SCOPES" }] },
    });
  });

  test("that a new configuration asks for are granted when the app is opened", () => {
    const app = testApp("factory");
    const { sandbox } = startSandbox({ apps: [app, testApp("reseller")] });
    const { scopes } = sandbox.control.installApp(FACTORY);
    expect([...scopes]).toEqual(app.scopes);
  });
});
