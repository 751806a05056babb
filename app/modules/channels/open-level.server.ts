import { sql, type ExpressionBuilder } from "kysely";
import { markForPlanning } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import type { ChannelsDeps } from "./deps.server.ts";

export interface NewLevel {
  itemId: string;
  channelId: string;
  factoryId: string;
  shopId: string;
  app: string;
  inventoryItemGid: string;
  locationGid: string;
  /** The factory's own location, for the brand store's levels. */
  locationId?: string | null;
  /** What it shows already; 0 for a new listing. */
  known?: number;
}

/** Why nothing is kept at a level any more: the app left its shop, and what it showed cools. */
export const CUT = "cut";

/** Levels that are kept; one that was cut is only ever opened anew. */
export const isKept = ({ or }: ExpressionBuilder<DB, "Level">) =>
  or([sql<boolean>`"Level"."problem" is null`, sql<boolean>`"Level"."problem" <> ${CUT}`]);

/** Begins to keep a level. Opening one that is kept already puts it back to work. */
export async function openLevel(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  level: NewLevel,
): Promise<void> {
  const now = deps.clock.now();
  await forgetCut(tx, level);
  await tx
    .insertInto("Level")
    .values({
      ...level,
      id: deps.clock.newId(),
      locationId: level.locationId ?? null,
      target: 0,
      known: level.known ?? 0,
      generation: 0,
      dirtySince: null,
      readSince: now,
      readReason: "opened",
      readAt: now,
      state: "ok",
      problem: null,
      lastReadAt: null,
      lastWriteAt: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["shopId", "inventoryItemGid", "locationGid"]).doUpdateSet({
        state: "ok",
        problem: null,
        readSince: now,
        readAt: now,
        readReason: "opened",
      }),
    )
    .execute();
  await markForPlanning(tx, [{ id: level.itemId, factoryId: level.factoryId }], now);
}

/**
 * The shop came back with another place for the item: where it lay before is the merchant's own, or
 * gone. What cooled there is freed by reads of the new level, which has none of it.
 */
async function forgetCut(
  tx: Tx,
  { itemId, channelId, inventoryItemGid, locationGid }: NewLevel,
): Promise<void> {
  await tx
    .deleteFrom("Level")
    .where("channelId", "=", channelId)
    .where("itemId", "=", itemId)
    .where("problem", "=", CUT)
    // The row of another inventory item stays: by it older orders' lines name their item.
    .where("inventoryItemGid", "=", inventoryItemGid)
    .where("locationGid", "!=", locationGid)
    .execute();
}

/** Nothing is raised any more and what it shows is taken back; the reason is shown to people. */
export async function stopLevels(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  stop: { channelId: string; itemIds?: readonly string[]; problem: string },
): Promise<void> {
  const items = await changeLevels(tx, stop, { state: "stopped", problem: stop.problem });
  await markForPlanning(tx, items, deps.clock.now());
}

/** What stopped the levels is over: they are read, and filled again. */
export async function resumeLevels(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  resume: { channelId: string; itemIds?: readonly string[] },
): Promise<void> {
  const now = deps.clock.now();
  const items = await changeLevels(tx, resume, {
    state: "ok",
    problem: null,
    readSince: now,
    readAt: now,
    readReason: "resumed",
  });
  await markForPlanning(tx, items, deps.clock.now());
}

/**
 * Asks for a fenced read of levels, e.g. by a person or a sweep. One that is due already is not put off,
 * and a reason that asks for it in any case is not weakened.
 */
export async function readLevelsSoon(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  ask: { channelId: string; itemIds?: readonly string[]; reason: string; delayMs?: number },
): Promise<void> {
  const { channelId, itemIds, reason } = ask;
  if (itemIds?.length === 0) return;
  const now = deps.clock.now();
  const readAt = now + (ask.delayMs ?? 0);
  let query = tx
    .updateTable("Level")
    .set((level) => ({
      readSince: level.fn.coalesce("readSince", level.val(now)),
      readAt: level
        .case()
        .when(level.or([level("readAt", "is", null), level("readAt", ">", readAt)]))
        .then(readAt)
        .else(level.ref("readAt"))
        .end(),
      // A cancel alone may explain what a level shows; beside a fall it explains nothing for sure.
      readReason:
        reason === "cancel"
          ? level
              .case()
              .when("readReason", "is", null)
              .then(reason)
              .when("readReason", "=", "fell")
              .then("changed")
              .else(level.ref("readReason"))
              .end()
          : reason,
    }))
    .where("channelId", "=", channelId)
    .where(isKept);
  if (itemIds) query = query.where("itemId", "in", itemIds);
  await query.execute();
}

interface LevelSelection {
  channelId: string;
  itemIds?: readonly string[];
}

async function changeLevels(
  tx: Tx,
  of: LevelSelection,
  change: {
    state?: string;
    problem?: string | null;
    readSince?: number;
    readAt?: number;
    readReason?: string;
  },
): Promise<{ id: string; factoryId: string }[]> {
  if (of.itemIds?.length === 0) return [];
  let query = tx
    .updateTable("Level")
    .set(change)
    .where("channelId", "=", of.channelId)
    .where(isKept);
  if (of.itemIds) query = query.where("itemId", "in", of.itemIds);
  return query.returning(["itemId as id", "factoryId"]).execute();
}
