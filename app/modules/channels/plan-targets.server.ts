import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import { policyInForce, settleLocks } from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  loadRisks,
  newRisk,
  readStockPolicy,
  saveCharges,
  saveEscrow,
  saveOverlapMax,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { updateRows } from "#app/platform/db/row-set.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { allocateItem } from "./allocate-item.ts";
import { readChannelTimes } from "./channel-times.server.ts";
import {
  decideTargets,
  toPlannedItem,
  type Changes,
  type Decided,
} from "./decide-targets.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { dropReads } from "./explained-levels.server.ts";
import {
  anythingWaits,
  ITEMS_MAX,
  readItemsToPlan,
  readLevels,
  readRates,
  unmark,
  type ItemRow,
} from "./items-to-plan.server.ts";
import { makeIn, type StoredCall, type WantedCall } from "./make-batch.server.ts";
import type { LaneRef } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";

/** Of a plan that concerns no more lanes and items, the calls are decided with it. */
const LANES_AT_ONCE = 100;
const ITEMS_AT_ONCE = 10;

/** Which of these lanes could send a call now, and how they would choose it. */
export type LanesReady = (lanes: readonly LaneRef[]) => WantedCall[];

/**
 * Gives every level of the items that changed its target, and marks those whose exposure differs.
 * Answers the lanes that have something to do now, and whether more items wait. When little changed, such
 * as by a sale, the calls of the lanes that are ready are decided and stored in the same transaction: then
 * the other shops wait for one commit, where they waited for two.
 */
export async function planTargets(
  deps: ChannelsDeps,
  ready: LanesReady = () => [],
): Promise<Planned> {
  try {
    // It is looked every second: nothing is opened for writing unless there is something to write.
    if (!(await anythingWaits(deps))) return NOTHING;
    return await deps.database.write(async (tx) => {
      const items = await readItemsToPlan(tx, deps);
      const planned = await planItems(tx, deps, items);
      const isLittle = items.length <= ITEMS_AT_ONCE && planned.lanes.length <= LANES_AT_ONCE;
      return isLittle
        ? { ...planned, calls: await makeIn(tx, deps, ready(planned.lanes)) }
        : planned;
    });
  } catch (error) {
    if (!isBug(error)) throw error;
    return planOneByOne(deps);
  }
}

interface Planned {
  lanes: LaneRef[];
  /** Those of them of which a level is to be read before it is written. */
  toRead: LaneRef[];
  /** What some of them are to send, stored like every call. */
  calls: StoredCall[];
  more: boolean;
}

const NOTHING: Planned = { lanes: [], toRead: [], calls: [], more: false };

async function planItems(tx: Tx, deps: ChannelsDeps, items: readonly ItemRow[]): Promise<Planned> {
  if (items.length === 0) return NOTHING;
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
  await unmark(tx, ids);
  return {
    lanes: [...changes.lanes.values()],
    toRead: [...changes.toRead.values()],
    calls: [],
    more: items.length === ITEMS_MAX,
  };
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
  const waiting = await readItemsToPlan(deps.database.db, deps);
  const lanes: LaneRef[] = [];
  const toRead: LaneRef[] = [];
  for (const item of waiting) {
    try {
      const planned = await deps.database.write(async (tx) =>
        planItems(tx, deps, await readItemsToPlan(tx, deps, item.id)),
      );
      lanes.push(...planned.lanes);
      toRead.push(...planned.toRead);
    } catch (error) {
      if (!isBug(error)) throw error;
      await deps.database.write(async (tx) => {
        await unmark(tx, [item.id]);
        await noteSetAside(tx, deps, { item, doing: "plan", error });
      });
    }
  }
  return { lanes, toRead, calls: [], more: waiting.length === ITEMS_MAX };
}
