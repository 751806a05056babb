import { groupBy } from "#app/kernel/group.ts";
import { bookReads, postponeReads, type ReadLevel, type ReadUnit } from "./book-reads.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { dropExplained } from "./explained-levels.server.ts";
import { sampleReserves, unsureItems } from "./find-lost-moves.server.ts";
import type { LaneRef, SampledItem } from "./ports.ts";
import { isKept } from "./open-level.server.ts";
import { isReadable } from "./restore-levels.server.ts";
import { committedOf, indexSamples, sameSample } from "./sampled-levels.ts";

/** Items read in one round; each takes two small queries together. */
const ITEMS_PER_READ = 40;
/** How often a sample may lack units that open orders should commit, before it is believed. */
const SHORT_SAMPLES_MAX = 3;

export interface LevelReads {
  /** One round of due reads of a lane; true when more may be due now. */
  run(lane: LaneRef): Promise<boolean>;
  /** When the next read of a lane is due; null when none is. */
  nextDue(lane: LaneRef): Promise<number | null>;
}

/**
 * Fenced reads: the only rule that frees a channel's units. A sample counts only if no write to the
 * level was out or unanswered when it was taken, and nothing touched the level before it is booked.
 */
export function makeLevelReads(deps: ChannelsDeps): LevelReads {
  const shortSamples = new Map<string, number>();
  return {
    async nextDue(lane) {
      const row = await deps.database.db
        .selectFrom("Level")
        .select((expression) => expression.fn.min("readAt").as("readAt"))
        .where("shopId", "=", lane.shopId)
        .where("app", "=", lane.app)
        .where("readSince", "is not", null)
        .where(isKept)
        .executeTakeFirst();
      return row?.readAt ?? null;
    },
    async run(lane) {
      const due = await readDueLevels(deps, lane);
      if (due.length === 0) return false;
      const unexplained = await dropExplained(deps, due);
      if (unexplained.length === 0) return true;
      const units = await fencedUnits(deps, unexplained);
      if (units.length === 0) {
        await postponeReads(deps, unexplained);
        return false;
      }
      await sampleAndBook({ deps, lane, shortSamples }, units);
      return due.length >= ITEMS_PER_READ;
    },
  };
}

/** Every level of the items longest due, since a part of an item's levels would show too little of it. */
function readDueLevels(deps: ChannelsDeps, lane: LaneRef) {
  const longestDue = deps.database.db
    .selectFrom("Level")
    .select(["Level.itemId", "Level.channelId", (level) => level.fn.min("readAt").as("dueAt")])
    .where("shopId", "=", lane.shopId)
    .where("app", "=", lane.app)
    .where("readSince", "is not", null)
    .where("readAt", "<=", deps.clock.now())
    .where(isReadable)
    .where(isKept)
    .groupBy(["Level.itemId", "Level.channelId"])
    .orderBy("dueAt")
    .orderBy("Level.itemId")
    .limit(ITEMS_PER_READ);
  return deps.database.db
    .selectFrom("Level")
    .innerJoin(longestDue.as("due"), (join) =>
      join.onRef("Level.itemId", "=", "due.itemId").onRef("Level.channelId", "=", "due.channelId"),
    )
    .where(isKept)
    .select([
      "Level.id",
      "Level.itemId",
      "Level.channelId",
      "Level.factoryId",
      "Level.shopId",
      "Level.app",
      "Level.inventoryItemGid",
      "Level.locationGid",
      "Level.locationId",
      "Level.generation",
      "Level.known",
      "Level.target",
      "Level.readReason",
      "Level.lastWriteAt",
      "Level.restoredAt",
    ])
    .orderBy("due.dueAt")
    .orderBy("Level.id")
    .execute();
}

