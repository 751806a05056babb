import { isBug } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import {
  balanceOf,
  exposureOf,
  fencedRead,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  saveEscrow,
  sumReserved,
  type EscrowItem,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { dropExplained } from "./explained-levels.server.ts";
import { bumpGenerations } from "./make-batch.server.ts";
import { countBrand, countLocations } from "./count-brand.server.ts";
import {
  findLostMoves,
  sampleReserves,
  unsureItems,
  type ReserveSamples,
} from "./find-lost-moves.server.ts";
import { noteDrift } from "./note-drift.server.ts";
import type { LaneRef, SampledItem } from "./ports.ts";
import { noteSetAside } from "./set-aside.server.ts";
import {
  availableOf,
  committedOf,
  indexSamples,
  levelSample,
  sameSample,
} from "./sampled-levels.ts";

/** Items read in one round; each takes two small queries together. */
const ITEMS_PER_READ = 40;
/** How often a sample may lack units that open orders should commit, before it is believed. */
const SHORT_SAMPLES_MAX = 3;
/** When an item is read again whose read could not be booked. */
const BROKEN_AGAIN_MS = 10 * 60_000;

type LevelRow = Awaited<ReturnType<typeof readDueLevels>>[number];

/** All levels of one item in one channel: they are fenced together. */
interface ReadUnit {
  itemId: string;
  factoryId: string;
  channelId: string;
  levels: LevelRow[];
}

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
        await postpone(deps, unexplained);
        return false;
      }
      await sampleAndBook({ deps, lane, shortSamples }, units);
      return due.length >= ITEMS_PER_READ;
    },
  };
}

function readDueLevels(deps: ChannelsDeps, lane: LaneRef) {
  return deps.database.db
    .selectFrom("Level as due")
    .innerJoin("Level", (join) =>
      join.onRef("Level.itemId", "=", "due.itemId").onRef("Level.channelId", "=", "due.channelId"),
    )
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
    ])
    .distinct()
    .where("due.shopId", "=", lane.shopId)
    .where("due.app", "=", lane.app)
    .where("due.readSince", "is not", null)
    .where("due.readAt", "<=", deps.clock.now())
    .orderBy("Level.id")
    .limit(ITEMS_PER_READ * 4)
    .execute();
}

/** Leaves out what cannot be fenced now: a write is out, or its answer was lost too recently. */
async function fencedUnits(deps: ChannelsDeps, due: readonly LevelRow[]): Promise<ReadUnit[]> {
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
  return units.slice(0, ITEMS_PER_READ);
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
    const [complete, short] = splitByCommitted(reading, ofChannel, { samples: second, open });
    if (short.length > 0) {
      await deps.orders.readOrders(
        lane,
        short.map((unit) => unit.itemId),
      );
      await postpone(
        deps,
        short.flatMap((unit) => unit.levels),
      );
    }
    if (complete.length > 0)
      await book(reading, complete, { channelId, samples: second, reserves, sampledAt });
  }
}

type OpenUnits = Awaited<ReturnType<ChannelsDeps["orders"]["openUnits"]>>;

/**
 * Sets aside units whose open orders commit less than they should, or have a write out: somebody
 * fulfilled or cancelled by hand and we have not heard, so the orders are read first.
 */
function splitByCommitted(
  reading: Reading,
  units: readonly ReadUnit[],
  from: { samples: ReadonlyMap<string, SampledItem>; open: OpenUnits },
): [complete: ReadUnit[], short: ReadUnit[]] {
  const complete: ReadUnit[] = [];
  const short: ReadUnit[] = [];
  for (const unit of units) {
    const key = `${unit.channelId} ${unit.itemId}`;
    const open = from.open.get(unit.itemId) ?? { held: 0, routed: 0, unsettled: false };
    const lacks = committedOf(unit, from.samples) < open.held + open.routed;
    const tries = reading.shortSamples.get(key) ?? 0;
    if (open.unsettled || (lacks && tries < SHORT_SAMPLES_MAX)) {
      if (lacks) reading.shortSamples.set(key, tries + 1);
      short.push(unit);
      continue;
    }
    reading.shortSamples.delete(key);
    complete.push(unit);
  }
  return [complete, short];
}

/** They are tried again a little later. */
async function postpone(
  deps: ChannelsDeps,
  levels: readonly { id: string }[],
  waitMs = deps.settings.explainMs,
): Promise<void> {
  const ids = levels.map((level) => level.id);
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Level")
      .set({ readAt: deps.clock.now() + waitMs })
      .where("id", "in", ids)
      .where("readSince", "is not", null)
      .execute();
  });
}

interface Sampled {
  channelId: string;
  samples: ReadonlyMap<string, SampledItem>;
  reserves: ReserveSamples;
  sampledAt: number;
}

async function book(reading: Reading, units: readonly ReadUnit[], sampled: Sampled): Promise<void> {
  try {
    await bookTogether(reading, units, sampled);
  } catch (error) {
    if (!isBug(error)) throw error;
    await bookOneByOne(reading, units, sampled);
  }
}

/** One of the items cannot be booked: the others are, and it is read again after a while. */
async function bookOneByOne(
  reading: Reading,
  units: readonly ReadUnit[],
  sampled: Sampled,
): Promise<void> {
  const { deps } = reading;
  for (const unit of units) {
    try {
      await bookTogether(reading, [unit], sampled);
    } catch (error) {
      if (!isBug(error)) throw error;
      const { itemId: id, factoryId } = unit;
      await postpone(deps, unit.levels, BROKEN_AGAIN_MS);
      await deps.database.write((tx) =>
        noteSetAside(tx, deps, { item: { id, factoryId }, doing: "read", error }),
      );
    }
  }
}

