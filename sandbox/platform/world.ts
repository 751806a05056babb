import type {
  AppFunction,
  Assumptions,
  Clock,
  Random,
  ShopBase,
  World,
} from "#sandbox/contract.ts";
import { actualUrl } from "./apps/app-config.ts";
import { storeUrlOf } from "./http/storefront-calls.ts";
import type { Platform } from "./platform.ts";
import { randomUuid } from "./random.ts";
import { scheduleDelivery } from "./webhooks/deliveries.ts";
import { emitEvent } from "./webhooks/emit.ts";

/** The topic that a fulfilment service's callback is logged and delivered under. */
export const CALLBACK_TOPIC = "fulfillment_service/callback";

/** What the shops are given of the platform. `ask` is called only once the platform is whole. */
export function createWorld({
  clock,
  random,
  assumptions,
  nextId,
  changed,
  functions,
  ask,
}: {
  clock: Clock;
  random: Random;
  assumptions: Assumptions;
  nextId: () => string;
  changed: (shop: ShopBase) => void;
  functions: readonly AppFunction[];
  ask: () => Platform;
}): World {
  return {
    clock,
    random,
    shops: new Map(),
    nextId,
    assumptions,
    mails: [],
    functions,
    functionFailures: [],
    changed,
    storeUrl: (shop) => storeUrlOf(ask(), shop),
    emit: (event) => emitEvent(ask(), event),
    callback({ shop, app: handle, url, body }) {
      const platform = ask();
      const app = platform.apps.get(handle);
      if (!app || !platform.isOpen()) return;
      scheduleDelivery(platform, shop, {
        app: handle,
        topic: CALLBACK_TOPIC,
        url: actualUrl(app, url),
        body: JSON.stringify(body),
        eventId: randomUuid(random),
      });
    },
  };
}
