import type { Tx } from "#app/platform/db/database.server.ts";
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
 * A level's value as a webhook tells it. It is recognised by value alone and moves no units: it
 * becomes the guess for the next compare-and-set. One that fell is read if no order explains it soon;
 * one that rose is read in any case: no sale raises, and since webhooks overtake each other it may be
 * an older value that hides the fall heard before it. While our own write to the level is out, a value
 * that is neither from before it nor its echo is kept with the write and judged when that is settled.
 */
export async function hearLevel(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "settings">,
  heard: HeardLevel,
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
      "WriteIntent.id as intentId",
      "WriteIntent.kind",
      "WriteIntent.units",
      "WriteIntent.fromUnits",
    ])
    .where("Level.shopId", "=", heard.shopId)
    .where("Level.inventoryItemGid", "=", heard.inventoryItemGid)
    .where("Level.locationGid", "=", heard.locationGid)
    .executeTakeFirst();
  if (!level) return "unknown";
  const value = heard.available ?? 0;
  const { intentId, kind, units, fromUnits } = level;
  if (intentId !== null && kind !== null && units !== null) {
    const { known } = level;
    if (value === known || value === shownAfter({ kind, units, fromUnits, known })) return "echo";
    await tx.updateTable("WriteIntent").set({ heard: value }).where("id", "=", intentId).execute();
    return "while_writing";
  }
  if (value === level.known) return "echo";
  await tx
    .updateTable("Level")
    .set({ known: value, ...surpriseRead(deps, level, value) })
    .where("id", "=", level.id)
    .execute();
  return "surprise";
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
}

/** The read of a level that shows what nobody expected; one for a fall is dropped when an order explains it. */
export function surpriseRead(
  { clock, settings }: Pick<ChannelsDeps, "clock" | "settings">,
  due: DueRead & { known: number },
  heard: number,
): DueRead & { readReason?: "fell" | "rose" } {
  const now = clock.now();
  const readAt = now + settings.explainMs;
  const reason = heard > due.known ? "rose" : due.readSince === null ? "fell" : null;
  return {
    readSince: due.readSince ?? now,
    readAt: Math.min(due.readAt ?? readAt, readAt),
    ...(reason === null ? {} : { readReason: reason }),
  };
}