async function bookTogether(
  reading: Reading,
  units: readonly ReadUnit[],
  sampled: Sampled,
): Promise<void> {
  const { deps } = reading;
  await deps.database.write(async (tx) => {
    const itemIds = units.map((unit) => unit.itemId);
    await lockItems(tx, deps.database.dialect, itemIds);
    const valid = await stillFenced(tx, units);
    if (valid.length === 0) return;
    const items = valid.map((unit) => ({ id: unit.itemId, factoryId: unit.factoryId }));
    const escrow = await loadEscrow(tx, items);
    const channel = (await loadChannels(tx, items[0]?.factoryId ?? "")).get(sampled.channelId);
    if (!channel) return;
    const open = await deps.orders.openUnits(sampled.channelId, itemIds, tx);
    const reserved =
      channel.kind === "brand" ? await sumReserved(tx, itemIds) : new Map<string, number>();
    for (const unit of valid) {
      const item = escrow.get(unit.itemId);
      const facts = open.get(unit.itemId) ?? { held: 0, routed: 0, unsettled: false };
      if (!item || facts.unsettled) continue;
      await bookUnit(tx, deps, {
        unit,
        item,
        channel,
        sampled,
        facts: { ...facts, reserved: reserved.get(unit.itemId) ?? 0 },
      });
    }
    await saveEscrow(tx, escrow.values(), deps.clock.now());
  });
}

/** Nothing was written, raised, routed or counted at these levels since they were chosen. */
async function stillFenced(tx: Tx, units: readonly ReadUnit[]): Promise<ReadUnit[]> {
  const ids = units.flatMap((unit) => unit.levels.map((level) => level.id));
  const rows = await tx
    .selectFrom("Level")
    .select(["id", "generation"])
    .where("id", "in", ids)
    .execute();
  const openIntents = await tx
    .selectFrom("WriteIntent")
    .select("levelId")
    .where("levelId", "in", ids)
    .where("state", "=", "open")
    .execute();
  const generations = new Map(rows.map((row) => [row.id, row.generation]));
  const busy = new Set(openIntents.map((row) => row.levelId));
  return units.filter((unit) =>
    unit.levels.every(
      (level) => generations.get(level.id) === level.generation && !busy.has(level.id),
    ),
  );
}

interface Booking {
  unit: ReadUnit;
  item: EscrowItem;
  channel: EscrowChannel;
  sampled: Sampled;
  facts: { held: number; routed: number; reserved: number };
}

async function bookUnit(tx: Tx, deps: ChannelsDeps, booking: Booking): Promise<void> {
  const { unit, item, channel, sampled, facts } = booking;
  const lots = item.lotsOf(channel.id);
  const available = availableOf(unit, sampled.samples);
  const committed = committedOf(unit, sampled.samples);
  const read = { cause: `read:${deps.clock.newId()}`, reason: "read" as const };
  const sample = {
    // A shop sells the sum of its locations, so one below nought takes from what the others show.
    available: Math.max(available, 0),
    committed: Math.max(committed - facts.routed, 0),
    heldOpen: facts.held,
    sampledAt: sampled.sampledAt,
  };
  const found = await findLostMoves(tx, deps, {
    itemId: unit.itemId,
    books: item.books,
    lots,
    channel,
    sample,
    reserved: sampled.reserves.get(unit.levels[0]?.inventoryItemGid ?? ""),
  });
  const outcome = fencedRead(item.books, lots, {
    ...read,
    channel,
    dedicated: item.dedicated,
    sample,
  });
  const recountAt =
    channel.kind === "brand"
      ? await countBrand(tx, deps, {
          itemId: unit.itemId,
          channelId: channel.id,
          books: item.books,
          cause: read.cause,
          sample: { available, committed, sampledAt: sampled.sampledAt },
          facts: { ...facts, reserved: facts.reserved + found },
          lastWriteAt: Math.max(0, ...unit.levels.map((level) => level.lastWriteAt ?? 0)),
        })
      : null;
  const now = deps.clock.now();
  const cooledAt = lots.lots[0]?.notBefore ?? null;
  const next = cooledAt ?? recountAt;
  for (const level of unit.levels) {
    const known = levelSample(level, sampled.samples)?.available ?? 0;
    await tx
      .updateTable("Level")
      .set({
        known,
        lastReadAt: now,
        readSince: next === null ? null : now,
        readAt: next,
        readReason: next === null ? null : cooledAt === null ? "recount" : "cooling",
        dirtySince: dirtyAfterRead({ booking, level, known, now }),
      })
      .where("id", "=", level.id)
      .execute();
  }
  if (channel.kind === "brand") await countLocations(tx, unit.levels, sampled.samples);
  if (outcome.foreign > 0) {
    // The books changed for a reason that no earlier sample knew.
    await bumpGenerations(
      tx,
      unit.levels.map((level) => level.id),
    );
    await noteDrift(tx, deps, { unit, channel, units: outcome.foreign });
  }
  if (outcome.released > 0 || outcome.foreign > 0) {
    await tx.updateTable("Item").set({ planDirtyAt: now }).where("id", "=", unit.itemId).execute();
  }
}

function dirtyAfterRead(of: {
  booking: Booking;
  level: LevelRow;
  known: number;
  now: number;
}): number | null {
  const { item, channel } = of.booking;
  const has = channel.kind === "brand" ? of.known : balanceOf(item.books, exposureOf(channel.id));
  if (has > of.level.target && of.known > 0) return of.now;
  return has < of.level.target && balanceOf(item.books, "free") > 0 ? of.now : null;
}
