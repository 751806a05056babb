import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import {
  balanceOf,
  exposureOf,
  overlapOf,
  raise,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import { NO_END } from "./allocate-item.ts";
import {
  changeReserves,
  loadChannelsById,
  loadEscrow,
  saveEscrow,
  type EscrowItem,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, insertRows } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { planLevel, type LevelMove } from "./plan-level.ts";
import {
  byAge,
  byUrgency,
  exposureAt,
  pick,
  readCandidates,
  type Candidate,
  type FirstServed,
} from "./pick-levels.server.ts";
import type { LaneRef, StockWrite } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";

/** Rounds of picking in one transaction; each clears the levels that had nothing to do. */
const ROUNDS_MAX = 40;

interface PlannedMove {
  level: Candidate;
  channel: EscrowChannel;
  move: Extract<LevelMove, { kind: "raise" | "lower" }>;
}

export interface StoredBatch {
  id: string;
  write: StockWrite;
}

/**
 * Decides the next call of a lane and stores it with its key before anything is sent: lowers before
 * raises, nearly sold out before ample, oldest first. A raise moves its units from free to exposure in
 * the same transaction. Null when the lane has nothing to write.
 */
export async function makeBatch(
  deps: ChannelsDeps,
  lane: LaneRef,
  first: FirstServed = "urgent",
): Promise<StoredBatch | null> {
  try {
    return await deps.database.write(async (tx) => {
      for (let round = 0; round < ROUNDS_MAX; round += 1) {
        const picked = pick(lane, await readCandidates(tx, deps, { lane }), first);
        if (picked.length === 0) return null;
        const batch = await makeOf(tx, deps, { lane, picked, first });
        if (batch) return batch;
      }
      return null;
    });
  } catch (error) {
    if (!isBug(error)) throw error;
    return makeBesideBroken(deps, lane, first);
  }
}

/** Nothing can be decided about one of the items: its levels are parked, and the others are written. */
async function makeBesideBroken(
  deps: ChannelsDeps,
  lane: LaneRef,
  first: FirstServed,
): Promise<StoredBatch | null> {
  const waiting = pick(lane, await readCandidates(deps.database.db, deps, { lane }), first);
  for (const picked of groupBy(waiting, (level) => level.itemId).values()) {
    try {
      const batch = await deps.database.write((tx) => makeOf(tx, deps, { lane, picked, first }));
      if (batch) return batch;
    } catch (error) {
      if (!isBug(error)) throw error;
      await park(deps, picked, error);
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

/** Decides about the picked levels, as they are once their items are locked. */
async function makeOf(
  tx: Tx,
  deps: ChannelsDeps,
  of: { lane: LaneRef; picked: readonly Candidate[]; first: FirstServed },
): Promise<StoredBatch | null> {
  const { lane, picked } = of;
  const items = uniqueItems(picked);
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const levelIds = picked.map((level) => level.id);
  const candidates = await readCandidates(tx, deps, { lane, levelIds });
  const escrow = await loadEscrow(tx, items);
  const channels = await loadChannelsById(
    tx,
    picked.map((level) => level.channelId),
  );
  const planned = await decideMoves(tx, deps, { candidates, escrow, channels });
  const chosen = chooseCall(planned, of.first);
  return chosen.length === 0 ? null : storeBatch(tx, deps, lane, { chosen, escrow });
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

async function clearDirty(tx: Tx, levelIds: readonly string[]): Promise<void> {
  if (levelIds.length === 0) return;
  await tx
    .updateTable("Level")
    .set({ dirtySince: null })
    .where("id", "in", among(tx, levelIds))
    .execute();
}

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

async function storeBatch(
  tx: Tx,
  deps: ChannelsDeps,
  lane: LaneRef,
  from: { chosen: readonly PlannedMove[]; escrow: ReadonlyMap<string, EscrowItem> },
): Promise<StoredBatch | null> {
  const id = deps.clock.newId();
  const granted: { planned: PlannedMove; units: number; intentId: string }[] = [];
  const idle: string[] = [];
  for (const planned of from.chosen) {
    const intentId = deps.clock.newId();
    const units = grant(planned, intentId, from.escrow.get(planned.level.itemId));
    if (units > 0) granted.push({ planned, units, intentId });
    else idle.push(planned.level.id);
    // Moves at the factory carry one item a call.
    if (lane.app === "factory" && granted.length === 1) break;
  }
  await clearDirty(tx, idle);
  if (granted.length === 0) return null;
  const now = deps.clock.now();
  const write = writeOf(lane, granted);
  await saveEscrow(tx, from.escrow.values(), now);
  await tx
    .insertInto("WriteBatch")
    .values({
      id,
      shopId: lane.shopId,
      app: lane.app,
      kind: write.kind,
      variables: JSON.stringify(write),
      state: "open",
      outcome: null,
      attempts: 0,
      firstSentAt: null,
      lastSentAt: null,
      unansweredAt: null,
      retryAt: now,
      createdAt: now,
      settledAt: null,
    })
    .execute();
  await insertRows(
    tx,
    "WriteIntent",
    granted.map(({ planned: { level, move }, units, intentId }) => ({
      id: intentId,
      batchId: id,
      levelId: level.id,
      itemId: level.itemId,
      channelId: level.channelId,
      kind: move.kind,
      units,
      fromUnits: expected(level, move),
      state: "open",
      dirtySince: level.dirtySince,
      error: null,
    })),
  );
  await markUnderWay(
    tx,
    granted.map(({ planned }) => planned.level.id),
  );
  if (write.kind === "move") await takeFromReserve(tx, granted);
  return { id, write };
}

/** What a raise may have: nothing is taken for a lower, whose units are released when it is confirmed. */
function grant(planned: PlannedMove, intentId: string, item: EscrowItem | undefined): number {
  if (!item) return 0;
  const { move, channel, level } = planned;
  if (move.kind === "lower") return move.units;
  const reserve = channel.kind === "brand" ? Math.max(level.reserved ?? 0, 0) : move.units;
  return raise(item.books, {
    channel,
    units: Math.min(move.units, reserve),
    overlapMax: overlapLeft(item, level),
    cause: `${intentId}:raise`,
    reason: "raise",
  });
}

/**
 * Units that a raise may still take beyond what is free. What was permitted rests on all that was heard
 * when it was decided: once something changed the item, the next decision is waited for.
 */
function overlapLeft({ books }: EscrowItem, level: Candidate): number {
  if (level.planDirtyAt !== null && level.overlapMax < NO_END) return 0;
  return Math.max(level.overlapMax - overlapOf(books), 0);
}

function writeOf(
  lane: LaneRef,
  granted: readonly { planned: PlannedMove; units: number }[],
): StockWrite {
  const [first] = granted;
  if (lane.app === "factory" && first) {
    const { level, move } = first.planned;
    return {
      kind: "move",
      row: {
        inventoryItemGid: level.inventoryItemGid,
        locationGid: level.locationGid,
        units: first.units,
        from: move.kind === "lower" ? "available" : "reserved",
        to: move.kind === "lower" ? "reserved" : "available",
        changeFrom: move.kind === "lower" ? move.from : null,
      },
    };
  }
  return {
    kind: "adjust",
    rows: granted.map(({ planned: { level, move }, units }) => {
      const changeFrom = expected(level, move);
      return {
        inventoryItemGid: level.inventoryItemGid,
        locationGid: level.locationGid,
        delta: move.kind === "lower" ? -units : units - (changeFrom ?? 0),
        changeFrom,
      };
    }),
  };
}

/**
 * What the level must show for the write to be applied; null for a relative one. Below nought, where a
 * checkout paid for units that were lowered meanwhile, a raise by the units alone would show nothing:
 * it goes up to them from exactly what the level shows, so that what is published is what was exposed.
 */
function expected(level: Candidate, move: PlannedMove["move"]): number | null {
  if (move.kind === "lower") return move.from;
  return level.channelKind === "reseller" && level.known < 0 ? level.known : null;
}

/**
 * A level whose write is out is not looked at again before it is settled: its intent remembers since when
 * it was dirty. Left among the dirty ones, those under way would stand in front of all that can be written.
 */
async function markUnderWay(tx: Tx, levelIds: readonly string[]): Promise<void> {
  await tx
    .updateTable("Level")
    .set((expression) => ({ dirtySince: null, generation: expression("generation", "+", 1) }))
    .where("id", "in", among(tx, levelIds))
    .execute();
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

/** The units of a raise in the factory's shop leave the reserve at once, so that no other move counts on them. */
async function takeFromReserve(
  tx: Tx,
  granted: readonly { planned: PlannedMove; units: number }[],
): Promise<void> {
  for (const { planned, units } of granted) {
    if (planned.move.kind !== "raise" || planned.level.locationId === null) continue;
    const { itemId, locationId } = planned.level;
    await changeReserves(tx, [{ itemId, locationId, reserved: -units }]);
  }
}