/** Leaves out what cannot be fenced now: a write is out, or its answer was lost too recently. */
async function fencedUnits(deps: ChannelsDeps, due: readonly ReadLevel[]): Promise<ReadUnit[]> {
  const busy = await deps.database.db
    .selectFrom("WriteIntent")
    .innerJoin("WriteBatch", "WriteBatch.id", "WriteIntent.batchId")
    .select("WriteIntent.levelId")
    .where(
      "WriteIntent.levelId",
      "in",
      due.map((level) => level.id),
    )
    .where((where) =>
      where.or([
        where("WriteIntent.state", "=", "open"),
        where.and([
          where("WriteIntent.state", "=", "expired"),
          where("WriteBatch.lastSentAt", ">", deps.clock.now() - deps.settings.requestLifeMs),
        ]),
      ]),
    )
    .execute();
  const unsure = await unsureItems(deps, due);
  const busyIds = new Set([
    ...busy.map((row) => row.levelId),
    ...due.filter((level) => unsure.has(level.itemId)).map((level) => level.id),
  ]);
  const units: ReadUnit[] = [];
  for (const levels of groupBy(due, (level) => `${level.channelId} ${level.itemId}`).values()) {
    const [first] = levels;
    if (!first || levels.some((level) => busyIds.has(level.id))) continue;
    const { itemId, factoryId, channelId } = first;
    units.push({ itemId, factoryId, channelId, levels });
  }
  return units;
}

interface Reading {
  deps: ChannelsDeps;
  lane: LaneRef;
  shortSamples: Map<string, number>;
}

async function sampleAndBook(reading: Reading, units: readonly ReadUnit[]): Promise<void> {
  const { deps, lane } = reading;
  const sampledAt = deps.clock.now();
  const gids = [
    ...new Set(units.flatMap((unit) => unit.levels.map((level) => level.inventoryItemGid))),
  ];
  const first = indexSamples(await deps.reader.sample(lane, gids));
  const second = indexSamples(await deps.reader.sample(lane, gids));
  const stable = units.filter((unit) => sameSample(unit, first, second));
  const reserves = await sampleReserves(deps, lane, stable);
  for (const [channelId, ofChannel] of groupBy(stable, (unit) => unit.channelId)) {
    const open = await deps.orders.openUnits(
      channelId,
      ofChannel.map((unit) => unit.itemId),
    );
    const judged = { samples: second, open };
    const { complete, short, unsettled } = splitByCommitted(reading, ofChannel, judged);
    if (short.length > 0) {
      await deps.orders.readOrders(
        lane,
        short.map((unit) => unit.itemId),
      );
    }
    const postponed = [...short, ...unsettled];
    if (postponed.length > 0) {
      await postponeReads(
        deps,
        postponed.flatMap((unit) => unit.levels),
      );
    }
    if (complete.length > 0)
      await bookReads(deps, complete, { channelId, samples: second, reserves, sampledAt });
  }
}

type OpenUnits = Awaited<ReturnType<ChannelsDeps["orders"]["openUnits"]>>;

/**
 * Sets aside units whose open orders commit less than they should: somebody fulfilled or cancelled by
 * hand and we have not heard, so the orders are read first. Where a write of ours is half done, its
 * own end is waited for.
 */
function splitByCommitted(
  reading: Reading,
  units: readonly ReadUnit[],
  from: { samples: ReadonlyMap<string, SampledItem>; open: OpenUnits },
): { complete: ReadUnit[]; short: ReadUnit[]; unsettled: ReadUnit[] } {
  const complete: ReadUnit[] = [];
  const short: ReadUnit[] = [];
  const unsettled: ReadUnit[] = [];
  for (const unit of units) {
    const key = `${unit.channelId} ${unit.itemId}`;
    const open = from.open.get(unit.itemId) ?? { held: 0, routed: 0, unsettled: false };
    const lacks = committedOf(unit, from.samples) < open.held + open.routed;
    const tries = reading.shortSamples.get(key) ?? 0;
    if (lacks && tries < SHORT_SAMPLES_MAX) {
      reading.shortSamples.set(key, tries + 1);
      short.push(unit);
      continue;
    }
    if (open.unsettled) {
      unsettled.push(unit);
      continue;
    }
    reading.shortSamples.delete(key);
    complete.push(unit);
  }
  return { complete, short, unsettled };
}
