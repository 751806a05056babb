import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { rowSet, updateRows } from "#app/platform/db/row-set.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { CUT } from "./open-level.server.ts";

export interface HeardLevel {
  shopId: string;
  inventoryItemGid: string;
  locationGid: string;
  /** Null when the item is not stocked there any more. */
  available: number | null;
}

export type HeardAs = "unknown" | "while_writing" | "echo" | "surprise";

/**
 * Values of levels as webhooks tell them, in the order of their arrival. They are recognised by value
 * alone and move no units: a value becomes the guess for the next compare-and-set, and a surprising one
 * asks for a fenced read. Only a single fall may be explained by an order meanwhile. Webhooks overtake
 * each other, so of several values the last heard may be the oldest: then the level is read in any case.
 * While our own write to a level is out, what is heard is kept with it and judged when it is settled.
 */
export async function hearLevels(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "settings" | "database">,
  told: readonly HeardLevel[],
): Promise<HeardAs[]> {
  if (deps.database.dialect === "postgres") {
    // On SQLite a transaction is alone, and has nothing to lock.
    await lockItems(tx, deps.database.dialect, await itemsOf(tx, told));
  }
  const levels = new Map((await readLevels(tx, told)).map((level) => [keyOf(level), level]));
  const heardAs = told.map((one) => hearLevel(deps, levels.get(keyOf(one)), one));
  await saveHeard(
    tx,
    [...levels.values()].filter((level) => level.heardNow !== null),
    deps.clock.now(),
  );
  return heardAs;
}

async function itemsOf(tx: Tx, told: readonly HeardLevel[]): Promise<string[]> {
  return (await readLevels(tx, told)).map((level) => level.itemId);
}

const keyOf = (level: Omit<HeardLevel, "available">): string =>
  `${level.shopId} ${level.inventoryItemGid} ${level.locationGid}`;

/** A level as it stands while what was told is gone through. */
interface HearingLevel extends Omit<HeardLevel, "available">, DueRead {
  id: string;
  itemId: string;
  known: number;
  /** The write of ours that is out. */
  intentId: string | null;
  /** What was heard while it was out. */
  heardWriting: number | null;
  /** The last value heard in this transaction. */
  heardNow: number | null;
}

async function readLevels(tx: Tx, told: readonly HeardLevel[]): Promise<HearingLevel[]> {
  const rows = told.map(({ available: _, ...level }) => level);
  const columns = ["shopId", "inventoryItemGid", "locationGid"];
  const { rows: found } = await sql<Omit<HearingLevel, "heardNow">>`
    select l."id", l."itemId", l."shopId", l."inventoryItemGid", l."locationGid", l."known",
      l."readSince", l."readAt", l."readReason",
      i."id" as "intentId", i."heard" as "heardWriting"
    from ${rowSet(tx, "Level", { columns, rows })} as told cross join "Level" l
    left join "WriteIntent" i on i."levelId" = l."id" and i."state" = 'open'
    where l."shopId" = told."shopId" and l."inventoryItemGid" = told."inventoryItemGid"
      and l."locationGid" = told."locationGid"
      and (l."problem" is null or l."problem" <> ${CUT})`.execute(tx);
  return found.map((level) => ({ ...level, heardNow: null }));
}

/** Notes what was told of a level in it. */
function hearLevel(
  deps: Pick<ChannelsDeps, "clock" | "settings">,
  level: HearingLevel | undefined,
  told: HeardLevel,
): HeardAs {
  if (!level) return "unknown";
  const heard = told.available ?? 0;
  const isWriting = level.intentId !== null;
  const isSurprise = isWriting
    ? level.heardWriting !== null && level.heardWriting !== heard
    : heard !== level.known;
  // While a write is out the read waits for its end.
  if (isSurprise) {
    Object.assign(level, surpriseRead(deps, { ...level, isUnordered: isWriting }, heard));
  }
  level.heardNow = heard;
  if (isWriting) {
    level.heardWriting = heard;
    return "while_writing";
  }
  level.known = heard;
  return isSurprise ? "surprise" : "echo";
}

async function saveHeard(tx: Tx, levels: readonly HearingLevel[], heardAt: number): Promise<void> {
  await updateRows(tx, "Level", {
    key: ["id"],
    rows: levels.map(({ id, known, readSince, readAt, readReason, heardNow }) => ({
      ...{ id, known, readSince, readAt, readReason },
      ...{ heard: heardNow, heardAt },
    })),
  });
  await updateRows(tx, "WriteIntent", {
    key: ["id"],
    rows: levels.flatMap(({ intentId, heardWriting }) =>
      intentId === null ? [] : [{ id: intentId, heard: heardWriting }],
    ),
  });
}

/** What a level shows once a write is applied: a raise without an expectation adds to what it shows. */
export function shownAfter(write: {
  kind: string;
  units: number;
  fromUnits: number | null;
  known: number;
}): number {
  if (write.kind === "lower") return (write.fromUnits ?? 0) - write.units;
  // With one it went up from below nought to what it exposed.
  return (write.fromUnits === null ? write.known : 0) + write.units;
}

interface DueRead {
  readSince: number | null;
  readAt: number | null;
  readReason: string | null;
}

/** A read for one of these, or for none, is dropped when the books account for what the level shows. */
export const DROPPABLE_REASONS: readonly string[] = ["fell", "cancel"];

export const isDroppable = (readReason: string | null): boolean =>
  readReason === null || DROPPABLE_REASONS.includes(readReason);

/** The read of a level that shows what nobody expected. */
export function surpriseRead(
  { clock, settings }: Pick<ChannelsDeps, "clock" | "settings">,
  level: DueRead & { known: number; isUnordered: boolean },
  heard: number,
): DueRead {
  const now = clock.now();
  const readAt = now + settings.explainMs;
  const isFirst = level.readSince === null && !level.isUnordered;
  const reason = isFirst && heard < level.known ? "fell" : "changed";
  return {
    readSince: level.readSince ?? now,
    readAt: Math.min(level.readAt ?? readAt, readAt),
    readReason: isDroppable(level.readReason) ? reason : level.readReason,
  };
}
