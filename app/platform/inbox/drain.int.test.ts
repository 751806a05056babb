import { afterEach, beforeEach, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeInboxDrain, type TopicHandler, type TopicHandlers } from "./drain.server.ts";

let database: Database;
let commits = 0;
const handled: string[] = [];

beforeEach(async () => {
  database = await openTestDatabase();
  commits = 0;
  handled.length = 0;
});
afterEach(() => database.close());

async function store(...topics: string[]): Promise<void> {
  for (const [number, topic] of topics.entries()) {
    const message = { app: "reseller", shopId: "shop", topic, webhookId: `${number}` };
    const fresh = { state: "pending", attempts: 0, receivedAt: 1, runAt: 1, payload: "{}" };
    await database.db
      .insertInto("InboxMessage")
      .values({ ...message, ...fresh, id: `message-${number}` })
      .execute();
  }
}

const notes = (topic: string): TopicHandler => ({
  kind: "batch",
  handle: async (tx, messages) => {
    await tx.insertInto("ScheduleRun").values({ name: topic, slot: 1, ranAt: 1 }).execute();
    handled.push(...messages.map(({ id }) => `${topic} ${id}`));
  },
});

const fails: TopicHandler = { kind: "batch", handle: () => Promise.reject(new Error("no order")) };

/** One round of the drain. */
async function drain(topics: TopicHandlers): Promise<void> {
  const counted: Database = {
    ...database,
    write: (work, how) => {
      commits += 1;
      return database.write(work, how);
    },
  };
  const log = createLog({ level: "silent" });
  const one = makeInboxDrain({ database: counted, clock: realClock(), log, topics });
  one.start();
  await one.stop();
}

async function states(): Promise<Record<string, string>> {
  const rows = await database.db.selectFrom("InboxMessage").select(["topic", "state"]).execute();
  return Object.fromEntries(rows.map(({ topic, state }) => [topic, state]));
}

async function notedTopics(): Promise<string[]> {
  const rows = await database.db.selectFrom("ScheduleRun").select("name").orderBy("name").execute();
  return rows.map(({ name }) => name);
}

test("what was told of an order in several topics is booked in one transaction", async () => {
  await store("created", "unknown", "routed", "created");
  await drain({ created: notes("created"), routed: notes("routed") });
  expect(commits).toBe(1);
  expect(handled).toEqual(["created message-0", "created message-3", "routed message-2"]);
  expect(await states()).toEqual({ created: "done", routed: "done", unknown: "done" });
});

test("a topic that fails takes nothing of the others with it", async () => {
  await store("created", "broken", "routed");
  await drain({ created: notes("created"), broken: fails, routed: notes("routed") });
  expect(await states()).toEqual({ created: "done", broken: "pending", routed: "done" });
  expect(await notedTopics()).toEqual(["created", "routed"]);
});

test("one that runs by itself is not kept in the others' transaction", async () => {
  await store("created", "asked", "routed");
  const alone: TopicHandler = {
    kind: "single",
    handle: async () => {
      expect(await notedTopics()).toEqual(["created", "routed"]);
    },
  };
  await drain({ created: notes("created"), asked: alone, routed: notes("routed") });
  expect(await states()).toEqual({ created: "done", asked: "done", routed: "done" });
});
