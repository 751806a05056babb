import {
  balanceOf,
  confirmLower,
  exposureOf,
  releaseUnits,
  undoRaise,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannelsById,
  loadEscrow,
  markForPlanning,
  noteLostMoves,
  saveEscrow,
  type EscrowItem,
  type LostMove,
  type ReserveChange,
} from "#app/modules/escrow/index.server.ts";
import { sql } from "kysely";
import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { shownAfter, surpriseRead } from "./hear-level.server.ts";
import type { WriteAnswer } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";

/** How a batch ended: applied, certainly never applied, or unknown with its key too old to ask again. */
export type BatchOutcome = "ok" | "refused" | "expired";

type IntentRow = Awaited<ReturnType<typeof readIntents>>[number];

interface Settling {
  deps: ChannelsDeps;
  now: number;
  changes: SettledChanges;
  channels: ReadonlyMap<string, EscrowChannel>;
  coolingMs: ReadonlyMap<string, number>;
}

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

/** The open intents of a batch, each with its row's place in the call. */
async function readIntents(tx: Tx, batchId: string) {
  const rows = await tx
    .selectFrom("WriteIntent")
    .innerJoin("Level", "Level.id", "WriteIntent.levelId")
    .select([
      "WriteIntent.id",
      "WriteIntent.levelId",
      "WriteIntent.itemId",
      "WriteIntent.channelId",
      "WriteIntent.kind",
      "WriteIntent.units",
      "WriteIntent.fromUnits",
      "WriteIntent.dirtySince",
      "WriteIntent.state",
      "WriteIntent.heard",
      "Level.factoryId",
      "Level.target",
      "Level.known",
      "Level.locationId",
      "Level.readAt",
      "Level.readSince",
      "Level.readReason",
    ])
    .where("WriteIntent.batchId", "=", batchId)
    .orderBy("WriteIntent.id")
    .execute();
  return rows.map((row, index) => ({ ...row, index })).filter((row) => row.state === "open");
}

