import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import {
  balanceOf,
  brandOnly,
  dedicatedOnly,
  dedicatedTo,
  exposureOf,
  heldOf,
  onHandOf,
  settleLocks,
  shortfallOf,
  sumOf,
  divideByExpectedSales,
  mirrorEverywhere,
  type AllocationStrategy,
  type ChannelDemand,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  saveEscrow,
  type EscrowItem,
} from "#app/modules/escrow/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { LaneRef } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import { splitBrandTarget } from "./split-brand-target.ts";

/** Items planned in one transaction. */
const ITEMS_MAX = 200;

const STRATEGIES: Record<string, AllocationStrategy> = {
  strict: divideByExpectedSales,
  mirror: mirrorEverywhere,
  dedicated: dedicatedOnly,
};

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
    return await deps.database.write(async (tx) => planItems(tx, deps, await readDirtyItems(tx)));
  } catch (error) {
    if (!isBug(error)) throw error;
    return planOneByOne(deps);
  }
}

interface Planned {
  lanes: LaneRef[];
  more: boolean;
}

async function planItems(tx: Tx, deps: ChannelsDeps, items: readonly ItemRow[]): Promise<Planned> {
  if (items.length === 0) return { lanes: [], more: false };
  const ids = items.map((item) => item.id);
  await lockItems(tx, deps.database.dialect, ids);
  const escrow = await loadEscrow(tx, items);
  const levels = groupBy(await readLevels(tx, items), (level) => level.itemId);
  const rates = await readRates(tx, items);
  const lanes = new Map<string, LaneRef>();
  for (const [factoryId, ofFactory] of groupBy(items, (item) => item.factoryId)) {
    const channels = await loadChannels(tx, factoryId);
    for (const item of ofFactory) {
      const state = escrow.get(item.id);
      if (!state) continue;
      const { missing } = settleLocks(state.books, {
        safety: item.safetyTarget,
        dedicated: state.dedicated,
        channels: [...channels.values()],
        cause: `locks:${item.id}:${deps.clock.newId()}`,
      });
      const plan = { item, state, channels, rates, missing, levels: levels.get(item.id) ?? [] };
      for (const lane of await writeTargets(tx, deps, plan))
        lanes.set(`${lane.app} ${lane.shopId}`, lane);
    }
  }
  await saveEscrow(tx, escrow.values(), deps.clock.now());
  await tx.updateTable("Item").set({ planDirtyAt: null }).where("id", "in", ids).execute();
  return { lanes: [...lanes.values()], more: items.length === ITEMS_MAX };
}

/** One of the items cannot be planned: the others are, and it waits until something of it changes. */
async function planOneByOne(deps: ChannelsDeps): Promise<Planned> {
  const waiting = await readDirtyItems(deps.database.db);
  const lanes: LaneRef[] = [];
  for (const item of waiting) {
    try {
      const planned = await deps.database.write(async (tx) =>
        planItems(tx, deps, await readDirtyItems(tx, item.id)),
      );
      lanes.push(...planned.lanes);
    } catch (error) {
      if (!isBug(error)) throw error;
      await deps.database.write(async (tx) => {
        await tx.updateTable("Item").set({ planDirtyAt: null }).where("id", "=", item.id).execute();
        await noteSetAside(tx, deps, { item, doing: "plan", error });
      });
    }
  }
  return { lanes, more: waiting.length === ITEMS_MAX };
}

function readDirtyItems(tx: Db | Tx, itemId?: string) {
  return tx
    .selectFrom("Item")
    .select([
      "id",
      "factoryId",
      "policy",
      "mirrorBuffer",
      "safetyTarget",
      "planDirtyAt",
      "problem",
      "state",
      "restoredAt",
    ])
    .where("planDirtyAt", "is not", null)
    .$if(itemId !== undefined, (query) => query.where("id", "=", itemId ?? ""))
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
      "Level.state",
      "ItemLocation.reserved",
    ])
    .where(
      "Level.itemId",
      "in",
      items.map((item) => item.id),
    )
    .execute();
}

