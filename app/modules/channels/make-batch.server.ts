import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import { balanceOf, exposureOf, type EscrowChannel } from "#app/modules/escrow/index.ts";
import { loadChannelsById, loadEscrow, type EscrowItem } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { planLevel } from "./plan-level.ts";
import {
  byAge,
  byUrgency,
  exposureAt,
  laneKey,
  lanesWithLevels,
  pick,
  readCandidates,
  readNamed,
  readTogether,
  type Candidate,
  type FirstServed,
} from "./pick-levels.server.ts";
import type { LaneRef } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import {
  clearDirty,
  expected,
  storeBatches,
  type PlannedMove,
  type StoredBatch,
} from "./store-batches.server.ts";
import { LEFT } from "./together.ts";

/** Rounds of picking in one transaction; each clears the levels that had nothing to do. */
const ROUNDS_MAX = 40;

/** A lane that wants its next call. */
export interface WantedCall {
  lane: LaneRef;
  first: FirstServed;
}

/** Levels of one transaction: the more, the longer others wait for the database. */
const LEVELS_MAX = 1_000;

/** The next call of one lane; null when it has nothing to write. */
export async function makeBatch(
  deps: ChannelsDeps,
  lane: LaneRef,
  first: FirstServed = "urgent",
): Promise<StoredBatch | null> {
  const [batch] = await makeBatches(deps, [{ lane, first }]);
  return batch === undefined || batch === LEFT ? null : batch;
}

type Made = StoredBatch | null | typeof LEFT;

/**
 * Decides the next calls of different lanes and stores them with their keys before anything is sent:
 * lowers before raises, nearly sold out before ample, oldest first. A raise moves its units from free to
 * exposure in the same transaction. Null where a lane has nothing to write; lanes whose levels would make
 * the transaction long are left.
 */
export async function makeBatches(
  deps: ChannelsDeps,
  wanted: readonly WantedCall[],
): Promise<Made[]> {
  const busy = await lanesWithLevels(deps, wanted);
  const made = new Map<WantedCall, Made>(wanted.map((call) => [call, null]));
  if (busy.length === 0) return [...made.values()];
  try {
    const inOne = await deps.database.write((tx) => makeAll(tx, deps, busy));
    for (const [call, batch] of inOne) made.set(call, batch);
  } catch (error) {
    if (!isBug(error)) throw error;
    for (const call of busy) made.set(call, await makeBesideBroken(deps, call.lane, call.first));
  }
  return [...made.values()];
}

/** A call that is stored, and the lane that is to send it. */
export interface StoredCall {
  lane: LaneRef;
  batch: StoredBatch;
}

/** The same in a transaction that is under way; lanes that it has no call for are woken like all others. */
export async function makeIn(
  tx: Tx,
  deps: ChannelsDeps,
  wanted: readonly WantedCall[],
): Promise<StoredCall[]> {
  const made = await makeAll(tx, deps, wanted);
  return [...made].flatMap(([{ lane }, batch]) =>
    batch === null || batch === LEFT ? [] : [{ lane, batch }],
  );
}

async function makeAll(
  tx: Tx,
  deps: ChannelsDeps,
  wanted: readonly WantedCall[],
): Promise<Map<WantedCall, Made>> {
  const made = new Map<WantedCall, Made>();
  let waiting = wanted;
  for (let round = 0; round < ROUNDS_MAX && waiting.length > 0; round += 1) {
    const picks = await pickFor(tx, deps, { waiting, made });
    if (picks.length === 0) break;
    const batches = await makeOf(tx, deps, picks);
    picks.forEach(({ call }, index) => {
      const batch = batches[index];
      if (batch) made.set(call, batch);
    });
    waiting = picks.map(({ call }) => call).filter((call) => !made.has(call));
  }
  return made;
}

interface Pick {
  call: WantedCall;
  picked: readonly Candidate[];
}

/** The levels most worth a call, lane by lane; those that no longer fit are left. */
async function pickFor(
  tx: Tx,
  deps: ChannelsDeps,
  { waiting, made }: { waiting: readonly WantedCall[]; made: Map<WantedCall, Made> },
): Promise<Pick[]> {
  const picks: Pick[] = [];
  const few = await readTogether(
    tx,
    deps,
    waiting.map(({ lane }) => lane),
  );
  let levels = 0;
  for (const call of waiting) {
    if (levels >= LEVELS_MAX) {
      made.set(call, LEFT);
      continue;
    }
    const candidates = few.get(laneKey(call.lane)) ?? (await readCandidates(tx, deps, call));
    const picked = pick(call.lane, candidates, call.first);
    levels += picked.length;
    if (picked.length > 0) picks.push({ call, picked });
  }
  return picks;
}

