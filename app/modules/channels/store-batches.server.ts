import { overlapOf, raise, type EscrowChannel } from "#app/modules/escrow/index.ts";
import { changeReserves, saveEscrow, type EscrowItem } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, insertRows } from "#app/platform/db/row-set.server.ts";
import { NO_END } from "./allocate-item.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { LevelMove } from "./plan-level.ts";
import type { Candidate } from "./pick-levels.server.ts";
import type { LaneRef, StockWrite } from "./ports.ts";

export interface PlannedMove {
  level: Candidate;
  channel: EscrowChannel;
  move: Extract<LevelMove, { kind: "raise" | "lower" }>;
}

/** What is on record of an attempt before it is sent: a crash in between counts as one unanswered. */
export interface NotedAttempt {
  /** Of the batch, this one included. */
  attempts: number;
  /** When the newest earlier attempt without an answer was sent. */
  unansweredBefore: number | null;
  /** It is not sent later than this. */
  sendBefore: number;
}

export interface StoredBatch {
  id: string;
  write: StockWrite;
  /** Its first attempt, which is stored with it; absent where one has to be noted. */
  noted?: NotedAttempt;
}

/** What a lane is to send in one call. */
export interface ChosenCall {
  lane: LaneRef;
  chosen: readonly PlannedMove[];
}

interface Granted {
  planned: PlannedMove;
  units: number;
  intentId: string;
}

/**
 * Stores the calls of several lanes with their keys and first attempts, and takes from the books what they
 * raise. Gives what each is to send, in their sequence; null where nothing could be granted.
 */
export async function storeBatches(
  tx: Tx,
  deps: ChannelsDeps,
  from: { calls: readonly ChosenCall[]; escrow: ReadonlyMap<string, EscrowItem> },
): Promise<(StoredBatch | null)[]> {
  const now = deps.clock.now();
  const { sendWithinMs, keyLifeMs } = deps.settings;
  const noted = {
    attempts: 1,
    unansweredBefore: null,
    // What waits longer for the bucket is turned back, and goes out as an attempt of its own: an
    // attempt is over a request's life after it was noted, and no key is used when it is too old.
    sendBefore: now + Math.min(sendWithinMs, keyLifeMs),
  };
  const idle: string[] = [];
  const stored = from.calls.map(({ lane, chosen }) => {
    const id = deps.clock.newId();
    const granted = grantAll(deps, { lane, chosen, escrow: from.escrow }, idle);
    return granted.length === 0
      ? null
      : { lane, granted, batch: { id, write: writeOf(lane, granted), noted } };
  });
  await clearDirty(tx, idle);
  const made = stored.filter((one) => one !== null);
  if (made.length === 0) return stored.map(() => null);
  await saveEscrow(tx, from.escrow.values(), now);
  await insertRows(
    tx,
    "WriteBatch",
    made.map(({ lane, batch }) => batchRow(lane, batch, now)),
  );
  await insertRows(
    tx,
    "WriteIntent",
    made.flatMap(({ batch, granted }) => granted.map((one) => intentRow(batch.id, one))),
  );
  await markUnderWay(
    tx,
    made.flatMap(({ granted }) => granted.map(({ planned }) => planned.level.id)),
  );
  for (const { batch, granted } of made) {
    if (batch.write.kind === "move") await takeFromReserve(tx, granted);
  }
  return stored.map((one) => one?.batch ?? null);
}

function grantAll(
  deps: ChannelsDeps,
  from: ChosenCall & { escrow: ReadonlyMap<string, EscrowItem> },
  idle: string[],
): Granted[] {
  const granted: Granted[] = [];
  for (const planned of from.chosen) {
    const intentId = deps.clock.newId();
    const units = grant(planned, intentId, from.escrow.get(planned.level.itemId));
    if (units > 0) granted.push({ planned, units, intentId });
    else idle.push(planned.level.id);
    // Moves at the factory carry one item a call.
    if (from.lane.app === "factory" && granted.length === 1) break;
  }
  return granted;
}

function batchRow(lane: LaneRef, { id, write }: StoredBatch, now: number) {
  return {
    id,
    shopId: lane.shopId,
    app: lane.app,
    kind: write.kind,
    variables: JSON.stringify(write),
    state: "open",
    outcome: null,
    attempts: 1,
    firstSentAt: now,
    lastSentAt: now,
    unansweredAt: now,
    retryAt: now,
    createdAt: now,
    settledAt: null,
  };
}

function intentRow(batchId: string, { planned: { level, move }, units, intentId }: Granted) {
  return {
    id: intentId,
    batchId,
    levelId: level.id,
    itemId: level.itemId,
    channelId: level.channelId,
    kind: move.kind,
    units,
    fromUnits: expected(level, move),
    state: "open",
    dirtySince: level.dirtySince,
    error: null,
  };
}

export async function clearDirty(tx: Tx, levelIds: readonly string[]): Promise<void> {
  if (levelIds.length === 0) return;
  await tx
    .updateTable("Level")
    .set({ dirtySince: null })
    .where("id", "in", among(tx, levelIds))
    .execute();
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
  if (level.toPlanSince !== null && level.overlapMax < NO_END) return 0;
  return Math.max(level.overlapMax - overlapOf(books), 0);
}

function writeOf(lane: LaneRef, granted: readonly Granted[]): StockWrite {
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
export function expected(level: Candidate, move: PlannedMove["move"]): number | null {
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

/** The units of a raise in the factory's shop leave the reserve at once, so that no other move counts on them. */
async function takeFromReserve(tx: Tx, granted: readonly Granted[]): Promise<void> {
  for (const { planned, units } of granted) {
    if (planned.move.kind !== "raise" || planned.level.locationId === null) continue;
    const { itemId, locationId } = planned.level;
    await changeReserves(tx, [{ itemId, locationId, reserved: -units }]);
  }
}
