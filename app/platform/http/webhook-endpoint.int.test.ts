import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { realClock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { makeInbox } from "#app/platform/inbox/inbox.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeKnownShops } from "./known-shops.server.ts";
import { makeCallbackEndpoint, makeWebhookEndpoint } from "./webhook-endpoint.server.ts";

const FACTORY_SECRETS = ["factory-secret", "older-factory-secret"];
const RESELLER_SECRET = "reseller-secret";
const KNOWN = "known.myshopify.com";
const BODY = '{"id":820982911946154508,"line_items":[]}';

let database: Database;
let server: Server;
let origin: string;

beforeEach(async () => {
  database = await openTestDatabase();
  await addInstalledShop();
  const clock = realClock();
  const deps = {
    inbox: makeInbox({ database, clock }),
    shops: makeKnownShops({ db: database.db }),
    clock,
    log: createLog({ level: "silent" }),
  };
  const factory = makeWebhookEndpoint({ ...deps, app: "factory", secrets: FACTORY_SECRETS });
  const callback = makeCallbackEndpoint({
    ...deps,
    app: "reseller",
    secrets: [RESELLER_SECRET],
    callback: "fulfillment_order_notification",
  });
  server = createServer((request, response) => {
    void (request.url === "/factory/webhooks" ? factory : callback)(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((done) => server.close(done));
  await database.close();
});

async function addInstalledShop(): Promise<void> {
  const shop = { id: "shop-1", domain: KNOWN, gid: "gid://shopify/Shop/1", name: "Known" };
  const place = { currency: "CNY", countryCode: "CN", timezone: "Asia/Shanghai", plan: "basic" };
  await database.write(async (tx) => {
    await tx
      .insertInto("Shop")
      .values({ ...shop, ...place, shipFrom: null, createdAt: 1 })
      .execute();
    for (const app of ["factory", "reseller"]) {
      await tx
        .insertInto("Installation")
        .values({
          ...{ shopId: "shop-1", app, state: "installed", scopes: "" },
          ...{ tokenVersion: 1, installedAt: 1 },
        })
        .execute();
    }
  });
}

const sign = (body: string | Buffer, secret = "factory-secret"): string =>
  createHmac("sha256", secret).update(body).digest("base64");

async function post(
  options: {
    body?: string | Buffer;
    signature?: string | null;
    headers?: Record<string, string | null>;
    path?: string;
  } = {},
): Promise<number> {
  const body = options.body ?? BODY;
  const headers = new Headers({
    "x-shopify-topic": "orders/create",
    "x-shopify-shop-domain": KNOWN,
    "x-shopify-webhook-id": "webhook-1",
    "x-shopify-event-id": "event-1",
    "x-shopify-triggered-at": "2026-11-21T10:00:00.123456789Z",
    "x-shopify-api-version": "2026-07",
  });
  if (options.signature !== null) {
    headers.set("x-shopify-hmac-sha256", options.signature ?? sign(body));
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const url = `${origin}${options.path ?? "/factory/webhooks"}`;
  const response = await fetch(url, { method: "POST", headers, body: body as string });
  return response.status;
}

const stored = () => database.db.selectFrom("InboxMessage").selectAll().execute();

describe("webhook endpoint", () => {
  it("answers 200 once the message is stored with its bytes as they came", async () => {
    expect(await post()).toBe(200);
    expect(await stored()).toMatchObject([
      {
        app: "factory",
        shopId: "shop-1",
        topic: "orders/create",
        webhookId: "webhook-1",
        eventId: "event-1",
        triggeredAt: Date.UTC(2026, 10, 21, 10, 0, 0, 123),
        payload: BODY,
        state: "pending",
      },
    ]);
  });

  it("stores a delivery that comes again only once, and answers 200 both times", async () => {
    expect([await post(), await post()]).toEqual([200, 200]);
    expect(await stored()).toHaveLength(1);
  });

  it("takes the previous secret while it is being rotated", async () => {
    expect(await post({ signature: sign(BODY, "older-factory-secret") })).toBe(200);
  });

  it("refuses a right body signed with the other app's secret", async () => {
    expect(await post({ signature: sign(BODY, RESELLER_SECRET) })).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ["no signature", null],
    ["an empty signature", ""],
    ["a signature of another body", sign("{}")],
    ["a signature that is not base64", "%%%"],
    ["a signature cut short", sign(BODY).slice(0, 20)],
  ])("refuses %s with 401", async (_name, signature) => {
    expect(await post({ signature })).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it("refuses a shop that never had the app with 401", async () => {
    expect(await post({ headers: { "x-shopify-shop-domain": "other.myshopify.com" } })).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it("answers 200 to a compliance request about an unknown shop and keeps nothing", async () => {
    const headers = {
      "x-shopify-topic": "customers/redact",
      "x-shopify-shop-domain": "other.myshopify.com",
    };
    expect(await post({ headers })).toBe(200);
    expect(await post({ headers, signature: sign(BODY, "forged") })).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it("stores a compliance request about a known shop", async () => {
    expect(await post({ headers: { "x-shopify-topic": "customers/redact" } })).toBe(200);
    expect(await stored()).toMatchObject([{ topic: "customers/redact" }]);
  });

  it.each(["x-shopify-topic", "x-shopify-shop-domain", "x-shopify-webhook-id"])(
    "answers 400 when %s is missing",
    async (name) => {
      expect(await post({ headers: { [name]: null } })).toBe(400);
    },
  );

  it("answers 400 when the domain is not a shop's", async () => {
    expect(await post({ headers: { "x-shopify-shop-domain": "evil.example" } })).toBe(400);
  });

  it("answers 400 to an empty body, however it is signed", async () => {
    expect(await post({ body: "" })).toBe(400);
  });

  it("answers 413 to more than 5 MB", async () => {
    expect(await post({ body: Buffer.alloc(5 * 1024 * 1024 + 1, 32) })).toBe(413);
    expect(await stored()).toEqual([]);
  });
});

describe("fulfilment callback", () => {
  const path = "/reseller/fulfilment/fulfillment_order_notification";
  const body = '{"kind":"FULFILLMENT_REQUEST"}';
  const bare = { "x-shopify-topic": null, "x-shopify-webhook-id": null };

  it("stores every call, although two calls may be equal to the letter", async () => {
    const call = { path, body, headers: bare, signature: sign(body, RESELLER_SECRET) };
    expect([await post(call), await post(call)]).toEqual([200, 200]);
    const rows = await stored();
    expect(rows.map((row) => row.topic)).toEqual([
      "callback/fulfillment_order_notification",
      "callback/fulfillment_order_notification",
    ]);
    expect(rows.every((row) => row.app === "reseller")).toBe(true);
  });

  it("refuses the factory app's secret", async () => {
    expect(await post({ path, body, headers: bare, signature: sign(body) })).toBe(401);
  });
});
