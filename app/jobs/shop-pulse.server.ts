import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { StoredMessage, TopicHandlers } from "#app/platform/inbox/drain.server.ts";
import type { AdminClient } from "#app/platform/shopify/admin-client.server.ts";
import { shopKey, toShopRef, type ShopRef } from "#app/platform/shopify/shop-ref.ts";
import { savePulses, type Pulse } from "#app/platform/shopify/pulse-store.server.ts";
import type { Schedule } from "./schedules.server.ts";

const SAVE_MS = 15_000;

/**
 * What this process knows of each lane and the database does not: when its shop was last heard, and how
 * its bucket stands. Kept in memory and written now and then, so that no webhook waits for it.
 */
export function makeShopPulse(deps: { clock: Clock; client: AdminClient }): {
  /** Topic handlers that note which shops are heard. */
  listening(topics: TopicHandlers): TopicHandlers;
  schedule: Schedule;
} {
  const heard = new Map<string, { shop: ShopRef; at: number }>();
  const saved = new Map<string, string>();

  function note(messages: readonly { shopId: string; app: string; receivedAt: number }[]): void {
    for (const message of messages) {
      const shop = toShopRef(message);
      const at = Math.max(message.receivedAt, heard.get(shopKey(shop))?.at ?? 0);
      heard.set(shopKey(shop), { shop, at });
    }
  }

  function allPulses(): Map<string, Pulse> {
    const pulses = new Map<string, Pulse>();
    for (const { shop, at } of heard.values()) pulses.set(shopKey(shop), { shop, heardAt: at });
    for (const { shop, budget } of deps.client.budgets()) {
      pulses.set(shopKey(shop), { ...(pulses.get(shopKey(shop)) ?? { shop }), budget });
    }
    return pulses;
  }

  async function save(tx: Tx): Promise<void> {
    const changed = [...allPulses()].filter(
      ([key, pulse]) => saved.get(key) !== JSON.stringify(pulse),
    );
    const pulses = changed.map(([, pulse]) => pulse);
    await savePulses(tx, pulses, deps.clock.now());
    for (const [key, pulse] of changed) saved.set(key, JSON.stringify(pulse));
  }

  return {
    listening: (topics) =>
      Object.fromEntries(
        Object.entries(topics).map(([topic, handler]) => [
          topic,
          handler.kind === "single"
            ? {
                ...handler,
                handle: (message: StoredMessage) => {
                  note([message]);
                  return handler.handle(message);
                },
              }
            : {
                ...handler,
                handle: (tx, messages) => {
                  note(messages);
                  return handler.handle(tx, messages);
                },
              },
        ]),
      ),
    schedule: {
      name: "shops.pulse",
      everyMs: SAVE_MS,
      run: save,
    },
  };
}
