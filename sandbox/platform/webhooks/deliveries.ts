import { createHmac } from "node:crypto";
import type { ShopBase } from "#sandbox/contract.ts";
import { ADMIN_API_VERSION } from "#sandbox/schema/files.ts";
import type { Platform } from "../platform.ts";
import { randomBetween, randomUuid } from "../random.ts";
import type { Delivery } from "../state.ts";
import type { DeliveryRecord } from "./delivery-log.ts";

type NewDelivery = Pick<
  Delivery,
  "app" | "topic" | "url" | "body" | "eventId" | "name" | "subscriptionId"
>;

/** Queues one delivery, unless a fault loses it; a fault may also delay or double it. */
export function scheduleDelivery(platform: Platform, shop: ShopBase, made: NewDelivery): void {
  const { clock, random, settings } = platform;
  const now = clock.now();
  let delayMs = randomBetween(random, settings.webhookDelayMs);
  let copies = 1;
  const rules = platform.faults.strikeWebhook({
    shop: shop.domain,
    app: made.app,
    topic: made.topic,
  });
  for (const rule of rules) {
    if (rule.kind === "webhook-lost") copies = 0;
    if (rule.kind === "webhook-twice") copies *= 2;
    if (rule.kind === "webhook-late") delayMs += rule.ms;
    if (rule.kind === "webhook-shuffled") delayMs += random() * rule.ms;
  }
  const webhookId = randomUuid(random);
  if (copies === 0) {
    record(platform, { shop, delivery: { ...made, webhookId, failures: 0 }, outcome: "lost" });
  }
  for (let copy = 0; copy < copies; copy += 1) {
    const delivery: Delivery = {
      ...made,
      id: platform.world.nextId(),
      webhookId,
      triggeredAt: now,
      dueAt: now + delayMs + copy * randomBetween(random, settings.webhookDelayMs),
      failures: 0,
    };
    platform.stateOf(shop.domain).deliveries.set(delivery.id, delivery);
    armDelivery(platform, shop, delivery);
  }
  platform.world.changed(shop);
}

/** Sets the timer of a queued delivery; also after its shop was loaded again. */
export function armDelivery(platform: Platform, shop: ShopBase, delivery: Delivery): void {
  platform.clock.setTimer(delivery.dueAt - platform.clock.now(), () => {
    if (!platform.isOpen()) return;
    void attempt(platform, shop, delivery);
  });
}

async function attempt(platform: Platform, shop: ShopBase, delivery: Delivery): Promise<void> {
  // Shopify's patience counts from when it really sends, not from when it would have liked to.
  const outcome = await platform.outgoing.inTurn(() => send(platform, shop, delivery));
  const state = platform.stateOf(shop.domain);
  if (outcome.ok) {
    state.deliveries.delete(delivery.id);
    record(platform, { shop, delivery, outcome: "delivered", status: outcome.status });
  } else {
    retryOrGiveUp(platform, { shop, delivery, failure: outcome });
  }
  platform.world.changed(shop);
}

type Outcome = { ok: true; status: number } | { ok: false; status?: number; reason?: string };

/** Success is an answer in the 200s within the time that Shopify waits. */
async function send(platform: Platform, shop: ShopBase, delivery: Delivery): Promise<Outcome> {
  const abort = new AbortController();
  let timer: { cancel(): void } | undefined;
  const timedOut = new Promise<Outcome>((resolve) => {
    timer = platform.clock.setTimer(platform.settings.webhookTimeoutMs, () => {
      abort.abort();
      resolve({ ok: false, reason: "timeout" });
    });
  });
  const { url, body } = delivery;
  const headers = signedHeaders(platform, shop, delivery);
  const answered = platform.outgoing.post({ url, headers, body, signal: abort.signal }).then(
    (status): Outcome => ({ ok: status >= 200 && status < 300, status }),
    (error: unknown): Outcome => ({ ok: false, reason: String(error) }),
  );
  const outcome = await Promise.race([answered, timedOut]);
  timer?.cancel();
  return outcome;
}

function signedHeaders(
  platform: Platform,
  shop: ShopBase,
  delivery: Delivery,
): Record<string, string> {
  const secret = platform.apps.get(delivery.app)?.secret ?? "";
  return {
    "content-type": "application/json",
    "user-agent": "Local Shopify",
    "x-shopify-topic": delivery.topic,
    "x-shopify-hmac-sha256": createHmac("sha256", secret).update(delivery.body).digest("base64"),
    "x-shopify-shop-domain": shop.domain,
    "x-shopify-api-version": ADMIN_API_VERSION,
    "x-shopify-webhook-id": delivery.webhookId,
    "x-shopify-event-id": delivery.eventId,
    "x-shopify-triggered-at": new Date(delivery.triggeredAt).toISOString(),
    ...(delivery.name ? { "x-shopify-name": delivery.name } : {}),
  };
}

function retryOrGiveUp(
  platform: Platform,
  {
    shop,
    delivery,
    failure,
  }: { shop: ShopBase; delivery: Delivery; failure: { status?: number; reason?: string } },
): void {
  const state = platform.stateOf(shop.domain);
  const waitMs = platform.settings.webhookRetryDelaysMs[delivery.failures];
  if (waitMs === undefined) {
    state.deliveries.delete(delivery.id);
    record(platform, { shop, delivery, outcome: "given-up", ...failure });
    // A subscription of the configuration file survives; one made by API does not.
    if (delivery.subscriptionId) state.subscriptions.delete(delivery.subscriptionId);
    return;
  }
  record(platform, { shop, delivery, outcome: "failed", ...failure });
  delivery.failures += 1;
  delivery.dueAt = platform.clock.now() + waitMs;
  if (!platform.settings.webhookIdStableOverRetries)
    delivery.webhookId = randomUuid(platform.random);
  armDelivery(platform, shop, delivery);
}

function record(
  platform: Platform,
  {
    shop,
    delivery,
    ...what
  }: Pick<DeliveryRecord, "outcome" | "status" | "reason"> & {
    shop: ShopBase;
    delivery: NewDelivery & Pick<Delivery, "webhookId" | "failures">;
  },
): void {
  platform.deliveryLog.add({
    at: platform.clock.now(),
    shop: shop.domain,
    app: delivery.app,
    topic: delivery.topic,
    url: delivery.url,
    webhookId: delivery.webhookId,
    eventId: delivery.eventId,
    attempt: delivery.failures + 1,
    ...what,
  });
}
