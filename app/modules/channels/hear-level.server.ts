import type { Tx } from "#app/platform/db/database.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

export interface HeardLevel {
  shopId: string;
  inventoryItemGid: string;
  locationGid: string;
  /** Null when the item is not stocked there any more. */
  available: number | null;
}

export type HeardAs = "unknown" | "own_write" | "echo" | "surprise";

/**
 * A level's value as a webhook tells it. It is recognised by value alone and moves no units: it
 * becomes the guess for the next compare-and-set, and a surprising one is read if no order explains
 * it soon. While our own write to the level is out its answer says more.
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
  if (level.intentId !== null) return "own_write";
  const value = heard.available ?? 0;
  if (value === level.known) return "echo";
  const now = deps.clock.now();
  const readAt = now + deps.settings.explainMs;
  await tx
    .updateTable("Level")
    .set({
      known: value,
      readSince: level.readSince ?? now,
      readAt: Math.min(level.readAt ?? readAt, readAt),
      ...(level.readSince === null ? { readReason: "webhook" } : {}),
    })
    .where("id", "=", level.id)
    .execute();
  return "surprise";
}
