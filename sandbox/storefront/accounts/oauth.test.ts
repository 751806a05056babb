import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { idOf } from "#sandbox/shop/ids.ts";
import { CALLBACK, codeGrant, createAccountShop } from "../testing/account-shop.ts";
import { DOMAIN } from "../testing/storefront-shop.ts";

const EMAIL = "ada@example.com";

function codeIn(location: string | null): string {
  return new URL(location ?? "").searchParams.get("code") ?? "";
}

describe("signing in", () => {
  test("leads over two pages back to the store, with the state, and makes the customer", async () => {
    const kiln = createAccountShop();
    const { status, location } = await kiln.enter(EMAIL);
    expect(status).toBe(302);
    expect(location).toMatch(/^https:\/\/kiln\.example\/account\/authorize\?code=\w+&state=the/);
    expect([...customersOf(kiln.shop).customers.values()]).toMatchObject([{ email: EMAIL }]);
    expect(kiln.sandbox.world.mails).toMatchObject([{ to: EMAIL, kind: "sign_in_code" }]);
  });

  test("shows its pages in Chinese to those who ask for it, and says that they are a stand-in", async () => {
    const kiln = createAccountShop();
    const { location } = await kiln.visit(kiln.authorizePath({ locale: "zh-CN" }));
    const page = await kiln.visit(location ?? "");
    expect(page.text).toContain('<html lang="zh-CN">');
    expect(page.text).toContain("本地替身");
  });

  test("asks again for a wrong code, and after five for another email", async () => {
    const kiln = createAccountShop();
    const { location } = await kiln.visit(kiln.authorizePath());
    const submit = (form: Record<string, string>) =>
      kiln.visit(location ?? "", { method: "POST", body: new URLSearchParams(form) });
    expect((await submit({ email: "nobody" })).status).toBe(422);
    await submit({ email: EMAIL });
    for (const left of [4, 3, 2, 1]) {
      expect((await submit({ code: "wrong" })).text).toContain(`Tries left: ${left}`);
    }
    expect((await submit({ code: "wrong" })).text).toContain('type="email"');
    expect(customersOf(kiln.shop).customers.size).toBe(0);
  });

  test("cannot be finished late", async () => {
    const kiln = createAccountShop();
    const { location } = await kiln.visit(kiln.authorizePath());
    await kiln.clock.advance(16 * 60_000);
    expect((await kiln.visit(location ?? "")).status).toBe(404);
  });

  test("is not asked of a browser that is signed in, unless the store wants it", async () => {
    const kiln = createAccountShop();
    const { cookie } = await kiln.enter(EMAIL);
    const init = { headers: { cookie } };
    const again = await kiln.visit(kiln.authorizePath({ prompt: "none" }), init);
    expect(codeIn(again.location)).not.toBe("");
    const asked = await kiln.visit(kiln.authorizePath({ prompt: "login" }), init);
    expect(asked.location).toContain("/login/");
  });
});

describe("an authorization request is refused", () => {
  it.each([
    ["client_id", "shp_other"],
    ["redirect_uri", "https://evil.example/account/authorize"],
    ["redirect_uri", `${CALLBACK}/more`],
  ])("on a page of its own, for a strange %s", async (name, value) => {
    const kiln = createAccountShop();
    const { status, location, text } = await kiln.visit(kiln.authorizePath({ [name]: value }));
    expect([status, location]).toEqual([400, null]);
    expect(text).toContain(`&quot;${name}&quot; mismatch`);
  });

  it.each([
    ["unsupported_response_type", { response_type: "token" }],
    ["invalid_scope", { scope: "openid everything" }],
    ["invalid_request", { state: null }],
    ["invalid_request", { nonce: null }],
    ["invalid_request", { code_challenge: null }],
    ["invalid_request", { code_challenge_method: "plain" }],
    ["login_required", { prompt: "none" }],
  ])("back at the store as %s: %o", async (error, changed) => {
    const kiln = createAccountShop();
    const { location } = await kiln.visit(kiln.authorizePath(changed));
    expect(location).toContain(`${CALLBACK}?error=${error}`);
  });
});

