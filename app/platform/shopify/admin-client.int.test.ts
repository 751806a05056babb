import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { mayHaveBeenApplied } from "./shop-fault.ts";
import type { ShopRef } from "./shop-ref.ts";
import { noTelemetry } from "#app/platform/telemetry/telemetry.server.ts";
import { makeShopifyClients, type ShopifyClients } from "./shopify-clients.server.ts";

const SHOP: ShopRef = { shopId: "shop-1", app: "reseller" };
const HOUR = 3_600_000;
const DOCUMENT = "query ReadShop { shop { id } }";
const clock = realClock();

interface Seen {
  url: string;
  token: string | null;
  body: Record<string, unknown>;
}

/** Answers one request after another from a script; the last answer repeats. */
function scriptedShopify(script: ((seen: Seen) => Response | Promise<Response>)[]) {
  const seen: Seen[] = [];
  let refreshes = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const body = JSON.parse(String(init?.body)) as Record<string, unknown>;
    if (url.endsWith("/admin/oauth/access_token")) {
      refreshes += 1;
      await clock.sleep(5);
      return json({
        access_token: `renewed-${refreshes}`,
        refresh_token: `refresh-${refreshes}`,
        expires_in: 3600,
        refresh_token_expires_in: 7_776_000,
        scope: "write_inventory",
      });
    }
    const request = { url, token: new Headers(init?.headers).get("x-shopify-access-token"), body };
    seen.push(request);
    const answer = script[Math.min(seen.length, script.length) - 1];
    if (!answer) throw new Error("no answer in the script");
    return answer(request);
  };
  return { fetch, seen, refreshes: () => refreshes };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

const cost = (currentlyAvailable = 1_000, requested = 10) => ({
  cost: {
    requestedQueryCost: requested,
    actualQueryCost: requested,
    throttleStatus: { maximumAvailable: 2_000, currentlyAvailable, restoreRate: 1_000 },
  },
});
const ok = () => json({ data: { shop: { id: "gid://shopify/Shop/1" } }, extensions: cost() });
const throttled = () =>
  json({
    errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
    extensions: cost(0),
  });

