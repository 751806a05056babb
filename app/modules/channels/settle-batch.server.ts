import { type EscrowChannel } from "#app/modules/escrow/index.ts";
import {
  loadChannelsById,
  loadEscrow,
  markForPlanning,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import { afterCommit } from "#app/platform/db/after-commit.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { readCooling } from "./channel-times.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { WriteAnswer } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import {
  closeIntent,
  settleExpired,
  settleIntent,
  type BatchOutcome,
} from "./settle-intent.server.ts";
import { LEFT } from "./together.ts";
import { noChanges, readIntents, saveChanges, type IntentRow } from "./settling-store.server.ts";

type Problems = Extract<WriteAnswer, { kind: "refused" }>["rows"];

interface Answered {
  outcome: BatchOutcome;
  /** The rows that a refusal blamed. */
  problems: Problems;
}

export interface EndedBatch extends Answered {
  batchId: string;
  /** How many levels it writes. */
  levels: number;
}

/** Levels of one transaction: the more, the longer others wait for the database. */
const LEVELS_MAX = 1_000;

/** Books what became of one batch. */
export async function settleBatch(
  deps: ChannelsDeps,
  batchId: string,
  outcome: BatchOutcome,
  problems: Problems = [],
): Promise<void> {
  await settleBatches(deps, [{ batchId, outcome, problems, levels: 1 }]);
}

/**
 * Books what became of batches, each once: one that another worker settled meanwhile is left alone. Those
 * that would make the transaction long are left to the next.
 */
export async function settleBatches(
  deps: ChannelsDeps,
  ended: readonly EndedBatch[],
): Promise<("settled" | typeof LEFT)[]> {
  const taken = takeInOne(ended);
  try {
    await deps.database.write(async (tx) => {
      const closed = await closeBatches(tx, deps, taken);
      if (closed.length === 0) return;
      await settleIntents(tx, deps, { ended: taken, intents: await readIntents(tx, closed) });
    });
  } catch (error) {
    if (!isBug(error)) throw error;
    for (const one of taken) await settleOneByOne(deps, one);
  }
  return ended.map((_, index) => (index < taken.length ? "settled" : LEFT));
}

function takeInOne(ended: readonly EndedBatch[]): readonly EndedBatch[] {
  let levels = 0;
  const tooMany = ended.findIndex((one, index) => {
    levels += one.levels;
    return index > 0 && levels > LEVELS_MAX;
  });
  return tooMany === -1 ? ended : ended.slice(0, tooMany);
}

/** Gives the ids of those that no other worker closed meanwhile. */
async function closeBatches(
  tx: Tx,
  deps: ChannelsDeps,
  ended: readonly EndedBatch[],
): Promise<string[]> {
  const now = deps.clock.now();
  const closed: string[] = [];
  for (const [outcome, of] of groupBy(ended, (one) => one.outcome)) {
    const rows = await tx
      .updateTable("WriteBatch")
      .set({ state: "settled", outcome, settledAt: now, unansweredAt: null })
      .where(
        "id",
        "in",
        among(
          tx,
          of.map(({ batchId }) => batchId),
        ),
      )
      .where("state", "=", "open")
      .returning("id")
      .execute();
    closed.push(...rows.map(({ id }) => id));
  }
  return closed;
}

/**
 * One of the items cannot be booked: the others are. Of that one nobody knows what became of its write,
 * so that its units stay exposed until a fenced read, as those of a key that grew too old.
 */
async function settleOneByOne(deps: ChannelsDeps, ended: EndedBatch): Promise<void> {
  const { batchId } = ended;
  const all = await deps.database.write((tx) => readIntents(tx, [batchId]));
  for (const { id, factoryId } of uniqueItems(all)) {
    // Read anew each time: what another worker settled meanwhile is not open any more.
    const ofItem = async (tx: Tx): Promise<IntentRow[]> =>
      (await readIntents(tx, [batchId])).filter((intent) => intent.itemId === id);
    try {
      await deps.database.write(async (tx) =>
        settleIntents(tx, deps, { ended: [ended], intents: await ofItem(tx) }),
      );
    } catch (error) {
      if (!isBug(error)) throw error;
      await deps.database.write(async (tx) => {
        for (const intent of await ofItem(tx)) {
          const changes = noChanges();
          closeIntent(changes, intent, { state: "expired", error: "undecidable" });
          settleExpired({ deps, changes, now: deps.clock.now() }, intent);
          await saveChanges(tx, changes);
        }
        await noteSetAside(tx, deps, { item: { id, factoryId }, doing: "settle", error });
      });
    }
  }
  await deps.database.write((tx) => closeBatches(tx, deps, [ended]));
}

function uniqueItems(intents: readonly IntentRow[]): { id: string; factoryId: string }[] {
  return [
    ...new Map(
      intents.map((row) => [row.itemId, { id: row.itemId, factoryId: row.factoryId }]),
    ).values(),
  ];
}

/** What nobody said anything about. */
const UNKNOWN: Answered = { outcome: "expired", problems: [] };

async function settleIntents(
  tx: Tx,
  deps: ChannelsDeps,
  { ended, intents }: { ended: readonly EndedBatch[]; intents: readonly IntentRow[] },
): Promise<void> {
  const now = deps.clock.now();
  const items = uniqueItems(intents);
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(tx, items);
  const changes = noChanges();
  const settling = { deps, changes, now, ...(await loadTerms(tx, deps, intents)) };
  const answers = new Map(ended.map((one) => [one.batchId, one]));
  for (const intent of intents) {
    const { outcome, problems } = answers.get(intent.batchId) ?? UNKNOWN;
    const problem = problems.find(({ index }) => index === intent.index)?.code ?? null;
    settleIntent(settling, { intent, item: escrow.get(intent.itemId), outcome, problem });
  }
  await saveEscrow(tx, escrow.values(), now);
  await saveChanges(tx, changes);
  afterCommit(tx, () => {
    for (const { channelId, ...window } of changes.windows) deps.windows.note(channelId, window);
  });
  await markForPlanning(
    tx,
    items.filter(({ id }) => changes.toPlan.has(id)),
    now,
  );
}

async function loadTerms(
  tx: Tx,
  deps: ChannelsDeps,
  intents: readonly IntentRow[],
): Promise<{ channels: Map<string, EscrowChannel>; coolingMs: Map<string, number> }> {
  const channelIds = [...new Set(intents.map((intent) => intent.channelId))];
  const channels = await loadChannelsById(tx, channelIds);
  return { channels, coolingMs: await readCooling(tx, deps, channelIds) };
}
