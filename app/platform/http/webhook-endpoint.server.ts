import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Inbox } from "#app/platform/inbox/inbox.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import type { KnownShops } from "./known-shops.server.ts";
import { readBody } from "./read-body.server.ts";
import { verifySignature } from "./verify-signature.server.ts";

export type PlainHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface SignedEndpointDeps {
  app: AppName;
  /** The app's secret, and the previous one while it is being rotated. */
  secrets: readonly string[];
  inbox: Inbox;
  shops: KnownShops;
  clock: Clock;
  log: Log;
}

const BODY_BYTES_MAX = 5 * 1024 * 1024;
const COMPLIANCE_TOPICS = new Set(["customers/data_request", "customers/redact", "shop/redact"]);
const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/**
 * Takes an app's webhooks: checks the signature over the raw bytes, stores the message, and answers
 * only once it is stored. Nothing is decided here; a refusal makes Shopify try again later.
 */
export function makeWebhookEndpoint(deps: SignedEndpointDeps): PlainHandler {
  return withSignedBody(deps, async (request, body) => {
    const topic = header(request, "x-shopify-topic")?.toLowerCase();
    const webhookId = header(request, "x-shopify-webhook-id");
    const domain = header(request, "x-shopify-shop-domain")?.toLowerCase();
    if (!topic || !webhookId || !domain || !SHOP_DOMAIN.test(domain)) return 400;
    const shopId = await deps.shops.find(deps.app, domain);
    // Shopify may ask about a shop we never heard of; there is nothing to hand out or erase.
    if (shopId === undefined) return COMPLIANCE_TOPICS.has(topic) ? 200 : 401;
    await deps.inbox.store({
      app: deps.app,
      shopId,
      topic,
      webhookId,
      eventId: header(request, "x-shopify-event-id") ?? null,
      triggeredAt: parseTime(header(request, "x-shopify-triggered-at")),
      payload: body.toString("utf8"),
    });
    return 200;
  });
}

/**
 * Takes a fulfilment service's callbacks. They say only that something is waiting, so two of them may
 * be equal to the letter; each is stored under an id of its own.
 */
export function makeCallbackEndpoint(
  deps: SignedEndpointDeps & { callback: string },
): PlainHandler {
  return withSignedBody(deps, async (request, body) => {
    const domain = header(request, "x-shopify-shop-domain")?.toLowerCase();
    if (!domain || !SHOP_DOMAIN.test(domain)) return 400;
    const shopId = await deps.shops.find(deps.app, domain);
    if (shopId === undefined) return 401;
    await deps.inbox.store({
      app: deps.app,
      shopId,
      topic: `callback/${deps.callback}`,
      webhookId: header(request, "x-shopify-webhook-id") ?? deps.clock.newId(),
      eventId: header(request, "x-shopify-event-id") ?? null,
      triggeredAt: parseTime(header(request, "x-shopify-triggered-at")),
      payload: body.toString("utf8"),
    });
    return 200;
  });
}

type SignedHandler = (request: IncomingMessage, body: Buffer) => Promise<200 | 400 | 401>;

/** The signature comes first, so that a stranger learns nothing from the answers. */
function withSignedBody(deps: SignedEndpointDeps, handle: SignedHandler): PlainHandler {
  return async (request, response) => {
    try {
      const read = await readBody(request, BODY_BYTES_MAX);
      if (!read.ok) {
        answer(response, read.reason === "too_large" ? 413 : 400);
        return;
      }
      const signature = header(request, "x-shopify-hmac-sha256");
      if (!verifySignature({ body: read.body, header: signature, secrets: deps.secrets })) {
        answer(response, 401);
        return;
      }
      answer(response, read.body.length === 0 ? 400 : await handle(request, read.body));
    } catch (error) {
      deps.log.error({ err: error, app: deps.app }, "a webhook could not be stored");
      answer(response, 500);
    }
  };
}

function answer(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    "content-length": "0",
    ...(status === 413 && { connection: "close" }),
  });
  response.end();
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function parseTime(text: string | undefined): number | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
