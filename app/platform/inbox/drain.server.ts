import { describeError } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import { laneIsOf, type LaneOwnership } from "#app/platform/db/lane-ownership.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";

export interface StoredMessage {
  id: string;
  app: string;
  shopId: string;
  topic: string;
  payload: string;
  receivedAt: number;
  triggeredAt: number | null;
}

/**
 * What a topic means. A `batch` handler books many messages in the transaction that marks them done;
 * a `single` one runs by itself, outside of a transaction, and may run twice.
 */
export type TopicHandler =
  | { kind: "batch"; handle: (tx: Tx, messages: readonly StoredMessage[]) => Promise<void> }
  | { kind: "single"; handle: (message: StoredMessage) => Promise<void> };

export type TopicHandlers = Record<string, TopicHandler>;

export interface InboxDrain {
  start(): void;
  wake(): void;
  stop(): Promise<void>;
}

/** Messages in one transaction: the more, the longer others wait for the database. */
const MESSAGES_MAX = 100;
const ATTEMPTS_MAX = 8;
const POLL_MS = 1_000;
/** While many come, rounds begin no sooner after each other: each costs a transaction for every topic. */
const ROUND_BUSY_MS = 25;
const BACK_OFF_MS = 500;

interface DrainDeps {
  database: Database;
  clock: Clock;
  log: Log;
  topics: TopicHandlers;
  /** Where several workers share the database, each hears the shops whose lanes it has. */
  lanes?: LaneOwnership | undefined;
  /** Whether many messages come. */
  isBusy?: () => boolean;
}

/**
 * Takes stored messages in the order they came. One that fails is tried again and in the end parked
 * with its reason, where a person sees it; it never holds up another.
 */
export function makeInboxDrain(deps: DrainDeps): InboxDrain {
  let stopped = true;
  let wanted = false;
  let working: Promise<void> | null = null;
  let timer: { cancel(): void } | null = null;
  let stopping = (): void => {};
  const toldToStop = new Promise<void>((resolve) => (stopping = resolve));

  async function work(): Promise<void> {
    try {
      while (wanted && !stopped) {
        wanted = false;
        const begunAt = deps.clock.now();
        const more = await drainOnce(deps);
        if (more) wanted = true;
        else if (deps.isBusy?.()) await gather(begunAt + ROUND_BUSY_MS);
      }
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "inbox could not be drained");
    }
  }

  async function gather(until: number): Promise<void> {
    const waitMs = until - deps.clock.now();
    if (waitMs > 0) await Promise.race([deps.clock.sleep(waitMs), toldToStop]);
  }

  function wake(): void {
    wanted = true;
    if (working || stopped) return;
    working = work().finally(() => {
      working = null;
      timer?.cancel();
      if (!stopped) timer = deps.clock.timer(wanted ? 0 : POLL_MS, wake);
    });
  }

  return {
    start() {
      stopped = false;
      wake();
    },
    wake,
    async stop() {
      stopped = true;
      timer?.cancel();
      stopping();
      await working;
    },
  };
}

/** True when more may be waiting. */
async function drainOnce(deps: DrainDeps): Promise<boolean> {
  const messages = await readDue(deps);
  const topics = inTurn(deps, messages);
  const alone = (await drainTogether(deps, topics)) ? topics.filter(isSingle) : topics;
  for (const one of alone) await drainTopic(deps, one);
  return messages.length === MESSAGES_MAX;
}

/** Topics in the sequence in which their handlers are named: an order comes before what is a part of it. */
function inTurn({ topics }: DrainDeps, messages: readonly StoredMessage[]): OfTopic[] {
  const ofTopics = groupBy(messages, (message) => message.topic);
  const named = new Set([...Object.keys(topics), ...ofTopics.keys()]);
  return [...named].flatMap((topic) => {
    const ofTopic = ofTopics.get(topic);
    return ofTopic ? [{ topic, messages: ofTopic, handler: topics[topic] ?? NOBODYS }] : [];
  });
}

/** The messages of one topic. */
interface OfTopic {
  topic: string;
  messages: readonly StoredMessage[];
  handler: TopicHandler;
}

/** Of a topic that nobody handles: its messages are done. */
const NOBODYS: TopicHandler = { kind: "batch", handle: () => Promise.resolve() };

const isSingle = ({ handler }: OfTopic): boolean => handler.kind === "single";

/**
 * Books all topics that can be booked in one transaction: an order alone brings messages of five. False
 * when it failed: then each goes by itself.
 */
async function drainTogether(deps: DrainDeps, topics: readonly OfTopic[]): Promise<boolean> {
  const batches = topics.filter((one) => !isSingle(one));
  if (batches.length < 2) return batches.length === 0;
  const messages = batches.flatMap((one) => one.messages);
  try {
    await runBatch(deps, { messages, handle: (tx, waiting) => handleEach(tx, batches, waiting) });
    return true;
  } catch (error) {
    deps.log.warn({ error: describeError(error) }, "topics failed together; each goes by itself");
    return false;
  }
}

