import { sql, type RawBuilder } from "kysely";
import { isBug } from "#app/kernel/fault.ts";
import {
  balanceOf,
  exposureOf,
  fencedRead,
  type EscrowChannel,
  type FencedRead,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  markForPlanning,
  saveEscrow,
  sumReserved,
  type EscrowItem,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { readCooling } from "./channel-times.server.ts";
import { countBrand, countLocations } from "./count-brand.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { findLostMoves, type ReserveSamples } from "./find-lost-moves.server.ts";
import { bumpGenerations } from "./make-batch.server.ts";
import { noteDrift } from "./note-drift.server.ts";
import type { SampledItem } from "./ports.ts";
import { availableOf, committedOf, levelSample } from "./sampled-levels.ts";
import { noteSetAside } from "./set-aside.server.ts";
import { settleReserve } from "./settle-reserve.server.ts";

/** When an item is read again whose read could not be booked. */
const BROKEN_AGAIN_MS = 10 * 60_000;

/** A level as it was when its read was chosen. */
export interface ReadLevel {
  id: string;
  itemId: string;
  channelId: string;
  factoryId: string;
  shopId: string;
  app: string;
  inventoryItemGid: string;
  locationGid: string;
  locationId: string | null;
  generation: number;
  known: number;
  target: number;
  readReason: string | null;
  lastWriteAt: number | null;
  /** Set when a backup was restored since its last read. */
  restoredAt: number | null;
}

/** All levels of one item in one channel: they are fenced together. */
export interface ReadUnit {
  itemId: string;
  factoryId: string;
  channelId: string;
  levels: ReadLevel[];
}

/** A unit that nothing touched, with what webhooks told of it last. */
interface FencedUnit extends ReadUnit {
  levels: (ReadLevel & FencedLevel)[];
}

interface FencedLevel {
  heard: number | null;
  heardAt: number | null;
  lastReadAt: number | null;
}

/** What a shop showed of the levels, twice alike. */
interface Sampled {
  channelId: string;
  samples: ReadonlyMap<string, SampledItem>;
  reserves: ReserveSamples;
  sampledAt: number;
}

/**
 * Books samples of one channel, unless something touched a level since it was chosen. An item that
 * cannot be booked is set aside with a notice, and stops no other.
 */
export async function bookReads(
  deps: ChannelsDeps,
  units: readonly ReadUnit[],
  sampled: Sampled,
): Promise<void> {
  try {
    await bookTogether(deps, units, sampled);
  } catch (error) {
    if (!isBug(error)) throw error;
    await bookOneByOne(deps, units, sampled);
  }
}

/** One of the items cannot be booked: the others are, and it is read again after a while. */
async function bookOneByOne(
  deps: ChannelsDeps,
  units: readonly ReadUnit[],
  sampled: Sampled,
): Promise<void> {
  for (const unit of units) {
    try {
      await bookTogether(deps, [unit], sampled);
    } catch (error) {
      if (!isBug(error)) throw error;
      const { itemId: id, factoryId } = unit;
      await postponeReads(deps, unit.levels, BROKEN_AGAIN_MS);
      await deps.database.write((tx) =>
        noteSetAside(tx, deps, { item: { id, factoryId }, doing: "read", error }),
      );
    }
  }
}

async function bookTogether(
  deps: ChannelsDeps,
  units: readonly ReadUnit[],
  sampled: Sampled,
): Promise<void> {
  await deps.database.write(async (tx) => {
    const itemIds = units.map((unit) => unit.itemId);
    await lockItems(tx, deps.database.dialect, itemIds);
    const valid = await stillFenced(tx, units);
    if (valid.length === 0) return;
    const items = valid.map((unit) => ({ id: unit.itemId, factoryId: unit.factoryId }));
    const escrow = await loadEscrow(tx, items);
    const channel = (await loadChannels(tx, items[0]?.factoryId ?? "")).get(sampled.channelId);
    if (!channel) return;
    const cooling = await readCooling(tx, deps, [channel.id]);
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
        coolingMs: cooling.get(channel.id) ?? deps.settings.brandCoolingMs,
      });
    }
    await saveEscrow(tx, escrow.values(), deps.clock.now());
  });
}