async function readRates(tx: Tx, items: readonly { id: string }[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("SaleRate")
    .selectAll()
    .where(
      "itemId",
      "in",
      items.map((item) => item.id),
    )
    .execute();
  return new Map(rows.map((row) => [`${row.itemId} ${row.channelId}`, row.perHour]));
}

interface ItemPlan {
  item: ItemRow;
  state: EscrowItem;
  channels: ReadonlyMap<string, ChannelRow>;
  rates: ReadonlyMap<string, number>;
  /** Safety stock and locks that nothing was free for: units to be taken off sale. */
  missing: number;
  levels: readonly LevelRow[];
}

async function writeTargets(
  tx: Tx,
  deps: ChannelsDeps,
  plan: ItemPlan,
): Promise<{ shopId: string; app: string }[]> {
  const targets = allocate(plan);
  const lanes = [];
  for (const [channelId, levels] of groupBy(plan.levels, (level) => level.channelId)) {
    const target = targets.get(channelId) ?? 0;
    const shares = shareOut(plan, channelId, target, levels);
    const exposure = balanceOf(plan.state.books, exposureOf(channelId));
    for (const level of levels) {
      const share = shares.get(level.id) ?? 0;
      const has = levels.length === 1 ? exposure : level.known;
      const wanted =
        has > share || (has < share && level.state === "ok" && raisable(plan, channelId));
      const dirty = wanted && level.state !== "parked";
      const dirtySince = dirty
        ? (level.dirtySince ?? plan.item.planDirtyAt ?? deps.clock.now())
        : null;
      if (share === level.target && dirtySince === level.dirtySince) continue;
      await tx
        .updateTable("Level")
        .set({ target: share, dirtySince })
        .where("id", "=", level.id)
        .execute();
      if (dirty) lanes.push({ shopId: level.shopId, app: level.app });
    }
  }
  return lanes;
}

/**
 * A raise would be granted something: nothing is while promised units are missing, or while a restored
 * backup may know less than the shops.
 */
function raisable(plan: ItemPlan, channelId: string): boolean {
  const { books } = plan.state;
  if (shortfallOf(books) > 0 || plan.item.restoredAt !== null) return false;
  return balanceOf(books, "free") > 0 || plan.item.policy === "mirror" || hasLock(plan, channelId);
}

function hasLock(plan: ItemPlan, channelId: string): boolean {
  const partnershipId = plan.channels.get(channelId)?.partnershipId;
  return (
    Boolean(partnershipId) && balanceOf(plan.state.books, dedicatedTo(partnershipId ?? "")) > 0
  );
}

function allocate(plan: ItemPlan): ReadonlyMap<string, number> {
  const { item, state } = plan;
  const open = [...new Set(plan.levels.map((level) => level.channelId))]
    .map((id) => plan.channels.get(id))
    .filter((channel) => channel !== undefined)
    .filter((channel) => isOpen(plan, channel));
  const demands = open.map((channel) => demandOf(plan, channel));
  const releasing = open.some((channel) => channel.state === "releasing");
  const strategy = releasing ? brandOnly : (STRATEGIES[item.policy] ?? divideByExpectedSales);
  const pool =
    item.policy === "mirror"
      ? // Everything on hand that is promised to nobody; what closed channels still show is not ours to show again.
        onHandOf(state.books) -
        heldOf(state.books) -
        balanceOf(state.books, "safety") -
        closedExposure(plan, open)
      : balanceOf(state.books, "free") +
        // What cools is on its way to free: leaving it out would lower the channels again and again.
        sumOf(state.books, "cooling") +
        demands.reduce((sum, demand) => sum + demand.current, 0) +
        open.reduce((sum, channel) => sum + lockOf(plan, channel), 0);
  return strategy.allocate({
    pool: Math.max(pool - plan.missing, 0),
    buffer: item.mirrorBuffer,
    channels: demands,
  });
}

function isOpen(plan: ItemPlan, channel: ChannelRow): boolean {
  const sellable =
    plan.item.state === "active" && (channel.kind === "brand" || plan.item.problem === null);
  const safe = plan.levels.some((level) => level.channelId === channel.id && level.state === "ok");
  return (channel.state === "open" || channel.state === "releasing") && sellable && safe;
}

function lockOf(plan: ItemPlan, channel: ChannelRow): number {
  return channel.partnershipId === null
    ? 0
    : balanceOf(plan.state.books, dedicatedTo(channel.partnershipId));
}

function closedExposure(plan: ItemPlan, open: readonly ChannelRow[]): number {
  const openIds = new Set(open.map((channel) => channel.id));
  let sum = 0;
  for (const channel of plan.channels.values()) {
    if (!openIds.has(channel.id)) sum += balanceOf(plan.state.books, exposureOf(channel.id));
  }
  return sum;
}

function demandOf(plan: ItemPlan, channel: ChannelRow): ChannelDemand {
  const lock =
    channel.partnershipId === null ? 0 : (plan.state.dedicated.get(channel.partnershipId) ?? 0);
  return {
    id: channel.id,
    kind: channel.kind,
    current: balanceOf(plan.state.books, exposureOf(channel.id)),
    salesPerHour: plan.rates.get(`${plan.item.id} ${channel.id}`) ?? 0,
    weight: 1,
    floor: lock,
    cap: Number.MAX_SAFE_INTEGER,
  };
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