/** Nothing can be decided about one of the items: its levels are parked, and the others are written. */
async function makeBesideBroken(
  deps: ChannelsDeps,
  lane: LaneRef,
  first: FirstServed,
): Promise<StoredBatch | null> {
  const waiting = pick(lane, await readCandidates(deps.database.db, deps, { lane }), first);
  for (const ofItem of groupBy(waiting, (level) => level.itemId).values()) {
    try {
      const call = { lane, first };
      const ids = ofItem.map((level) => level.id);
      const [batch] = await deps.database.write(async (tx) =>
        makeOf(tx, deps, [{ call, picked: await readNamed(tx, deps, ids) }]),
      );
      if (batch) return batch;
    } catch (error) {
      if (!isBug(error)) throw error;
      await park(deps, ofItem, error);
    }
  }
  return null;
}

async function park(
  deps: ChannelsDeps,
  levels: readonly Candidate[],
  error: unknown,
): Promise<void> {
  const [level] = levels;
  if (!level) return;
  const { itemId: id, factoryId } = level;
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Level")
      .set({ state: "parked", problem: "undecidable", dirtySince: null })
      .where(
        "id",
        "in",
        levels.map((one) => one.id),
      )
      .execute();
    await noteSetAside(tx, deps, { item: { id, factoryId }, doing: "write", error });
  });
}

/** Decides about the picked levels. What their transaction has read of them stays true until it ends. */
async function makeOf(
  tx: Tx,
  deps: ChannelsDeps,
  picks: readonly Pick[],
): Promise<(StoredBatch | null)[]> {
  const picked = picks.flatMap((one) => one.picked);
  const items = uniqueItems(picked);
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(tx, items);
  const channels = await loadChannelsById(
    tx,
    picked.map((level) => level.channelId),
  );
  const planned = await decideMoves(tx, deps, { candidates: picked, escrow, channels });
  const byLevel = new Map(planned.map((move) => [move.level.id, move]));
  const calls = picks.map(({ call: { lane, first }, picked: ofLane }) => ({
    lane,
    chosen: chooseCall(
      ofLane.flatMap((level) => byLevel.get(level.id) ?? []),
      first,
    ),
  }));
  return storeBatches(tx, deps, { calls, escrow });
}

function uniqueItems(candidates: readonly Candidate[]): { id: string; factoryId: string }[] {
  return [
    ...new Map(
      candidates.map((row) => [row.itemId, { id: row.itemId, factoryId: row.factoryId }]),
    ).values(),
  ];
}

async function decideMoves(
  tx: Tx,
  deps: ChannelsDeps,
  from: {
    candidates: readonly Candidate[];
    escrow: ReadonlyMap<string, EscrowItem>;
    channels: ReadonlyMap<string, EscrowChannel & { state: string }>;
  },
): Promise<PlannedMove[]> {
  const planned: PlannedMove[] = [];
  const done: string[] = [];
  const toRead: string[] = [];
  for (const level of from.candidates) {
    const item = from.escrow.get(level.itemId);
    const channel = from.channels.get(level.channelId);
    if (!item || !channel) continue;
    const move = planLevel({
      target: level.target,
      known: level.known,
      exposure: exposureAt(level, balanceOf(item.books, exposureOf(channel.id))),
      stopped: level.restoredAt !== null || level.state !== "ok" || !isFilled(channel),
    });
    if (move.kind === "none") done.push(level.id);
    else if (move.kind === "read") toRead.push(level.id);
    else planned.push({ level, channel, move });
  }
  await clearDirty(tx, done);
  await askRead(tx, deps, toRead);
  return planned;
}

const isFilled = ({ state }: { state: string }): boolean =>
  state === "open" || state === "releasing";

async function askRead(tx: Tx, deps: ChannelsDeps, levelIds: readonly string[]): Promise<void> {
  if (levelIds.length === 0) return;
  const now = deps.clock.now();
  await tx
    .updateTable("Level")
    .set({ dirtySince: null, readSince: now, readAt: now, readReason: "nothing_to_lower" })
    .where("id", "in", among(tx, levelIds))
    .execute();
}

/**
 * Lowers go first. What expects a value goes by its own kind: one stale row refuses its whole call, and
 * no relative raise should suffer that.
 */
function chooseCall(planned: readonly PlannedMove[], first: FirstServed): PlannedMove[] {
  const order = first === "oldest" ? byAge : byUrgency;
  const sorted = [...planned].sort((a, b) => order(a.level, b.level));
  const kinds = groupBy(sorted, kindOf);
  const urgent = kinds.get("lower") ?? kinds.get("raise") ?? kinds.get("lift") ?? [];
  const [oldest] = sorted;
  return first === "oldest" && oldest ? (kinds.get(kindOf(oldest)) ?? []) : urgent;
}

function kindOf({ level, move }: PlannedMove): "lower" | "raise" | "lift" {
  if (move.kind === "lower") return "lower";
  return expected(level, move) === null ? "raise" : "lift";
}

/** Every write makes reads that were sampled before it worthless. */
export async function bumpGenerations(tx: Tx, levelIds: readonly string[]): Promise<void> {
  if (levelIds.length === 0) return;
  await tx
    .updateTable("Level")
    .set((expression) => ({ generation: expression("generation", "+", 1) }))
    .where("id", "in", among(tx, levelIds))
    .execute();
}