describe("admin client", () => {
  let database: Database;
  const sealer = makeSealer({ key: "11".repeat(32) });

  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(async () => {
    await database.close();
  });

  async function install(accessExpiresAt = clock.now() + HOUR): Promise<void> {
    await database.write(async (tx) => {
      await tx
        .insertInto("Shop")
        .values({
          id: SHOP.shopId,
          domain: "north-shelf.myshopify.com",
          gid: "gid://shopify/Shop/1",
          name: "North Shelf",
          currency: "EUR",
          countryCode: "DE",
          timezone: "Europe/Berlin",
          plan: "basic",
          shipFrom: null,
          createdAt: 0,
        })
        .execute();
      await exchange(tx, { life: "first", accessExpiresAt });
    });
  }

  async function exchange(
    tx: Tx,
    { life, accessExpiresAt }: { life: string; accessExpiresAt: number },
  ): Promise<void> {
    await clientsWith(scriptedShopify([]).fetch).tokens.storeExchanged(tx, SHOP, {
      installationGid: `gid://shopify/AppInstallation/${life}`,
      pair: {
        accessToken: `${life}-token`,
        accessExpiresAt,
        refreshToken: `${life}-refresh`,
        refreshExpiresAt: clock.now() + 90 * 24 * HOUR,
        scopes: "write_inventory",
      },
    });
  }

  /** The app was uninstalled, and is there again. */
  async function reinstall(): Promise<void> {
    await clock.sleep(2);
    const accessExpiresAt = clock.now() + HOUR;
    await database.write((tx) => exchange(tx, { life: "second", accessExpiresAt }));
  }

  function clientsWith(fetch: typeof globalThis.fetch): ShopifyClients {
    const credentials = { apiKey: "key", apiSecret: "secret" };
    return makeShopifyClients({
      telemetry: noTelemetry,
      database,
      clock,
      log: pino({ level: "silent" }),
      sealer,
      apps: { factory: credentials, reseller: credentials },
      fetch,
    });
  }

  const call = (clients: ShopifyClients, more: object = {}) =>
    clients.admin.request({ shop: SHOP, document: DOCUMENT, variables: {}, cost: 10, ...more });
  const installation = () =>
    database.db.selectFrom("Installation").selectAll().executeTakeFirstOrThrow();

  it("calls the shop's own address with its token, which lies encrypted in the database", async () => {
    await install();
    const shopify = scriptedShopify([ok]);
    const answer = await call(clientsWith(shopify.fetch));
    expect(answer.data).toEqual({ shop: { id: "gid://shopify/Shop/1" } });
    expect(shopify.seen[0]).toMatchObject({
      url: "https://north-shelf.myshopify.com/admin/api/2026-07/graphql.json",
      token: "first-token",
      body: { query: DOCUMENT },
    });
    expect((await installation()).accessToken).not.toContain("first-token");
  });

  it("waits and tries again when throttled, at the rate the answer names", async () => {
    await install();
    const shopify = scriptedShopify([throttled, ok]);
    const clients = clientsWith(shopify.fetch);
    const start = clock.now();
    await call(clients);
    expect(shopify.seen).toHaveLength(2);
    expect(clock.now() - start).toBeGreaterThanOrEqual(9);
    expect(clients.admin.budget(SHOP)).toMatchObject({
      restoreRate: 1_000,
      inFlight: 0,
      queued: 0,
    });
  });

  it("says that a call was not applied when it stays throttled", async () => {
    await install();
    const failure = await call(clientsWith(scriptedShopify([throttled]).fetch)).catch(
      (e: unknown) => e,
    );
    expect(failure).toMatchObject({ code: "throttled", retryable: true });
    expect(mayHaveBeenApplied(failure)).toBe(false);
  });

  it.each([
    ["a reset", () => Promise.reject(new TypeError("fetch failed"))],
    ["a 502", () => json({}, 502)],
    [
      "a page of HTML",
      () => new Response("<html>", { status: 200, headers: { "content-type": "text/html" } }),
    ],
  ])(
    "says after %s that nobody knows whether it was applied, and does not resend",
    async (_name, answer) => {
      await install();
      const shopify = scriptedShopify([answer]);
      const failure = await call(clientsWith(shopify.fetch)).catch((e: unknown) => e);
      expect(failure).toMatchObject({
        code: "unanswered",
        details: { sentAt: expect.any(Number) },
      });
      expect(mayHaveBeenApplied(failure)).toBe(true);
      expect(shopify.seen).toHaveLength(1);
    },
  );

  it("gives up after its time-out", async () => {
    await install();
    const hang: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    await expect(call(clientsWith(hang), { timeoutMs: 20 })).rejects.toMatchObject({
      code: "unanswered",
    });
  });

  it("renews the token once for many calls when it is about to expire, and stores it before using it", async () => {
    await install(clock.now() + 60_000);
    const stored: string[] = [];
    const shopify = scriptedShopify([
      async () => {
        stored.push(sealer.open((await installation()).accessToken ?? ""));
        return ok();
      },
    ]);
    const clients = clientsWith(shopify.fetch);
    await Promise.all(Array.from({ length: 5 }, () => call(clients)));
    expect(shopify.refreshes()).toBe(1);
    expect(new Set(shopify.seen.map((s) => s.token))).toEqual(new Set(["renewed-1"]));
    expect(new Set(stored)).toEqual(new Set(["renewed-1"]));
    expect((await installation()).tokenVersion).toBe(2);
  });

  it("renews once on a 401 and sends again", async () => {
    await install();
    const shopify = scriptedShopify([() => json({ errors: "Unauthorized" }, 401), ok]);
    await call(clientsWith(shopify.fetch));
    expect(shopify.seen.map((s) => s.token)).toEqual(["first-token", "renewed-1"]);
  });

  it("marks a shop whose renewed token is refused, too, and fails later calls without sending", async () => {
    await install();
    const shopify = scriptedShopify([() => json({ errors: "Unauthorized" }, 401)]);
    const clients = clientsWith(shopify.fetch);
    await expect(call(clients)).rejects.toMatchObject({ code: "unauthorised" });
    expect((await installation()).blockedReason).toBe("unauthorised");
    const sent = shopify.seen.length;
    await expect(call(clients)).rejects.toMatchObject({
      code: "unauthorised",
      retryAfterMs: expect.any(Number),
    });
    expect(shopify.seen).toHaveLength(sent);
  });

  it("probes a blocked shop after a restart, and clears the mark when it answers", async () => {
    await install();
    const frozen = clientsWith(scriptedShopify([() => json({}, 402)]).fetch);
    await expect(call(frozen)).rejects.toMatchObject({ code: "frozen" });
    expect((await installation()).blockedReason).toBe("frozen");
    await call(clientsWith(scriptedShopify([ok]).fetch));
    expect((await installation()).blockedReason).toBeNull();
  });

  it("does not send with the token of a new life what was to be sent in the one before", async () => {
    await install();
    const shopify = scriptedShopify([
      async () => {
        await reinstall();
        return json({ errors: "Unauthorized" }, 401);
      },
      ok,
    ]);
    const clients = clientsWith(shopify.fetch);
    await expect(call(clients)).rejects.toMatchObject({
      code: "token_unavailable",
      retryable: true,
    });
    expect(shopify.seen.map((s) => s.token)).toEqual(["first-token"]);
    await call(clients);
    expect(shopify.seen.at(-1)?.token).toBe("second-token");
  });

  it("reaches a shop that installed the app again at once, though it was blocked before", async () => {
    await install();
    const shopify = scriptedShopify([() => json({}, 402), ok]);
    const clients = clientsWith(shopify.fetch);
    await expect(call(clients)).rejects.toMatchObject({ code: "frozen" });
    await reinstall();
    await call(clients);
    expect((await installation()).blockedReason).toBeNull();
  });

  it("keeps many calls in flight once the bucket is known", async () => {
    await install();
    let open = 0;
    let most = 0;
    const shopify = scriptedShopify([
      ok,
      async () => {
        open += 1;
        most = Math.max(most, open);
        await clock.sleep(20);
        open -= 1;
        return ok();
      },
    ]);
    const clients = clientsWith(shopify.fetch);
    await call(clients);
    await Promise.all(Array.from({ length: 20 }, () => call(clients)));
    expect(most).toBe(20);
  });

  it("does not send what came too late", async () => {
    await install();
    const shopify = scriptedShopify([ok]);
    const late = call(clientsWith(shopify.fetch), { sendBefore: clock.now() - 1 });
    await expect(late).rejects.toMatchObject({ code: "too_late", retryable: true });
    expect(shopify.seen).toHaveLength(0);
  });

  it("refuses to call a shop that uninstalled the app", async () => {
    await install();
    const clients = clientsWith(scriptedShopify([ok]).fetch);
    await database.write((tx) => clients.tokens.forget(tx, SHOP, clock.now() + 3_600_000));
    await expect(call(clients)).rejects.toMatchObject({ code: "uninstalled", retryable: false });
  });

  it("goes to the sandbox under the shop's name when one is set", async () => {
    await install();
    const hosts: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      hosts.push(String(input), new Headers(init?.headers).get("x-sandbox-host"));
      return ok();
    };
    const { admin } = makeShopifyClients({
      telemetry: noTelemetry,
      database,
      clock,
      log: pino({ level: "silent" }),
      sealer,
      apps: { factory: { apiKey: "k", apiSecret: "s" }, reseller: { apiKey: "k", apiSecret: "s" } },
      fetch,
      sandboxUrl: "http://localhost:4000",
    });
    await admin.request({ shop: SHOP, document: DOCUMENT, variables: {}, cost: 1 });
    expect(hosts).toEqual([
      "http://localhost:4000/admin/api/2026-07/graphql.json",
      "north-shelf.myshopify.com",
    ]);
  });
});
