import { sql } from "kysely";
import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import {
  balanceOf,
  dedicatedTo,
  exposureOf,
  overlapOf,
  policyInForce,
  settleLocks,
  shortfallOf,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  loadRisks,
  newRisk,
  readStockPolicy,
  saveCharges,
  saveEscrow,
  saveOverlapMax,
  type EscrowItem,
  type ItemRisk,
} from "#app/modules/escrow/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { laneIsOf } from "#app/platform/db/lane-ownership.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { allocateItem, type PlannedAllocation, type PlannedItem } from "./allocate-item.ts";
import { readChannelTimes, type ChannelTimes } from "./channel-times.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { dropReads, isExplained } from "./explained-levels.server.ts";
import { isKept } from "./open-level.server.ts";
import { laneKey } from "./pick-levels.server.ts";
import type { LaneRef } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import { splitBrandTarget } from "./split-brand-target.ts";

/** Items planned in one transaction. */
const ITEMS_MAX = 200;

type ItemRow = Awaited<ReturnType<typeof readDirtyItems>>[number];
type LevelRow = Awaited<ReturnType<typeof readLevels>>[number];
type ChannelRow =
  Awaited<ReturnType<typeof loadChannels>> extends Map<string, infer Row> ? Row : never;

/**
 * Gives every level of the items that changed its target, and marks those whose exposure differs.
 * Answers the lanes that have something to do now, and whether more items wait.
 */
export async function planTargets(deps: ChannelsDeps): Promise<Planned> {
  try {
    return await deps.database.write(async (tx) =>
      planItems(tx, deps, await readDirtyItems(tx, deps)),
    );
  } catch (error) {
    if (!isBug(error)) throw error;
    return planOneByOne(deps);
  }
}

interface Planned {
  lanes: LaneRef[];
  /** Those of them of which a level is to be read before it is written. */
  toRead: LaneRef[];
  more: boolean;
}

async function planItems(tx: Tx, deps: ChannelsDeps, items: readonly ItemRow[]): Promise<Planned> {
  if (items.length === 0) return { lanes: [], toRead: [], more: false };
  const ids = items.map((item) => item.id);
  await lockItems(tx, deps.database.dialect, ids);
  const escrow = await loadEscrow(tx, items);
  const levels = groupBy(await readLevels(tx, items), (level) => level.itemId);
  const [rates, risks] = [await readRates(tx, items), await loadRisks(tx, ids)];
  const decided: Decided[] = [];
  const changes: Changes = { targets: [], explained: [], lanes: new Map(), toRead: new Map() };
  const now = deps.clock.now();
  for (const [factoryId, ofFactory] of groupBy(items, (item) => item.factoryId)) {
    const channels = await loadChannels(tx, factoryId);
    const times = await readChannelTimes(tx, deps, factoryId);
    const factoryPolicy = await readStockPolicy(tx, factoryId);
    for (const item of ofFactory) {
      const state = escrow.get(item.id);
      if (!state) continue;
      const { missing } = settleLocks(state.books, {
        safety: item.safetyTarget,
        dedicated: state.dedicated,
        channels: [...channels.values()],
        cause: `locks:${item.id}:${deps.clock.newId()}`,
      });
      const plan = {
        item,
        state,
        channels,
        times,
        rates,
        missing,
        levels: levels.get(item.id) ?? [],
        policy: policyInForce(item, factoryPolicy),
        risk: risks.get(item.id) ?? newRisk(now),
      };
      const allocation = allocateItem(toPlannedItem(plan), {
        now,
        payWindowMs: deps.settings.payWindowMs,
      });
      decided.push({ plan, allocation });
      decideTargets(deps, { plan, allocation }, changes);
    }
  }
  await updateRows(tx, "Level", { key: ["id"], rows: changes.targets });
  await dropReads(tx, changes.explained);
  await saveEscrow(tx, escrow.values(), now);
  await saveDecisions(tx, decided, now);
  await tx
    .updateTable("Item")
    .set({ planDirtyAt: null })
    .where("id", "in", among(tx, ids))
    .execute();
  return {
    lanes: [...changes.lanes.values()],
    toRead: [...changes.toRead.values()],
    more: items.length === ITEMS_MAX,
  };
}

interface Decided {
  plan: ItemPlan;
  allocation: PlannedAllocation;
}