/** Nothing was written, raised, routed or counted at these levels since they were chosen. */
async function stillFenced(tx: Tx, units: readonly ReadUnit[]): Promise<FencedUnit[]> {
  const ids = units.flatMap((unit) => unit.levels.map((level) => level.id));
  const rows = await tx
    .selectFrom("Level")
    .select(["id", "generation", "target", "heard", "heardAt", "lastReadAt"])
    .where("id", "in", ids)
    .execute();
  const openIntents = await tx
    .selectFrom("WriteIntent")
    .select("levelId")
    .where("levelId", "in", ids)
    .where("state", "=", "open")
    .execute();
  const now = new Map(rows.map((row) => [row.id, row]));
  const busy = new Set(openIntents.map((row) => row.levelId));
  return units.flatMap((unit) => {
    const levels = unit.levels.flatMap((level) => {
      const row = now.get(level.id);
      if (row?.generation !== level.generation || busy.has(level.id)) return [];
      // A target that was decided meanwhile is the one that is compared with what was read.
      const { target, heard, heardAt, lastReadAt } = row;
      return [{ ...level, target, heard, heardAt, lastReadAt }];
    });
    return levels.length === unit.levels.length ? [{ ...unit, levels }] : [];
  });
}

interface Booking {
  unit: FencedUnit;
  item: EscrowItem;
  channel: EscrowChannel;
  sampled: Sampled;
  facts: { held: number; routed: number; reserved: number };
  /** How long units cool that leave the channel. */
  coolingMs: number;
}

async function bookUnit(tx: Tx, deps: ChannelsDeps, booking: Booking): Promise<void> {
  const { unit, item, channel, sampled, facts } = booking;
  const lots = item.lotsOf(channel.id);
  const available = availableOf(unit, sampled.samples);
  const committed = committedOf(unit, sampled.samples);
  const movesBefore = item.books.transfers.length;
  const read = { cause: `read:${deps.clock.newId()}`, reason: "read" as const };
  const sample = {
    // A shop sells the sum of its locations, so one below nought takes from what the others show.
    available: Math.max(available, 0),
    committed: Math.max(committed - facts.routed, 0),
    heldOpen: facts.held,
    sampledAt: sampled.sampledAt,
  };
  const restoredAt = Math.max(0, ...unit.levels.map((level) => level.restoredAt ?? 0));
  const reserves = sampled.reserves.get(unit.levels[0]?.inventoryItemGid ?? "");
  const isRestored = restoredAt > 0;
  const reserved =
    isRestored && reserves !== undefined
      ? await settleReserve(tx, deps, { unit, books: item.books, reserves, available, committed })
      : facts.reserved;
  const found = await findLostMoves(tx, deps, {
    itemId: unit.itemId,
    books: item.books,
    lots,
    channel,
    sample,
    reserved: isRestored ? undefined : reserves,
  });
  const outcome = fencedRead(item.books, lots, {
    ...read,
    channel,
    dedicated: item.dedicated,
    sample,
    cools: coolsOf(deps, booking),
  });
  if (channel.kind === "reseller") await coverLateCancels(tx, deps, booking, outcome.lacked);
  const recountAt =
    channel.kind === "brand"
      ? await countBrand(tx, deps, {
          itemId: unit.itemId,
          channelId: channel.id,
          books: item.books,
          cause: read.cause,
          sample: { available, committed, sampledAt: sampled.sampledAt },
          facts: { ...facts, reserved: reserved + found },
          isRestored,
          // When the old life last moved units is not known: at the latest, when this one began.
          lastWriteAt: Math.max(restoredAt, ...unit.levels.map((level) => level.lastWriteAt ?? 0)),
        })
      : null;
  const now = deps.clock.now();
  const isPlanned = item.books.transfers.length > movesBefore;
  await saveLevels(tx, deps, { booking, now, isPlanned, recountAt });
  if (channel.kind === "brand") await countLocations(tx, unit.levels, sampled.samples);
  if (outcome.foreign > 0) {
    // The books changed for a reason that no earlier sample knew.
    await bumpGenerations(
      tx,
      unit.levels.map((level) => level.id),
    );
    // After a restore the books were behind: what the shop shows is not drift.
    if (!isRestored) await noteDrift(tx, deps, { unit, channel, units: outcome.foreign });
  }
  if (isPlanned)
    await markForPlanning(tx, [{ id: unit.itemId, factoryId: item.books.factoryId }], now);
}