describe("the token endpoint", () => {
  test("gives tokens for a code, and an id_token with the nonce, signed by the shop's key", async () => {
    const kiln = createAccountShop();
    const tokens = await kiln.signIn(EMAIL);
    expect(tokens.access_token).toMatch(/^shcat_/);
    const [head = "", body = "", signature = ""] = tokens.id_token.split(".");
    const claims: unknown = JSON.parse(Buffer.from(body, "base64url").toString());
    const { client } = customersOf(kiln.shop);
    expect(claims).toMatchObject({ nonce: "the nonce", aud: client.id, email: EMAIL });
    const { keys } = JSON.parse((await kiln.visit(kiln.path(".well-known/jwks.json"))).text);
    const key = createPublicKey({ key: keys[0], format: "jwk" });
    const content = Buffer.from(`${head}.${body}`);
    expect(verify("RSA-SHA256", content, key, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it.each([
    ["a code used before", {}, 400, "invalid_grant"],
    ["a code nobody gave", { code: "invented" }, 400, "invalid_grant"],
    ["another client", { client_id: "shp_other" }, 401, "invalid_client"],
    ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
  ])("refuses %s", async (...[, changed, status, error]) => {
    const kiln = createAccountShop();
    const form = codeGrant(codeIn((await kiln.enter(EMAIL)).location));
    await kiln.exchange(form);
    expect(await kiln.exchange({ ...form, ...changed })).toMatchObject({ status, body: { error } });
  });

  it.each([
    ["another verifier", { code_verifier: "guessed" }],
    ["another place", { redirect_uri: "https://kiln.example/elsewhere" }],
  ])("refuses a fresh code with %s, and the code is gone", async (_what, changed) => {
    const kiln = createAccountShop();
    const form = codeGrant(codeIn((await kiln.enter(EMAIL)).location));
    const refused = { status: 400, body: { error: "invalid_grant" } };
    expect(await kiln.exchange({ ...form, ...changed })).toMatchObject(refused);
    expect(await kiln.exchange(form)).toMatchObject(refused);
  });

  test("refuses a code after a minute", async () => {
    const kiln = createAccountShop();
    const form = codeGrant(codeIn((await kiln.enter(EMAIL)).location));
    await kiln.clock.advance(60_000);
    expect((await kiln.exchange(form)).body.error).toBe("invalid_grant");
  });

  test("refuses callers without a name, and from origins that nobody entered", async () => {
    const kiln = createAccountShop();
    const form = codeGrant(codeIn((await kiln.enter(EMAIL)).location));
    expect((await kiln.exchange(form, { "user-agent": "" })).status).toBe(403);
    const strange = await kiln.exchange(form, { origin: "https://evil.example" });
    expect(strange).toMatchObject({ status: 401, body: { error: "invalid_token" } });
  });

  test("gives a successor for a refresh token, once, until it expires", async () => {
    const kiln = createAccountShop();
    const first = await kiln.signIn(EMAIL);
    const refresh = (token: string) =>
      kiln.exchange({ grant_type: "refresh_token", refresh_token: token });
    await kiln.clock.advance(first.expires_in * 1000);
    expect(
      (await kiln.callAccount("{ customer { id } }", { token: first.access_token })).status,
    ).toBe(401);
    const { body: second } = await refresh(first.refresh_token);
    expect(await kiln.askAccount(second.access_token, "{ customer { displayName } }")).toEqual({
      customer: { displayName: EMAIL },
    });
    expect((await refresh(first.refresh_token)).body.error).toBe("invalid_grant");
    await kiln.clock.advance(31 * 24 * 3600_000);
    expect((await refresh(second.refresh_token)).body.error).toBe("invalid_grant");
  });
});

describe("signing out", () => {
  test("ends the session and the tokens, and leads back", async () => {
    const kiln = createAccountShop();
    const { cookie } = await kiln.enter(EMAIL);
    const tokens = await kiln.signIn(EMAIL);
    const query = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: "https://kiln.example/",
    });
    const init = { headers: { cookie } };
    const { location } = await kiln.visit(`${kiln.path("logout")}?${query.toString()}`, init);
    expect(location).toBe("https://kiln.example/");
    const token = tokens.access_token;
    expect((await kiln.callAccount("{ customer { id } }", { token })).status).toBe(401);
    const again = await kiln.visit(kiln.authorizePath({ prompt: "none" }), init);
    expect(again.location).toContain("login_required");
  });

  it.each([
    ["a strange place", (token: string) => [token, "https://evil.example"]],
    ["a token of nobody", () => ["a.b.c", "https://kiln.example"]],
  ])("is refused for %s", async (_what, given) => {
    const kiln = createAccountShop();
    const { id_token: token } = await kiln.signIn(EMAIL);
    const [hint = "", back = ""] = given(token);
    const query = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: back });
    expect((await kiln.visit(`${kiln.path("logout")}?${query.toString()}`)).status).toBe(400);
  });
});

test("a client that guesses nothing finds every address", async () => {
  const kiln = createAccountShop();
  const read = async (name: string) =>
    JSON.parse((await kiln.visit(`/shops/${DOMAIN}/.well-known/${name}`)).text);
  const number = idOf(kiln.shop.id);
  expect(await read("openid-configuration")).toMatchObject({
    issuer: `http://sandbox.local/authentication/${number}`,
    token_endpoint: `http://sandbox.local/authentication/${number}/oauth/token`,
    code_challenge_methods_supported: ["S256"],
  });
  expect(await read("customer-account-api")).toEqual({
    graphql_api: `http://sandbox.local/${number}/account/customer/api/2026-04/graphql`,
  });
});
