import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FACTORY, SHOP, startSandbox } from "../testing/start.ts";
import type { TestSandbox } from "../testing/start.ts";

const TOKEN_PATH = "/admin/oauth/access_token";
const QUERY = "{ shop { name } }";

function exchangeBody({ sandbox }: TestSandbox, more: Record<string, unknown> = {}) {
  return {
    client_id: "client-factory",
    client_secret: "secret-of-factory",
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token: sandbox.control.issueIdToken(FACTORY),
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
    expiring: "1",
    ...more,
  };
}

function refreshBody(refreshToken: string, more: Record<string, unknown> = {}) {
  return {
    client_id: "client-factory",
    client_secret: "secret-of-factory",
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    ...more,
  };
}

async function ask(world: TestSandbox, body: unknown, shop?: string) {
  const response = await world.post(TOKEN_PATH, body, shop);
  return { status: response.status, ...JSON.parse(await response.text()) };
}

describe("token exchange", () => {
  test("gives an expiring offline token that works", async () => {
    const world = startSandbox();
    const answer = await ask(world, exchangeBody(world));
    expect(answer).toMatchObject({
      status: 200,
      scope: "write_products,write_inventory,read_locations",
      expires_in: 3600,
      refresh_token_expires_in: 90 * 24 * 3600,
    });
    expect((await world.gql({ query: QUERY, token: answer.access_token })).status).toBe(200);
  });

  test("takes a form body as well as JSON", async () => {
    const world = startSandbox();
    const response = await world.sandbox.handle(
      new Request(`http://sandbox.local${TOKEN_PATH}`, {
        method: "POST",
        headers: { "x-sandbox-host": SHOP, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(exchangeBody(world)),
      }),
    );
    expect(response.status).toBe(200);
  });

  test("gives online tokens with their user", async () => {
    const world = startSandbox();
    const requested_token_type = "urn:shopify:params:oauth:token-type:online-access-token";
    const answer = await ask(world, exchangeBody(world, { requested_token_type }));
    expect(answer).toMatchObject({ expires_in: 86_399, associated_user: { account_owner: true } });
    expect(answer.refresh_token).toBeUndefined();
  });

  test("refuses a token that never expires, unless that is allowed", async () => {
    const world = startSandbox();
    const body = exchangeBody(world, { expiring: "0" });
    expect(await ask(world, body)).toMatchObject({ status: 400, error: "invalid_request" });
    world.sandbox.control.changeSettings({ nonExpiringTokensAllowed: true });
    const answer = await ask(world, body);
    expect(answer.status).toBe(200);
    expect(answer.expires_in).toBeUndefined();
  });

  test("refuses wrong credentials", async () => {
    const world = startSandbox();
    const wrong = exchangeBody(world, { client_secret: "secret-of-reseller" });
    expect(await ask(world, wrong)).toMatchObject({ status: 401, error: "invalid_client" });
    const unknown = exchangeBody(world, { client_id: "nobody" });
    expect(await ask(world, unknown)).toMatchObject({ status: 401, error: "invalid_client" });
  });

  test("refuses session tokens that are forged, expired, or meant for another app or shop", async () => {
    const world = startSandbox();
    const { control } = world.sandbox;
    const refused = { status: 400, error: "invalid_subject_token" };
    const other = control.issueIdToken({ shop: SHOP, app: "reseller" });
    expect(await ask(world, exchangeBody(world, { subject_token: other }))).toMatchObject(refused);
    const [head, body] = control.issueIdToken(FACTORY).split(".");
    const forged = `${head}.${body}.${createHmac("sha256", "x").update(`${head}.${body}`).digest("base64url")}`;
    expect(await ask(world, exchangeBody(world, { subject_token: forged }))).toMatchObject(refused);
    control.createShop({ domain: "other.myshopify.com" });
    expect(await ask(world, exchangeBody(world), "other.myshopify.com")).toMatchObject(refused);
    const old = exchangeBody(world);
    await world.clock.advance(75_000);
    expect(await ask(world, old)).toMatchObject(refused);
  });

  test("refuses an app that is not installed", async () => {
    const world = startSandbox();
    const body = exchangeBody(world);
    world.sandbox.control.uninstallApp(FACTORY);
    expect(await ask(world, body)).toMatchObject({ status: 400, error: "app_not_installed" });
  });

  test("may happen twice at once: both tokens work", async () => {
    const world = startSandbox();
    const [first, second] = await Promise.all([
      ask(world, exchangeBody(world)),
      ask(world, exchangeBody(world)),
    ]);
    for (const { access_token: token } of [first, second]) {
      expect((await world.gql({ query: QUERY, token })).status).toBe(200);
    }
  });
});

describe("refresh", () => {
  test("rotates the pair, and the old refresh token stays good until the new pair is used", async () => {
    const world = startSandbox();
    const first = await ask(world, exchangeBody(world));
    const lost = await ask(world, refreshBody(first.refresh_token));
    const second = await ask(world, refreshBody(first.refresh_token));
    expect(second.status).toBe(200);
    expect(second.refresh_token).not.toBe(lost.refresh_token);
    await world.gql({ query: QUERY, token: second.access_token });
    expect(await ask(world, refreshBody(first.refresh_token))).toMatchObject({
      status: 400,
      error: "invalid_grant",
    });
  });

  test("may be retired by the use of the new refresh token alone", async () => {
    const world = startSandbox({ config: { refreshTokenRetiredBy: "refresh-token-use" } });
    const first = await ask(world, exchangeBody(world));
    const second = await ask(world, refreshBody(first.refresh_token));
    await world.gql({ query: QUERY, token: second.access_token });
    expect((await ask(world, refreshBody(first.refresh_token))).status).toBe(200);
    expect((await ask(world, refreshBody(second.refresh_token))).status).toBe(200);
    expect((await ask(world, refreshBody(first.refresh_token))).status).toBe(400);
  });

  test("is refused to another app, and once the refresh token is too old", async () => {
    const world = startSandbox({ config: { accessTokenLifetimeMs: 60_000 } });
    const first = await ask(world, exchangeBody(world));
    expect(first.expires_in).toBe(60);
    const asReseller = { client_id: "client-reseller", client_secret: "secret-of-reseller" };
    expect((await ask(world, refreshBody(first.refresh_token, asReseller))).status).toBe(400);
    await world.clock.advance(90 * 24 * 3600_000);
    expect((await ask(world, refreshBody(first.refresh_token))).status).toBe(400);
  });

  test("can lose its answer, after which the old token is still good", async () => {
    const world = startSandbox();
    const first = await ask(world, exchangeBody(world));
    world.sandbox.control.addFault({
      kind: "reset",
      when: "after",
      operation: "oauth/refresh",
      count: 1,
    });
    await expect(ask(world, refreshBody(first.refresh_token))).rejects.toThrow(
      "cut the connection",
    );
    expect((await ask(world, refreshBody(first.refresh_token))).status).toBe(200);
  });
});
