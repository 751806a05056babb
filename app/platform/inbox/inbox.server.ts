import { sql } from "kysely";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { upsertRows } from "#app/platform/db/row-set.server.ts";
import type { Arrivals } from "./arrivals.server.ts";

/** A webhook or callback as it arrived, after its signature was checked. */
export interface InboxEntry {
  app: string;
  shopId: string;
  topic: string;
  webhookId: string;
  eventId: string | null;
  triggeredAt: number | null;
  payload: string;
}

export interface Inbox {
  /** Resolves once the message is durably stored; a message already known is stored once. */
  store(entry: InboxEntry): Promise<void>;
}

/** While many come: how long the first message of a group waits for others. How many one transaction takes. */
const GROUP_WAIT_MS = 3;
const GROUP_MAX = 500;

interface Waiting {
  entry: InboxEntry;
  receivedAt: number;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * Webhooks are stored in groups: one transaction, and so one wait for the disk, serves all messages
 * that arrived meanwhile; one that comes alone waits for no other. `onStored` wakes the worker, and tells
 * it how many they were.
 */
export function makeInbox(deps: {
  database: Database;
  clock: Clock;
  /** Counts them as they come. */
  arrivals?: Arrivals;
  onStored?: (messages: number) => void;
}): Inbox {
  let waiting: Waiting[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, GROUP_MAX);
      waiting = waiting.slice(GROUP_MAX);
      try {
        await storeGroup(deps, group);
        for (const one of group) one.resolve();
        deps.onStored?.(group.length);
      } catch (error) {
        for (const one of group) one.reject(error);
      }
    }
    writing = false;
  }

  return {
    store: (entry) =>
      new Promise((resolve, reject) => {
        deps.arrivals?.note(1);
        waiting.push({ entry, receivedAt: deps.clock.now(), resolve, reject });
        if (writing || waiting.length > 1) return;
        const begin = () => {
          if (!writing) void drain();
        };
        if (deps.arrivals?.areMany()) deps.clock.timer(GROUP_WAIT_MS, begin);
        else begin();
      }),
  };
}

async function storeGroup(
  deps: { database: Database; clock: Clock },
  group: readonly Waiting[],
): Promise<void> {
  await deps.database.write(
    (tx) =>
      upsertRows(tx, "InboxMessage", {
        rows: group.map(({ entry, receivedAt }) => ({
          ...entry,
          id: deps.clock.newId(),
          receivedAt,
          state: "pending",
          attempts: 0,
          runAt: receivedAt,
          error: null,
          doneAt: null,
        })),
        onConflict: sql`on conflict ("app", "shopId", "topic", "webhookId") do nothing`,
      }),
    { isUrgent: true },
  );
}
