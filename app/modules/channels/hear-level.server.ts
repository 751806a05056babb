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
 * becomes the guess for the next compare-and-set, and a surprising one is read if no order explains
 * it soon. While our own write to the level is out nobody can say whether the value is from before it,
 * its echo, or a change after it: it is kept with the write and judged when that is settled.
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
    ])
    .where("Level.shopId", "=", heard.shopId)
    .where("Level.inventoryItemGid", "=", heard.inventoryItemGid)
    .where("Level.locationGid", "=", heard.locationGid)
    .executeTakeFirst();
  if (!level) return "unknown";
  const value = heard.available ?? 0;
  if (level.intentId !== null) {
    await tx
      .updateTable("WriteIntent")
      .set({ heard: value })
      .where("id", "=", level.intentId)
      .execute();
    return "while_writing";
  }
  if (value === level.known) return "echo";
  await tx
    .updateTable("Level")
    .set({ known: value, ...surpriseRead(deps, level) })
    .where("id", "=", level.id)
    .execute();
  return "surprise";
}

interface DueRead {
  readSince: number | null;
  readAt: number | null;
}

/** The read of a level that shows what nobody expected, if nothing explains it till then. */
export function surpriseRead(
  { clock, settings }: Pick<ChannelsDeps, "clock" | "settings">,
  due: DueRead,
): DueRead & { readReason?: "webhook" } {
  const now = clock.now();
  const readAt = now + settings.explainMs;
  return {
    readSince: due.readSince ?? now,
    readAt: Math.min(due.readAt ?? readAt, readAt),
    ...(due.readSince === null ? { readReason: "webhook" } : {}),
  };
}
