import { sql } from "kysely";
import { balanceOf, raise } from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  markForPlanning,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { isKept } from "./open-level.server.ts";

/**
 * A backup was restored: the shops have gone on since it was taken, and the books have not. Until the
 * levels of an item were read again nothing of it is written or raised, since what the books call free
 * may be on sale somewhere. docs/restore.md tells the whole protocol.
 */

/** Items settled in one transaction. */
const ITEMS_MAX = 200;

/** Marks every level, or those of one factory, as not to be trusted until its next fenced read. */
export async function distrustLevels(
  tx: Tx,
  of: { now: number; factoryId?: string },
): Promise<void> {
  const { now, factoryId } = of;
  await tx
    .updateTable("Level")
    .set((level) => ({
      restoredAt: now,
      generation: level("generation", "+", 1),
      readSince: now,
      // Not before its shop's orders were looked through.
      readAt: null,
      readReason: "restored",
    }))
    .$if(factoryId !== undefined, (query) => query.where("factoryId", "=", factoryId ?? ""))
    // Nothing is shown, and nothing read, where a channel was cut.
    .where("channelId", "not in", tx.selectFrom("Channel").select("id").where("state", "=", "cut"))
    .where(isKept)
    .execute();
  await tx
    .updateTable("Item")
    .set({ restoredAt: now })
    .where("id", "in", tx.selectFrom("Level").select("itemId").where("restoredAt", "is not", null))
    .execute();
}

/** Some items' levels in the factory's own shop are not to be trusted; they may be read at once. */
export async function distrustBrand(
  tx: Tx,
  of: { factoryId: string; itemIds: readonly string[]; now: number },
): Promise<void> {
  const { factoryId, itemIds, now } = of;
  if (itemIds.length === 0) return;
  await tx
    .updateTable("Level")
    .set((level) => ({
      restoredAt: level.fn.coalesce("restoredAt", level.val(now)),
      generation: level("generation", "+", 1),
      readSince: now,
      readAt: now,
      readReason: "restored",
    }))
    .where("shopId", "=", factoryId)
    .where("app", "=", "factory")
    .where("itemId", "in", itemIds)
    .execute();
  await tx.updateTable("Item").set({ restoredAt: now }).where("id", "in", itemIds).execute();
}

/**
 * Gives up every write that was open when the backup was taken. It may have been answered since, or
 * refused and its units given to another: sent again it could be applied beside what followed from it.
 * Its units stay exposed until the read.
 */
export async function forgetOpenWrites(tx: Tx, now: number): Promise<void> {
  await tx
    .updateTable("WriteIntent")
    .set({ state: "expired", error: "restored" })
    .where("state", "=", "open")
    .execute();
  await tx
    .updateTable("WriteBatch")
    .set({ state: "settled", outcome: "expired", settledAt: now, unansweredAt: null })
    .where("state", "=", "open")
    .execute();
  // Where the factory's reserve stands is found anew.
  await tx.deleteFrom("LostMove").execute();
}

/** The orders of these shops are in the books: their levels may be read from now on. */
export async function beginRestoredReads(
  tx: Tx,
  of: { shopId: string; app: string; now: number },
): Promise<void> {
  await tx
    .updateTable("Level")
    .set({ readSince: of.now, readAt: of.now, readReason: "restored" })
    .where("shopId", "=", of.shopId)
    .where("app", "=", of.app)
    .where("restoredAt", "is not", null)
    .execute();
}

export async function hasUnreadLevels(
  db: Db | Tx,
  of: { shopId: string; app: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("Level")
    .select("id")
    .where("shopId", "=", of.shopId)
    .where("app", "=", of.app)
    .where("restoredAt", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Lets items be raised again whose levels were all read. A reseller's shop that cannot be reached is not
 * waited for: whatever the others do not account for may be on sale there, so that all that is free is
 * put down to it, until it is read or cut. The brand store is always waited for.
 */
export async function releaseRestored(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "database">,
): Promise<number> {
  if (!(await isAnyUnread(tx))) return 0;
  const items = await readReleasable(tx);
  if (items.length === 0) return 0;
  const ids = items.map((item) => item.id);
  await lockItems(tx, deps.database.dialect, ids);
  const unread = await readUnread(tx, ids);
  const escrow = await loadEscrow(tx, items);
  for (const { itemId, channelId, factoryId } of unread) {
    const item = escrow.get(itemId);
    const channel = (await loadChannels(tx, factoryId)).get(channelId);
    if (!item || !channel) continue;
    raise(item.books, {
      channel,
      units: balanceOf(item.books, "free"),
      overlapMax: 0,
      cause: `restored:${deps.clock.newId()}`,
      reason: "read",
    });
  }
  const now = deps.clock.now();
  await saveEscrow(tx, escrow.values(), now);
  await tx.updateTable("Item").set({ restoredAt: null }).where("id", "in", ids).execute();
  await markForPlanning(tx, items, now);
  return ids.length;
}

async function isAnyUnread(tx: Tx): Promise<boolean> {
  const item = await tx
    .selectFrom("Item")
    .select("id")
    .where("restoredAt", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return item !== undefined;
}

/** Items of which only levels in resellers' shops that cannot be reached are unread. */
function readReleasable(tx: Tx): Promise<{ id: string; factoryId: string }[]> {
  return tx
    .selectFrom("Item")
    .select(["Item.id", "Item.factoryId"])
    .where("Item.restoredAt", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("Level")
            .innerJoin("Channel", "Channel.id", "Level.channelId")
            .innerJoin("Installation", (join) =>
              join
                .onRef("Installation.shopId", "=", "Level.shopId")
                .onRef("Installation.app", "=", "Level.app"),
            )
            .select("Level.id")
            .whereRef("Level.itemId", "=", "Item.id")
            .where("Level.restoredAt", "is not", null)
            .where((where) =>
              where.or([
                where("Channel.kind", "=", "brand"),
                where.and([
                  where("Installation.state", "=", "installed"),
                  where("Installation.blockedReason", "is", null),
                ]),
              ]),
            ),
        ),
      ),
    )
    .limit(ITEMS_MAX)
    .execute();
}

/** One channel of each item that was left unread: the units that nobody accounts for are put down to it. */
function readUnread(tx: Tx, itemIds: readonly string[]) {
  return tx
    .selectFrom("Level")
    .select(["itemId", "factoryId", (level) => level.fn.min("channelId").as("channelId")])
    .where("itemId", "in", itemIds)
    .where("restoredAt", "is not", null)
    .groupBy(["itemId", "factoryId"])
    .execute();
}

/** A level that waits for its shop's orders is not read, whatever else asks for it. */
export const isReadable = sql<boolean>`("Level"."restoredAt" is null or not exists (
  select 1 from "RestoredShop" where "RestoredShop"."shopId" = "Level"."shopId"
  and "RestoredShop"."app" = "Level"."app"
  and "RestoredShop"."state" in ('sweeping', 'booking', 'booked')))`;
