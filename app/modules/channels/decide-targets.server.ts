import { groupBy } from "#app/kernel/group.ts";
import {
  balanceOf,
  dedicatedTo,
  exposureOf,
  overlapOf,
  shortfallOf,
} from "#app/modules/escrow/index.ts";
import type { EscrowItem, ItemRisk, loadChannels } from "#app/modules/escrow/index.server.ts";
import type { PlannedAllocation, PlannedItem } from "./allocate-item.ts";
import type { ChannelTimes } from "./channel-times.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { isExplained } from "./explained-levels.server.ts";
import type { ItemRow, LevelRow } from "./items-to-plan.server.ts";
import { laneKey } from "./pick-levels.server.ts";
import type { LaneRef } from "./ports.ts";
import { splitBrandTarget } from "./split-brand-target.ts";

type ChannelRow =
  Awaited<ReturnType<typeof loadChannels>> extends Map<string, infer Row> ? Row : never;

/** An item that is planned, with all that the decision goes by. */
export interface ItemPlan {
  item: ItemRow;
  state: EscrowItem;
  channels: ReadonlyMap<string, ChannelRow>;
  times: ReadonlyMap<string, ChannelTimes>;
  rates: ReadonlyMap<string, number>;
  /** Safety stock and locks that nothing was free for: units to be taken off sale. */
  missing: number;
  levels: readonly LevelRow[];
  policy: PlannedItem["policy"];
  risk: ItemRisk;
}

export function toPlannedItem(plan: ItemPlan): PlannedItem {
  const { item, state, channels, times, rates, levels } = plan;
  const listed = new Set(levels.map((level) => level.channelId));
  const safe = new Set(
    levels.filter(({ state: is }) => is === "ok").map((level) => level.channelId),
  );
  return {
    ...plan,
    mirrorBuffer: item.mirrorBuffer,
    isActive: item.state === "active",
    hasProblem: item.problem !== null,
    books: state.books,
    lotsOf: (channelId) => state.lotsOf(channelId),
    dedicated: state.dedicated,
    channels: [...channels.values()]
      .filter(({ id }) => listed.has(id) || balanceOf(state.books, exposureOf(id)) > 0)
      .map((channel) => ({
        ...channel,
        hasSafeLevel: safe.has(channel.id),
        salesPerHour: rates.get(`${item.id} ${channel.id}`) ?? 0,
        coolingMs: times.get(channel.id)?.coolingMs ?? 0,
        windowMs: times.get(channel.id)?.windowMs ?? null,
      })),
  };
}

/** An item with what was decided about it. */
export interface Decided {
  plan: ItemPlan;
  allocation: PlannedAllocation;
}

interface TargetChange {
  id: string;
  target: number;
  dirtySince: number | null;
}

/** What planning items comes to. */
export interface Changes {
  targets: TargetChange[];
  /** Levels whose read is not needed any more. */
  explained: string[];
  lanes: Map<string, LaneRef>;
  toRead: Map<string, LaneRef>;
}

/** Notes the levels whose target changes, and the lanes that have something to write. */
export function decideTargets(
  deps: ChannelsDeps,
  { plan, allocation }: Decided,
  changes: Changes,
): void {
  const now = deps.clock.now();
  for (const [channelId, levels] of groupBy(plan.levels, (level) => level.channelId)) {
    const target = allocation.targets.get(channelId) ?? 0;
    const shares = shareOut(plan, channelId, target, levels);
    const exposure = balanceOf(plan.state.books, exposureOf(channelId));
    const isDropped = levels.some(hasRead) && isExplained(levels, plan.state, channelId);
    if (isDropped) changes.explained.push(...levels.map((level) => level.id));
    for (const level of levels) {
      const share = shares.get(level.id) ?? 0;
      const has = levels.length === 1 ? exposure : level.known;
      const wanted =
        has > share ||
        (has < share && level.state === "ok" && raisable(plan, allocation, channelId));
      const dirty = wanted && level.state !== "parked";
      const dirtySince = dirty ? (level.dirtySince ?? plan.item.since) : null;
      if (share === level.target && dirtySince === level.dirtySince) continue;
      changes.targets.push({ id: level.id, target: share, dirtySince });
      if (!dirty) continue;
      const lane = { shopId: level.shopId, app: level.app };
      changes.lanes.set(laneKey(lane), lane);
      const isDue = hasRead(level) && (level.readAt ?? now) <= now;
      if (isDue && !isDropped) changes.toRead.set(laneKey(lane), lane);
    }
  }
}

const hasRead = (level: LevelRow): boolean => level.readSince !== null;

/**
 * A raise would be granted something: nothing is while promised units are missing, or while a restored
 * backup may know less than the shops.
 */
function raisable(plan: ItemPlan, allocation: PlannedAllocation, channelId: string): boolean {
  const { books } = plan.state;
  if (shortfallOf(books) > 0 || plan.item.restoredAt !== null) return false;
  const mayOverlap = allocation.overlapMax > overlapOf(books);
  return balanceOf(books, "free") > 0 || mayOverlap || hasLock(plan, channelId);
}

function hasLock(plan: ItemPlan, channelId: string): boolean {
  const partnershipId = plan.channels.get(channelId)?.partnershipId;
  return (
    Boolean(partnershipId) && balanceOf(plan.state.books, dedicatedTo(partnershipId ?? "")) > 0
  );
}

function shareOut(
  plan: ItemPlan,
  channelId: string,
  target: number,
  levels: readonly LevelRow[],
): ReadonlyMap<string, number> {
  const [only] = levels;
  if (levels.length === 1 && only) return new Map([[only.id, target]]);
  const unseen =
    balanceOf(plan.state.books, exposureOf(channelId)) - sum(levels.map((level) => level.known));
  return splitBrandTarget({
    // Units sold unheard are exposure still, but no location shows them.
    target: Math.max(target - Math.max(unseen, 0), 0),
    locations: levels.map((level) => ({
      id: level.id,
      shown: level.known,
      reserved: level.reserved ?? 0,
    })),
  });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
