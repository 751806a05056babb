import { type EscrowChannel } from "#app/modules/escrow/index.ts";
import {
  loadChannelsById,
  loadEscrow,
  markForPlanning,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import { isBug } from "#app/kernel/fault.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { WriteAnswer } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import {
  closeIntent,
  settleExpired,
  settleIntent,
  type BatchOutcome,
} from "./settle-intent.server.ts";
import { noChanges, readIntents, saveChanges, type IntentRow } from "./settling-store.server.ts";

/**
 * Books what became of a batch, once: a batch that another worker settled meanwhile is left alone.
 * `problems` names the rows that a refusal blamed.
 */
export async function settleBatch(
  deps: ChannelsDeps,
  batchId: string,
  outcome: BatchOutcome,
  problems: Problems = [],
): Promise<void> {
  const answered = { outcome, problems };
  try {
    await deps.database.write(async (tx) => {
      if (!(await closeBatch(tx, deps, { batchId, outcome }))) return;
      await settleIntents(tx, deps, { ...answered, read: () => readIntents(tx, batchId) });
    });
  } catch (error) {
    if (!isBug(error)) throw error;
    await settleOneByOne(deps, batchId, answered);
  }
}

type Problems = Extract<WriteAnswer, { kind: "refused" }>["rows"];

interface Answered {
  outcome: BatchOutcome;
  problems: Problems;
}

/** False when another worker closed it meanwhile. */
async function closeBatch(
  tx: Tx,
  deps: ChannelsDeps,
  { batchId, outcome }: { batchId: string; outcome: BatchOutcome },
): Promise<boolean> {
  const closed = await tx
    .updateTable("WriteBatch")
    .set({ state: "settled", outcome, settledAt: deps.clock.now(), unansweredAt: null })
    .where("id", "=", batchId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return closed.numUpdatedRows > 0n;
}

/**
 * One of the items cannot be booked: the others are. Of that one nobody knows what became of its write,
 * so that its units stay exposed until a fenced read, as those of a key that grew too old.
 */
async function settleOneByOne(
  deps: ChannelsDeps,
  batchId: string,
  answered: Answered,
): Promise<void> {
  const all = await deps.database.write((tx) => readIntents(tx, batchId));
  for (const { id, factoryId } of uniqueItems(all)) {
    // Read anew each time: what another worker settled meanwhile is not open any more.
    const ofItem = async (tx: Tx): Promise<IntentRow[]> =>
      (await readIntents(tx, batchId)).filter((intent) => intent.itemId === id);
    try {
      await deps.database.write(async (tx) =>
        settleIntents(tx, deps, { ...answered, read: () => ofItem(tx) }),
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
  await deps.database.write((tx) => closeBatch(tx, deps, { batchId, outcome: answered.outcome }));
}

function uniqueItems(intents: readonly IntentRow[]): { id: string; factoryId: string }[] {
  return [
    ...new Map(
      intents.map((row) => [row.itemId, { id: row.itemId, factoryId: row.factoryId }]),
    ).values(),
  ];
}

async function settleIntents(
  tx: Tx,
  deps: ChannelsDeps,
  of: Answered & { read: () => Promise<readonly IntentRow[]> },
): Promise<void> {
  const { read, outcome, problems } = of;
  const now = deps.clock.now();
  const items = uniqueItems(await read());
  const itemIds = items.map((item) => item.id);
  await lockItems(tx, deps.database.dialect, itemIds);
  // What was heard of the levels while the lock was waited for counts.
  const intents = await read();
  const escrow = await loadEscrow(tx, items);
  const changes = noChanges();
  const settling = { deps, changes, now, ...(await loadTerms(tx, deps, intents)) };
  const problemOf = new Map(problems.map(({ index, code }) => [index, code]));
  for (const intent of intents) {
    const problem = problemOf.get(intent.index) ?? null;
    settleIntent(settling, { intent, item: escrow.get(intent.itemId), outcome, problem });
  }
  await saveEscrow(tx, escrow.values(), now);
  await saveChanges(tx, changes);
  // Their free units may have changed: the allocator looks at them again.
  await markForPlanning(tx, itemIds, now);
}

async function loadTerms(
  tx: Tx,
  deps: ChannelsDeps,
  intents: readonly IntentRow[],
): Promise<{ channels: Map<string, EscrowChannel>; coolingMs: Map<string, number> }> {
  const channelIds = [...new Set(intents.map((intent) => intent.channelId))];
  const channels = await loadChannelsById(tx, channelIds);
  const partnerships = await tx
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .select(["Channel.id", "Partnership.coolingMs"])
    .where("Channel.id", "in", among(tx, channelIds))
    .execute();
  const coolingMs = new Map(channelIds.map((id) => [id, deps.settings.brandCoolingMs]));
  for (const row of partnerships) coolingMs.set(row.id, row.coolingMs);
  return { channels, coolingMs };
}
