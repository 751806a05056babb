import { markForPlanning } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askParkedTasks } from "#app/platform/tasks/waiting-tasks.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { readLevelsSoon } from "./open-level.server.ts";
import { planSetAside } from "./set-aside.server.ts";

export type ShopActionAnswer = { ok: true } | { ok: false; code: "not_found" };

/** A person wants a shop's levels read now, all of them. */
export async function readShop(
  deps: ChannelsDeps,
  of: { factoryId: string; channelId: string },
): Promise<ShopActionAnswer> {
  return onChannel(deps, of, (tx) =>
    readLevelsSoon(tx, deps, { channelId: of.channelId, reason: "asked by a person" }),
  );
}

/** What was parked in a shop is tried again: levels with a reason, items set aside, and tasks that gave up. */
export async function retryParked(
  deps: ChannelsDeps,
  of: { factoryId: string; channelId: string },
): Promise<ShopActionAnswer> {
  return onChannel(deps, of, async (tx, shopId) => {
    const now = deps.clock.now();
    const items = await tx
      .updateTable("Level")
      .set({ state: "ok", problem: null, readSince: now, readAt: now, readReason: "retry" })
      .where("channelId", "=", of.channelId)
      .where("state", "=", "parked")
      .returning(["itemId as id", "factoryId"])
      .execute();
    // While they were parked they were given nothing, and a read that finds nothing new decides nothing.
    await markForPlanning(tx, items, now);
    await planSetAside(tx, of, now);
    await askParkedTasks(tx, deps.tasks, { shopId });
    await tx
      .updateTable("InboxMessage")
      .set({ state: "pending", attempts: 0, runAt: now, error: null })
      .where("shopId", "=", shopId)
      .where("state", "=", "parked")
      .execute();
  });
}

async function onChannel(
  deps: ChannelsDeps,
  of: { factoryId: string; channelId: string },
  work: (tx: Tx, shopId: string) => Promise<void>,
): Promise<ShopActionAnswer> {
  return deps.database.write(async (tx) => {
    const channel = await tx
      .selectFrom("Channel")
      .select("shopId")
      .where("id", "=", of.channelId)
      .where("factoryId", "=", of.factoryId)
      .executeTakeFirst();
    if (!channel) return { ok: false, code: "not_found" };
    await work(tx, channel.shopId);
    return { ok: true };
  });
}
