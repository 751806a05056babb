import {
  balanceOf,
  confirmLower,
  coolingOf,
  exposureOf,
  releaseUnits,
} from "#app/modules/escrow/index.ts";
import {
  loadChannels,
  loadEscrow,
  markForPlanning,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

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
    .set({
      state: "stopped",
      problem: "cut",
      target: 0,
      dirtySince: null,
      readSince: null,
      readAt: null,
      // Nothing sold there is accepted any more, whatever it still shows.
      restoredAt: null,
    })
    .where("channelId", "=", cut.channelId)
    .execute();
  const channel = (await loadChannels(tx, cut.factoryId)).get(cut.channelId);
  if (!channel || channel.kind === "brand") return;
  const items = await itemsWith(tx, cut, exposureOf(cut.channelId));
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(tx, items);
  const now = deps.clock.now();
  for (const item of escrow.values()) {
    const lotId = deps.clock.newId();
    confirmLower(item.books, item.lotsOf(cut.channelId), {
      channel,
      units: balanceOf(item.books, exposureOf(cut.channelId)),
      // A write that was under way may still land, and be sold, before it cools.
      coolsUntil: now + deps.settings.brandCoolingMs + deps.settings.requestLifeMs,
      lotId,
      cause: `cut:${lotId}`,
      reason: "lower",
    });
  }
  await saveEscrow(tx, escrow.values(), now);
}

/**
 * Frees what has cooled in shops that cannot be read any more, or whose app came back: what the shop had
 * of ours before that is its own now, and no read will ever tell of it.
 */
export async function releaseCutChannels(tx: Tx, deps: CutDeps): Promise<void> {
  const now = deps.clock.now();
  const lots = await tx
    .selectFrom("CoolingLot")
    .innerJoin("Channel", "Channel.id", "CoolingLot.channelId")
    .select(["CoolingLot.itemId as id", "CoolingLot.channelId", "Channel.factoryId"])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("Channel.state", "=", "cut"),
        exists(
          selectFrom("Level")
            .select("Level.id")
            .whereRef("Level.channelId", "=", "CoolingLot.channelId")
            .whereRef("Level.itemId", "=", "CoolingLot.itemId")
            .where("Level.problem", "=", "cut"),
        ),
      ]),
    )
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
  await markForPlanning(
    tx,
    items.map((item) => item.id),
    now,
  );
}

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
  const levels = await tx
    .selectFrom("Level")
    .select("itemId")
    .distinct()
    .where("channelId", "=", channelId)
    .execute();
  const ids = levels.map((level) => level.itemId);
  for (let start = 0; start < ids.length; start += 1_000) {
    await markForPlanning(tx, ids.slice(start, start + 1_000), deps.clock.now());
  }
}
