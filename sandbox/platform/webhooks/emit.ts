import type { ShopEvent } from "#sandbox/contract.ts";
import type { AppSubscription } from "../apps/app-config.ts";
import { actualUrl } from "../apps/app-config.ts";
import { grants } from "../apps/scopes.ts";
import type { Platform, RunningApp } from "../platform.ts";
import { randomUuid } from "../random.ts";
import type { Install, ShopSubscription } from "../state.ts";
import { scheduleDelivery } from "./deliveries.ts";
import { includeFields, matchesFilter, stringifyPayload, withoutPersonalData } from "./payload.ts";
import { COMPLIANCE_TOPICS, topicEnum } from "./topics.ts";

/** A subscription of either kind, as far as making a delivery needs it. */
interface Subscriber {
  uri: string;
  filter?: string;
  includeFields?: readonly string[];
  name?: string;
  subscriptionId?: string;
}

/** Makes webhooks of an event for every app that listens. */
export function emitEvent(platform: Platform, event: ShopEvent): void {
  if (!platform.isOpen()) return;
  const eventId = event.eventId ?? randomUuid(platform.random);
  const topic = topicEnum(event.topic);
  const bodies = new Map<string, string>();
  for (const app of platform.apps.values()) {
    if (event.onlyApp !== undefined && event.onlyApp !== app.handle) continue;
    for (const subscriber of subscribersOf(platform, { app, event, topic })) {
      if (subscriber.filter && !matchesFilter(event.payload, subscriber.filter)) continue;
      scheduleDelivery(platform, event.shop, {
        app: app.handle,
        topic: event.topic,
        url: actualUrl(app, subscriber.uri),
        body: bodyFor({ event, app, subscriber, bodies }),
        eventId,
        name: subscriber.name,
        subscriptionId: subscriber.subscriptionId,
      });
    }
  }
}

function subscribersOf(
  platform: Platform,
  { app, event, topic }: { app: RunningApp; event: ShopEvent; topic: string },
): Subscriber[] {
  const state = platform.stateOf(event.shop.domain);
  const install = state.installs.get(app.handle);
  const declared = app.subscriptionsByTopic.get(topic) ?? [];
  // What the law asks for also reaches an app that was removed.
  if (!install) return COMPLIANCE_TOPICS.has(event.topic) ? [...declared] : [];
  if (!mayHear(platform, install, topic)) return [];
  return [...declared, ...madeByApi(state.subscriptions, { app, topic })];
}

function mayHear(platform: Platform, install: Install, topic: string): boolean {
  const needed = platform.scopes.topicScopes(topic);
  return needed.length === 0 || needed.some((scope) => grants(install.scopes, scope));
}

function madeByApi(
  subscriptions: ReadonlyMap<string, ShopSubscription>,
  { app, topic }: { app: RunningApp; topic: string },
): Subscriber[] {
  const found: Subscriber[] = [];
  for (const subscription of subscriptions.values()) {
    if (subscription.app !== app.handle || subscription.topic !== topic) continue;
    found.push({ ...subscription, subscriptionId: subscription.id });
  }
  return found;
}

/** Many subscribers ask for the same body, so each form of it is written once. */
function bodyFor({
  event,
  app,
  subscriber,
  bodies,
}: {
  event: ShopEvent;
  app: RunningApp;
  subscriber: Subscriber;
  bodies: Map<string, string>;
}): string {
  const fields = subscriber.includeFields ?? [];
  const approved = app.protectedDataApproved || event.shop.plan === "development";
  const form = `${approved} ${fields.join()}`;
  let body = bodies.get(form);
  if (body === undefined) {
    const visible = approved ? event.payload : withoutPersonalData(event.payload);
    body = stringifyPayload(fields.length > 0 ? includeFields(visible, fields) : visible);
    bodies.set(form, body);
  }
  return body;
}

/** The configuration file's subscriptions, found by topic. */
export function indexSubscriptions(
  subscriptions: readonly AppSubscription[],
): Map<string, AppSubscription[]> {
  const byTopic = new Map<string, AppSubscription[]>();
  for (const subscription of subscriptions) {
    const key = topicEnum(subscription.topic);
    byTopic.set(key, [...(byTopic.get(key) ?? []), subscription]);
  }
  return byTopic;
}
