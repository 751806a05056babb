import { sql, type Expression } from "kysely";
import {
  balanceOf,
  confirmLower,
  coolingOf,
  exposureOf,
  releaseUnits,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadChannelsById,
  loadEscrow,
  markForPlanning,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { CUT } from "./open-level.server.ts";

type CutDeps = Pick<ChannelsDeps, "clock" | "settings" | "database">;

/**
 * The shop can no longer be reached, and no order from it will be accepted any more: all it showed
 * cools as if it had been lowered now. Nothing can be read there, so the lots are released by time.
 */
export async function cutChannel(
  tx: Tx,
  deps: CutDeps,
  cut: { channelId: string; factoryId: string },
): Promise<void> {
  await tx
    .updateTable("Level")
    .set((level) => ({
      state: "stopped",
      problem: CUT,
      // What a read has sampled before is not booked any more.
      generation: level("generation", "+", 1),
      target: 0,
      dirtySince: null,
      readSince: null,
      readAt: null,
      // Nothing sold there is accepted any more, whatever it still shows.
      restoredAt: null,
    }))
    .where("channelId", "=", cut.channelId)
    .execute();
  const channel = (await loadChannels(tx, cut.factoryId)).get(cut.channelId);
  if (!channel || channel.kind === "brand") return;
  await giveUpWrites(tx, cut.channelId, deps.clock.now());
  const items = await itemsWith(tx, cut, exposureOf(cut.channelId));
  // A write that was under way may still land, and be sold, before it cools.
  await coolExposed(
    tx,
    deps,
    items.map((item) => ({ ...item, channelId: cut.channelId })),
  );
}

/** What a channel still exposes of items where nothing is kept any more: nobody can lower or read it. */
async function coolExposed(
  tx: Tx,
  deps: CutDeps,
  exposed: readonly { id: string; factoryId: string; channelId: string }[],
): Promise<void> {
  const items = [...new Map(exposed.map(({ id, factoryId }) => [id, { id, factoryId }])).values()];
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(tx, items);
  const now = deps.clock.now();
  const channels = await loadChannelsById(
    tx,
    exposed.map(({ channelId }) => channelId),
  );
  for (const { id, channelId } of exposed) {
    const item = escrow.get(id);
    const channel = channels.get(channelId);
    if (!item || !channel) continue;
    const lotId = deps.clock.newId();
    confirmLower(item.books, item.lotsOf(channelId), {
      channel,
      units: balanceOf(item.books, exposureOf(channelId)),
      coolsUntil: now + deps.settings.brandCoolingMs + deps.settings.requestLifeMs,
      lotId,
      cause: `cut:${lotId}`,
      reason: "lower",
    });
  }
  await saveEscrow(tx, escrow.values(), now);
}

/**
 * What was being written is never sent again: in a shop that comes back the same place may be the
 * merchant's own by then. Whether it was applied does not matter, since all that was exposed cools.
 */
async function giveUpWrites(tx: Tx, channelId: string, now: number): Promise<void> {
  const given = await tx
    .updateTable("WriteIntent")
    .set({ state: "expired", error: "cut" })
    .where("channelId", "=", channelId)
    .where("state", "=", "open")
    .returning("batchId")
    .execute();
  const batchIds = [...new Set(given.map(({ batchId }) => batchId))];
  if (batchIds.length === 0) return;
  await tx
    .updateTable("WriteBatch")
    .set({ state: "settled", outcome: "expired", settledAt: now, unansweredAt: null })
    .where("id", "in", batchIds)
    .where("state", "=", "open")
    // Another factory's units in the same call are given up with that one's channel.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("WriteIntent")
            .select("WriteIntent.id")
            .whereRef("WriteIntent.batchId", "=", "WriteBatch.id")
            .where("WriteIntent.state", "=", "open"),
        ),
      ),
    )
    .execute();
}