/** What is permitted until the next decision, where it differs from what was. */
async function saveDecisions(tx: Tx, decided: readonly Decided[], now: number): Promise<void> {
  await saveOverlapMax(
    tx,
    decided
      .filter(({ plan, allocation }) => plan.item.overlapMax !== allocation.overlapMax)
      .map(({ plan, allocation }) => ({ id: plan.item.id, overlapMax: allocation.overlapMax })),
  );
  const charges = decided.map(({ plan: { item, policy, risk }, allocation }) => ({
    itemId: item.id,
    factoryId: item.factoryId,
    charge: allocation.charge,
    riskPerMillion: policy.policy === "bounded" ? policy.riskPerMillion : 0,
    before: risk,
  }));
  await saveCharges(
    tx,
    charges
      .filter(
        ({ charge, riskPerMillion, before }) =>
          charge !== before.account.charge || riskPerMillion !== before.riskPerMillion,
      )
      .map(({ before: _before, ...one }) => one),
    now,
  );
}

/** One of the items cannot be planned: the others are, and it waits until something of it changes. */
async function planOneByOne(deps: ChannelsDeps): Promise<Planned> {
  const waiting = await readDirtyItems(deps.database.db, deps);
  const lanes: LaneRef[] = [];
  const toRead: LaneRef[] = [];
  for (const item of waiting) {
    try {
      const planned = await deps.database.write(async (tx) =>
        planItems(tx, deps, await readDirtyItems(tx, deps, item.id)),
      );
      lanes.push(...planned.lanes);
      toRead.push(...planned.toRead);
    } catch (error) {
      if (!isBug(error)) throw error;
      await deps.database.write(async (tx) => {
        await tx.updateTable("Item").set({ planDirtyAt: null }).where("id", "=", item.id).execute();
        await noteSetAside(tx, deps, { item, doing: "plan", error });
      });
    }
  }
  return { lanes, toRead, more: waiting.length === ITEMS_MAX };
}

/** Of the factories whose lanes this worker has. */
function readDirtyItems(tx: Db | Tx, { lanes }: Pick<ChannelsDeps, "lanes">, itemId?: string) {
  return tx
    .selectFrom("Item")
    .select([
      "id",
      "factoryId",
      "policy",
      "riskPerMillion",
      "overlapMax",
      "mirrorBuffer",
      "safetyTarget",
      "planDirtyAt",
      "problem",
      "state",
      "restoredAt",
    ])
    .where("planDirtyAt", "is not", null)
    .$if(itemId !== undefined, (query) => query.where("id", "=", itemId ?? ""))
    .$if(lanes !== undefined, (query) =>
      query.where(({ ref }) =>
        laneIsOf(lanes?.workerId ?? "", { app: sql.lit("factory"), shopId: ref("factoryId") }),
      ),
    )
    .orderBy("planDirtyAt")
    .limit(ITEMS_MAX)
    .execute();
}

function readLevels(tx: Tx, items: readonly { id: string }[]) {
  return tx
    .selectFrom("Level")
    .leftJoin("ItemLocation", (join) =>
      join
        .onRef("ItemLocation.itemId", "=", "Level.itemId")
        .onRef("ItemLocation.locationId", "=", "Level.locationId"),
    )
    .select([
      "Level.id",
      "Level.itemId",
      "Level.channelId",
      "Level.shopId",
      "Level.app",
      "Level.known",
      "Level.target",
      "Level.dirtySince",
      "Level.readSince",
      "Level.readAt",
      "Level.readReason",
      "Level.state",
      "ItemLocation.reserved",
    ])
    .where("Level.itemId", "in", among(tx, idsOf(items)))
    .where(isKept)
    .execute();
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);

async function readRates(tx: Tx, items: readonly { id: string }[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("SaleRate")
    .selectAll()
    .where("itemId", "in", among(tx, idsOf(items)))
    .execute();
  return new Map(rows.map((row) => [`${row.itemId} ${row.channelId}`, row.perHour]));
}

interface ItemPlan {
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

function toPlannedItem(plan: ItemPlan): PlannedItem {
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

interface TargetChange {
  id: string;
  target: number;
  dirtySince: number | null;
}

/** What planning items comes to. */
interface Changes {
  targets: TargetChange[];
  /** Levels whose read is not needed any more. */
  explained: string[];
  lanes: Map<string, LaneRef>;
  toRead: Map<string, LaneRef>;
}

/** Notes the levels whose target changes, and the lanes that have something to write. */
function decideTargets(deps: ChannelsDeps, { plan, allocation }: Decided, changes: Changes): void {
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
      const dirtySince = dirty ? (level.dirtySince ?? plan.item.planDirtyAt ?? now) : null;
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