async function handleEach(
  tx: Tx,
  batches: readonly OfTopic[],
  waiting: readonly StoredMessage[],
): Promise<void> {
  const ofTopics = groupBy(waiting, (message) => message.topic);
  for (const { topic, handler } of batches) {
    const messages = ofTopics.get(topic);
    if (messages && handler.kind === "batch") await handler.handle(tx, messages);
  }
}

function selectDue(deps: DrainDeps) {
  return deps.database.db
    .selectFrom("InboxMessage")
    .where("state", "=", "pending")
    .where("runAt", "<=", deps.clock.now());
}

async function readDue(deps: DrainDeps): Promise<StoredMessage[]> {
  const { lanes } = deps;
  if (lanes) lanes.want(await selectDue(deps).select(["app", "shopId"]).distinct().execute());
  return selectDue(deps)
    .select(["id", "app", "shopId", "topic", "payload", "receivedAt", "triggeredAt"])
    .$if(lanes !== undefined, (query) =>
      query.where(({ ref }) =>
        laneIsOf(lanes?.workerId ?? "", { app: ref("app"), shopId: ref("shopId") }),
      ),
    )
    .orderBy("id")
    .limit(MESSAGES_MAX)
    .execute();
}

async function drainTopic(deps: DrainDeps, { topic, messages, handler }: OfTopic): Promise<void> {
  if (handler.kind === "batch") {
    try {
      return await runBatch(deps, { messages, handle: handler.handle });
    } catch (error) {
      deps.log.warn(
        { topic, error: describeError(error) },
        "a batch failed; its messages go one by one",
      );
    }
  }
  for (const message of messages) {
    try {
      if (handler.kind === "batch") {
        await runBatch(deps, { messages: [message], handle: handler.handle });
      } else {
        await handler.handle(message);
        await markDone(deps, [message]);
      }
    } catch (error) {
      await noteFailure(deps, message, error);
    }
  }
}

async function runBatch(
  deps: DrainDeps,
  {
    messages,
    handle,
  }: {
    messages: readonly StoredMessage[];
    handle: (tx: Tx, messages: readonly StoredMessage[]) => Promise<void>;
  },
): Promise<void> {
  await deps.database.write(async (tx) => {
    const waiting = deps.lanes ? await stillPending(tx, messages) : messages;
    if (waiting.length === 0) return;
    await handle(tx, waiting);
    await finish(tx, deps.clock.now(), waiting);
  });
}

/** Of messages that were read before: another worker may have had the lane, and done some of them. */
async function stillPending(
  tx: Tx,
  messages: readonly StoredMessage[],
): Promise<readonly StoredMessage[]> {
  const rows = await tx
    .selectFrom("InboxMessage")
    .select("id")
    .where("state", "=", "pending")
    .where(
      "id",
      "in",
      messages.map((message) => message.id),
    )
    .execute();
  const pending = new Set(rows.map(({ id }) => id));
  return messages.filter(({ id }) => pending.has(id));
}

async function markDone(deps: DrainDeps, messages: readonly StoredMessage[]): Promise<void> {
  await deps.database.write((tx) => finish(tx, deps.clock.now(), messages));
}

/** What was worked keeps its key, so that a repeat is known, but not its payload. */
async function finish(tx: Tx, now: number, messages: readonly StoredMessage[]): Promise<void> {
  await tx
    .updateTable("InboxMessage")
    .set({ state: "done", doneAt: now, payload: "", error: null })
    .where(
      "id",
      "in",
      among(
        tx,
        messages.map((message) => message.id),
      ),
    )
    .execute();
}

async function noteFailure(deps: DrainDeps, message: StoredMessage, error: unknown): Promise<void> {
  const reason = describeError(error).slice(0, 1_000);
  deps.log.warn({ topic: message.topic, id: message.id, error: reason }, "a message failed");
  await deps.database.write(async (tx) => {
    const row = await tx
      .selectFrom("InboxMessage")
      .select("attempts")
      .where("id", "=", message.id)
      .executeTakeFirstOrThrow();
    const attempts = row.attempts + 1;
    const parked = attempts >= ATTEMPTS_MAX;
    await tx
      .updateTable("InboxMessage")
      .set({
        attempts,
        error: reason,
        state: parked ? "parked" : "pending",
        runAt: deps.clock.now() + BACK_OFF_MS * 2 ** attempts,
      })
      .where("id", "=", message.id)
      .execute();
    if (!parked) return;
    await raiseNotice(tx, deps.clock, {
      shopId: message.shopId,
      factoryId: message.app === "factory" ? message.shopId : null,
      kind: "parked",
      subject: `message:${message.id}`,
      details: { kind: message.topic, error: reason.slice(0, 300) },
    });
  });
}