/**
 * Frees what has cooled in shops that cannot be read any more, or whose app came back: what the shop had
 * of ours before that is its own now, and no read will ever tell of it.
 */
export async function releaseCutChannels(tx: Tx, deps: CutDeps): Promise<void> {
  await coolExposed(tx, deps, await readExposed(tx));
  const now = deps.clock.now();
  const lots = await tx
    .selectFrom("CoolingLot")
    .innerJoin("Channel", "Channel.id", "CoolingLot.channelId")
    .select(["CoolingLot.itemId as id", "CoolingLot.channelId", "Channel.factoryId"])
    .where((eb) => isCut(eb.ref("CoolingLot.channelId"), eb.ref("CoolingLot.itemId")))
    .where("Channel.kind", "=", "reseller")
    .where("CoolingLot.notBefore", "<=", now)
    .limit(500)
    .execute();
  if (lots.length === 0) return;
  const items = [...new Map(lots.map((lot) => [lot.id, lot])).values()];
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(tx, items);
  for (const { id, channelId } of lots) {
    const item = escrow.get(id);
    if (!item) continue;
    const units = item.lotsOf(channelId).takeRipe(now);
    const from = coolingOf(channelId);
    releaseUnits(item.books, {
      from,
      units: Math.min(units, balanceOf(item.books, from)),
      cause: `cut-cooled:${deps.clock.newId()}`,
      reason: "release",
    });
  }
  await saveEscrow(tx, escrow.values(), now);
  await markForPlanning(tx, items, now);
}

/** Units that came back to a channel after it was cut, from an order that is no longer ours. */
function readExposed(tx: Tx): Promise<{ id: string; factoryId: string; channelId: string }[]> {
  return (
    tx
      .selectFrom("Level")
      .innerJoin("Channel", "Channel.id", "Level.channelId")
      .innerJoin("StockBalance", (join) =>
        join
          .onRef("StockBalance.itemId", "=", "Level.itemId")
          .on("StockBalance.kind", "=", "stock")
          .on("StockBalance.account", "=", sql<string>`'exposure:' || ${sql.ref("Channel.id")}`),
      )
      .select(["Level.itemId as id", "Channel.factoryId", "Channel.id as channelId"])
      .distinct()
      // A few levels are; the state has an index.
      .where("Level.state", "=", "stopped")
      .where("Level.problem", "=", CUT)
      .where("Channel.kind", "=", "reseller")
      .where("StockBalance.units", ">", 0)
      .where((eb) => isCut(eb.ref("Channel.id"), eb.ref("Level.itemId")))
      .limit(500)
      .execute()
  );
}

/** The channel is cut, or every level that it had of the item was, and none was opened since. */
const isCut = (channelId: Expression<unknown>, itemId: Expression<unknown>) => sql<boolean>`(
  "Channel"."state" = 'cut' or exists (select 1 from "Level" gone where gone."channelId" = ${channelId}
    and gone."itemId" = ${itemId} and gone."problem" = ${CUT})
  and not exists (select 1 from "Level" kept where kept."channelId" = ${channelId}
    and kept."itemId" = ${itemId} and (kept."problem" is null or kept."problem" <> ${CUT})))`;

function itemsWith(
  tx: Tx,
  cut: { factoryId: string },
  account: string,
): Promise<{ id: string; factoryId: string }[]> {
  return tx
    .selectFrom("StockBalance")
    .select(["itemId as id", "factoryId"])
    .where("factoryId", "=", cut.factoryId)
    .where("account", "=", account)
    .where("units", ">", 0)
    .execute();
}

/** A channel was opened, paused or closed: what each of its items may show is decided anew. */
export async function channelChanged(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  channelId: string,
): Promise<void> {
  const items = await tx
    .selectFrom("Level")
    .select(["itemId as id", "factoryId"])
    .distinct()
    .where("channelId", "=", channelId)
    .execute();
  await markForPlanning(tx, items, deps.clock.now());
}
