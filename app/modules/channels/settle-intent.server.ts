import {
  balanceOf,
  confirmLower,
  exposureOf,
  releaseUnits,
  undoRaise,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import type { EscrowItem } from "#app/modules/escrow/index.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { shownAfter, surpriseRead } from "./hear-level.server.ts";
import type { IntentRow, LevelChange, SettledChanges } from "./settling-store.server.ts";

/** How a batch ended: applied, certainly never applied, or unknown with its key too old to ask again. */
export type BatchOutcome = "ok" | "refused" | "expired";

/** What settling the intents of one batch goes by, and the changes that it comes to. */
export interface Settling {
  deps: ChannelsDeps;
  now: number;
  changes: SettledChanges;
  channels: ReadonlyMap<string, EscrowChannel>;
  coolingMs: ReadonlyMap<string, number>;
}

/** Books what became of one intent: its units move in the books, the rest is noted in `changes`. */
export function settleIntent(
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
  if (outcome !== "ok" || !isAtRest({ intent, item, channel })) {
    settling.changes.toPlan.add(intent.itemId);
  }
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

/**
 * A raise moved its units in the books when it was sent. Once it is applied, and the level shows its target
 * and nothing else was heard of it, there is nothing to decide anew.
 */
function isAtRest({ intent, item, channel }: OneIntent): boolean {
  const { kind, heard, readSince, target } = intent;
  if (kind !== "raise" || channel.kind === "brand" || readSince !== null) return false;
  const shows = heard === null || heard === shownAfter(intent);
  return shows && balanceOf(item.books, exposureOf(channel.id)) === target;
}

function settleApplied(settling: Settling, { intent, item, channel }: OneIntent): void {
  const { now } = settling;
  const coolingMs = settling.coolingMs.get(channel.id) ?? settling.deps.settings.brandCoolingMs;
  const known = shownAfter(intent);
  let readAt = intent.readAt;
  if (intent.kind === "lower") {
    const since = intent.dirtySince;
    if (since !== null) settling.changes.windows.push({ channelId: channel.id, since, until: now });
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
export function settleExpired(
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

export function closeIntent(
  changes: SettledChanges,
  { id }: IntentRow,
  change: { state: string; error: string | null },
): void {
  changes.intents.push({ id, ...change });
}

function updateLevel(
  settling: Pick<Settling, "changes">,
  intent: IntentRow,
  change: LevelChange,
): void {
  settling.changes.levels.push({ id: intent.levelId, change });
}
