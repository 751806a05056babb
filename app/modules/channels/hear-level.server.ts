import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

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
  const itemIds = await itemsOf(tx, told);
  await lockItems(tx, deps.database.dialect, itemIds);
  const heardAs: HeardAs[] = [];
  for (const heard of told) heardAs.push(await hearLevel(tx, deps, heard));
  return heardAs;
}

async function itemsOf(tx: Tx, told: readonly HeardLevel[]): Promise<string[]> {
  if (told.length === 0) return [];
  const rows = await tx
    .selectFrom("Level")
    .select("itemId")
    .where(
      "inventoryItemGid",
      "in",
      told.map((level) => level.inventoryItemGid),
    )
    .where(
      "shopId",
      "in",
      told.map((level) => level.shopId),
    )
    .execute();
  return rows.map((row) => row.itemId);
}

async function hearLevel(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "settings">,
  told: HeardLevel,
): Promise<HeardAs> {
  const level = await tx
    .selectFrom("Level")
    .leftJoin("WriteIntent", (join) =>
      join.onRef("WriteIntent.levelId", "=", "Level.id").on("WriteIntent.state", "=", "open"),
    )
    .select([
      "Level.id",
      "Level.known",
      "Level.readSince",
      "Level.readAt",
      "Level.readReason",
      "WriteIntent.id as intentId",
      "WriteIntent.heard as heardWriting",
    ])
    .where("Level.shopId", "=", told.shopId)
    .where("Level.inventoryItemGid", "=", told.inventoryItemGid)
    .where("Level.locationGid", "=", told.locationGid)
    .executeTakeFirst();
  if (!level) return "unknown";
  const heard = told.available ?? 0;
  const change = { heard, heardAt: deps.clock.now() };
  const isWriting = level.intentId !== null;
  const isSurprise = isWriting
    ? level.heardWriting !== null && level.heardWriting !== heard
    : heard !== level.known;
  // While a write is out the read waits for its end.
  const read = isSurprise ? surpriseRead(deps, { ...level, isUnordered: isWriting }, heard) : {};
  const known = isWriting ? level.known : heard;
  await tx
    .updateTable("Level")
    .set({ ...change, ...read, known })
    .where("id", "=", level.id)
    .execute();
  if (level.intentId === null) return isSurprise ? "surprise" : "echo";
  await tx.updateTable("WriteIntent").set({ heard }).where("id", "=", level.intentId).execute();
  return "while_writing";
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