function closeIntent(
  changes: SettledChanges,
  { id }: IntentRow,
  change: { state: string; error: string | null },
): void {
  changes.intents.push({ id, ...change });
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

function settleIntent(
  settling: Settling,
  one: {
    intent: IntentRow;
    item: EscrowItem | undefined;
    outcome: BatchOutcome;
    problem: string | null;
  },
): void {
  const { intent, item, outcome } = one;
  const channel = settling.channels.get(intent.channelId);
  if (!item || !channel) return;
  const state = outcome === "ok" ? "done" : outcome;
  closeIntent(settling.changes, intent, { state, error: one.problem });
  if (outcome === "ok") return settleApplied(settling, { intent, item, channel });
  if (outcome === "refused") {
    return settleRefused(settling, { intent, item, channel, problem: one.problem });
  }
  return settleExpired(settling, intent);
}

interface OneIntent {
  intent: IntentRow;
  item: EscrowItem;
  channel: EscrowChannel;
}

function settleApplied(settling: Settling, { intent, item, channel }: OneIntent): void {
  const { now } = settling;
  const coolingMs = settling.coolingMs.get(channel.id) ?? settling.deps.settings.brandCoolingMs;
  const known = shownAfter(intent);
  let readAt = intent.readAt;
  if (intent.kind === "lower") {
    const since = intent.dirtySince;
    if (since !== null) settling.deps.windows.note(channel.id, { since, until: now });
    const lower = {
      channel,
      units: intent.units,
      cause: `${intent.id}:lower`,
      reason: "lower" as const,
    };
    if (coolingMs === 0) {
      releaseUnits(item.books, {
        ...lower,
        from: exposureOf(channel.id),
        units: Math.min(intent.units, balanceOf(item.books, exposureOf(channel.id))),
      });
    } else {
      const coolsUntil = now + coolingMs;
      confirmLower(item.books, item.lotsOf(channel.id), { ...lower, coolsUntil, lotId: intent.id });
      readAt = Math.min(readAt ?? coolsUntil, coolsUntil);
    }
    if (intent.locationId !== null) {
      const { itemId, locationId, units } = intent;
      settling.changes.reserves.push({ itemId, locationId, reserved: units });
    }
  }
  const cools = readAt !== intent.readAt;
  updateLevel(settling, intent, {
    known,
    dirtySince: stillDirty(settling, { intent, item, channel, known }),
    lastWriteAt: now,
    ...(cools ? { readAt, readSince: intent.readSince ?? now, readReason: "cooling" } : {}),
    ...heardMeanwhile(settling, intent, known),
  });
}

/**
 * What the shop told of the level while the write was out, and neither the level before nor the write
 * accounts for. The shop's word is the better guess, and one that nothing explains is read.
 */
function heardMeanwhile(
  settling: Pick<Settling, "deps">,
  intent: IntentRow,
  known: number,
): LevelChange {
  const { heard } = intent;
  if (heard === null || heard === known) return {};
  const level = { ...intent, known, isUnordered: false };
  return { known: heard, ...surpriseRead(settling.deps, level, heard) };
}

/** A lower that is not finished goes on; a raise that got less than it wanted waits until units are free. */
function stillDirty(
  settling: Settling,
  { intent, item, channel, known }: OneIntent & { known: number },
): number | null {
  const has = channel.kind === "brand" ? known : balanceOf(item.books, exposureOf(channel.id));
  if (has > intent.target) return settling.now;
  return has < intent.target && balanceOf(item.books, "free") > 0 ? settling.now : null;
}

function settleRefused(
  settling: Settling,
  { intent, item, channel, problem }: OneIntent & { problem: string | null },
): void {
  if (intent.kind === "raise") {
    undoRaise(item.books, {
      channel,
      units: intent.units,
      dedicated: item.dedicated,
      cause: `${intent.id}:refused`,
      reason: "raise_refused",
    });
    if (intent.locationId !== null) {
      const { itemId, locationId, units } = intent;
      settling.changes.reserves.push({ itemId, locationId, reserved: units });
    }
  }
  const stale = problem === "CHANGE_FROM_QUANTITY_STALE";
  const told = heardMeanwhile(settling, intent, intent.known);
  if (problem !== null && !stale) {
    // A row that Shopify will not take is parked with its reason; the others of its call go on.
    const parked = { state: "parked", problem, dirtySince: null };
    updateLevel(settling, intent, { ...parked, ...told });
    return;
  }
  const read = stale ? { readSince: settling.now, readAt: settling.now, readReason: "stale" } : {};
  updateLevel(settling, intent, {
    dirtySince: intent.dirtySince ?? settling.now,
    ...told,
    ...read,
  });
}

/**
 * Nobody knows whether it was applied: the larger of both stays in exposure until a fenced read. In
 * the factory's shop that read also looks in the reserve, where the units may lie.
 */
function settleExpired(
  settling: Pick<Settling, "deps" | "changes" | "now">,
  intent: IntentRow,
): void {
  const { now, deps } = settling;
  if (intent.locationId !== null) {
    const { id, factoryId, itemId, locationId, units } = intent;
    // A batch expires only when its last attempt can no longer arrive.
    const coolsUntil = intent.kind === "lower" ? now + deps.settings.brandCoolingMs : now;
    const lost = { id, factoryId, itemId, locationId, units, readableAt: now, coolsUntil };
    settling.changes.lostMoves.push(lost);
  }
  updateLevel(settling, intent, {
    dirtySince: null,
    readSince: settling.now,
    readAt: settling.now,
    readReason: "key_too_old",
  });
}

interface LevelChange {
  known?: number;
  dirtySince?: number | null;
  lastWriteAt?: number;
  readSince?: number | null;
  readAt?: number | null;
  readReason?: string | null;
  state?: string;
  problem?: string | null;
}

function updateLevel(
  settling: Pick<Settling, "changes">,
  intent: IntentRow,
  change: LevelChange,
): void {
  settling.changes.levels.push({ id: intent.levelId, change });
}

/** What the intents of a batch come to, to be written together. */
interface SettledChanges {
  intents: { id: string; state: string; error: string | null }[];
  levels: { id: string; change: LevelChange }[];
  reserves: ReserveChange[];
  lostMoves: LostMove[];
}

function noChanges(): SettledChanges {
  return { intents: [], levels: [], reserves: [], lostMoves: [] };
}

async function saveChanges(tx: Tx, changes: SettledChanges): Promise<void> {
  await updateRows(tx, "WriteIntent", { key: ["id"], rows: changes.intents });
  await changeReserves(tx, changes.reserves);
  if (changes.lostMoves.length > 0) await noteLostMoves(tx, changes.lostMoves);
  // Only what was decided is written: a column that nobody decided about may have changed meanwhile.
  const byColumns = groupBy(changes.levels, ({ change }) => Object.keys(change).sort().join());
  for (const levels of byColumns.values()) {
    const rows = levels.map(({ id, change }) => ({ id, ...change }));
    const columns = Object.keys(levels[0]?.change ?? {});
    const given = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`);
    const set = sql.join([...given, sql`"generation" = "Level"."generation" + 1`]);
    await updateRows(tx, "Level", { key: ["id"], rows, set });
  }
}
