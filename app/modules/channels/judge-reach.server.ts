import { sql } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import { markFound } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { OPEN } from "./lanes-with-work.server.ts";

/** Why a channel's window has no bound: its sales may be heard, or its lowers land, too late to count on. */
export type BeyondReach =
  /** The app's token is dead, or the shop frozen. */
  | "blocked"
  /** A change, or a write's answer, waits for longer than any window that is counted on. */
  | "stuck"
  /** Orders were heard of long after they were made. */
  | "late";

interface ReachDeps extends Pick<ChannelsDeps, "clock" | "settings"> {
  orders: Pick<ChannelsDeps["orders"], "heardLate">;
}

/** So long after a late message a shop's messages are not relied on. */
const LATE_FOR_MS = 3_600_000;

/**
 * Judges of every channel whether its window has a bound. Items that are shown where that changed are
 * planned anew: what a shop beyond reach shows counts in full, so that others come down to what is there.
 */
export async function judgeReach(tx: Tx, deps: ReachDeps): Promise<void> {
  const now = deps.clock.now();
  const reasons = new Map<string, BeyondReach>();
  const since = now - LATE_FOR_MS;
  for (const id of await deps.orders.heardLate({ since, lateMs: deps.settings.windowMaxMs }, tx))
    reasons.set(id, "late");
  for (const id of await stuckChannels(tx, now - deps.settings.windowMaxMs))
    reasons.set(id, "stuck");
  for (const id of await blockedChannels(tx)) reasons.set(id, "blocked");
  const channels = await tx.selectFrom("Channel").select(["id", "beyondReach"]).execute();
  const changed = channels
    .map(({ id, beyondReach }) => ({ id, before: beyondReach, reason: reasons.get(id) ?? null }))
    .filter(({ before, reason }) => before !== reason);
  for (const [reason, ofReason] of groupBy(changed, (channel) => channel.reason)) {
    const ids = ofReason.map(({ id }) => id);
    await tx.updateTable("Channel").set({ beyondReach: reason }).where("id", "in", ids).execute();
  }
  const turned = changed.filter(({ before, reason }) => (before === null) !== (reason === null));
  await planAnew(
    tx,
    turned.map(({ id }) => id),
    now,
  );
}

async function blockedChannels(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("Channel")
    .innerJoin("Installation", "Installation.shopId", "Channel.shopId")
    .select(["Channel.id", "Channel.kind", "Installation.app"])
    .where((where) =>
      where.or([
        where("Installation.state", "!=", "installed"),
        where("Installation.blockedReason", "is not", null),
      ]),
    )
    .execute();
  return rows
    .filter(({ kind, app }) => app === (kind === "brand" ? "factory" : "reseller"))
    .map(({ id }) => id);
}

async function stuckChannels(tx: Tx, before: number): Promise<string[]> {
  // Each looks at its lane's oldest; by the channel's own levels, which are many, it is kept from going.
  const { rows: waiting } = await sql<{ channelId: string }>`
    select c."id" as "channelId" from "Channel" c where exists (
      select 1 from "Level" l where l."shopId" = c."shopId"
      and l."app" = case c."kind" when 'brand' then 'factory' else 'reseller' end
      and l."dirtySince" < ${before} and l."channelId" || '' = c."id")`.execute(tx);
  const unanswered = await tx
    .selectFrom("WriteBatch")
    .innerJoin("WriteIntent", "WriteIntent.batchId", "WriteBatch.id")
    .select("WriteIntent.channelId")
    .distinct()
    .where("WriteBatch.state", "=", OPEN)
    .where("WriteBatch.createdAt", "<", before)
    .execute();
  return [...waiting, ...unanswered].map(({ channelId }) => channelId);
}

/** Only what takes risks: the strict division does not ask how soon a shop is reached. */
async function planAnew(tx: Tx, channelIds: readonly string[], now: number): Promise<void> {
  if (channelIds.length === 0) return;
  const items = tx
    .selectFrom("Item")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("Level")
          .innerJoin("ItemRisk", "ItemRisk.itemId", "Level.itemId")
          .select("Level.id")
          .whereRef("Level.itemId", "=", "Item.id")
          .where("Level.channelId", "in", channelIds)
          .where("ItemRisk.riskPerMillion", ">", 0),
      ),
    );
  await markFound(tx, items, now);
}