/** The levels as they were read, and when they are read next. */
async function saveLevels(
  tx: Tx,
  deps: ChannelsDeps,
  {
    booking,
    now,
    isPlanned,
    recountAt,
  }: { booking: Booking; now: number; isPlanned: boolean; recountAt: number | null },
): Promise<void> {
  const { unit, item, channel, sampled } = booking;
  const cooledAt = item.lotsOf(channel.id).lots[0]?.notBefore ?? null;
  const next = cooledAt ?? recountAt;
  for (const level of unit.levels) {
    const known = levelSample(level, sampled.samples)?.available ?? 0;
    // Where the books moved a target is out of date: units found would be taken off sale towards it.
    const dirty = isPlanned ? "as_before" : dirtyAfterRead({ booking, level, known });
    await tx
      .updateTable("Level")
      .set({
        known,
        lastReadAt: now,
        restoredAt: null,
        readSince: next === null ? null : now,
        readAt: next,
        readReason: next === null ? null : cooledAt === null ? "recount" : "cooling",
        dirtySince: dirtySinceAs(dirty, now),
        ...changedMeanwhile(deps, { level, known, sampledAt: sampled.sampledAt }),
      })
      .where("id", "=", level.id)
      .execute();
  }
}

/**
 * How units cool that a shop shows no more and the hub did not withdraw: a merchant may have taken them
 * off sale while a checkout was paying for them. Those of a cancel without restock look no different.
 */
function coolsOf(
  deps: ChannelsDeps,
  { channel, sampled, coolingMs }: Booking,
): FencedRead["cools"] {
  if (channel.kind === "brand" || coolingMs === 0) return null;
  return { until: sampled.sampledAt + coolingMs, lotId: deps.clock.newId() };
}

/**
 * A sale may be heard before the cancel whose units it sold again: then it seems to be short. The first
 * read after it shows that the shop had them: units that it lacks are those. Whether they still repay
 * a shortfall says nothing, as units freed elsewhere may have repaid it first.
 */
async function coverLateCancels(
  tx: Tx,
  deps: ChannelsDeps,
  { unit, channel }: Booking,
  units: number,
): Promise<void> {
  if (units <= 0) return;
  const since = Math.min(...unit.levels.map((level) => level.lastReadAt ?? 0));
  const found = { channelId: channel.id, itemId: unit.itemId, units };
  await deps.orders.stockFound(tx, { ...found, bookedSince: since });
}

/** A change that was heard since the sample was taken may have come after it: the level is read again. */
function changedMeanwhile(
  deps: ChannelsDeps,
  of: { level: FencedUnit["levels"][number]; known: number; sampledAt: number },
): { readSince?: number; readAt?: number; readReason?: string } {
  const { heard, heardAt } = of.level;
  if (heard === null || heardAt === null || heardAt < of.sampledAt || heard === of.known) return {};
  const now = deps.clock.now();
  return { readSince: now, readAt: now + deps.settings.explainMs, readReason: "changed" };
}

type Dirty = "yes" | "no" | "as_before";

/** A raise that waits without anything being free has been permitted to go beyond it, and goes on waiting. */
function dirtyAfterRead(of: { booking: Booking; level: ReadLevel; known: number }): Dirty {
  const { item, channel } = of.booking;
  const has = channel.kind === "brand" ? of.known : balanceOf(item.books, exposureOf(channel.id));
  if (has > of.level.target && of.known > 0) return "yes";
  if (has >= of.level.target) return "no";
  return balanceOf(item.books, "free") > 0 ? "yes" : "as_before";
}

/** A level that waited for its write waits since then: reading it in between is no fresh start. */
function dirtySinceAs(dirty: Dirty, now: number): RawBuilder<number | null> {
  if (dirty === "no") return sql`null`;
  return dirty === "as_before" ? sql`"dirtySince"` : sql`coalesce("dirtySince", ${now})`;
}

/** They are tried again a little later. */
export async function postponeReads(
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
