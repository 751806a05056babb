import { groupBy } from "#app/kernel/group.ts";
import { balanceOf } from "#app/modules/ledger/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import type { HubWorld } from "#tests/support/hub-world.ts";

/**
 * Levels that show something else than they should although nothing is going to change that: neither dirty,
 * nor due to be read or planned, nor being written. Looked at before anything is swept, since a sweep
 * mends a wake-up that was lost before anybody sees it.
 */
export async function findForgottenTargets({ database: { db } }: HubWorld): Promise<string[]> {
  const items = await db
    .selectFrom("Item")
    .selectAll()
    .where("id", "not in", db.selectFrom("ItemToPlan").select("itemId"))
    .execute();
  const books = await loadBooks(db, items);
  const writing = new Set(
    (
      await db.selectFrom("WriteIntent").select("levelId").where("state", "=", "open").execute()
    ).map(({ levelId }) => levelId),
  );
  const levels = await db
    .selectFrom("Level")
    .innerJoin("Channel", "Channel.id", "Level.channelId")
    .innerJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "Level.shopId")
        .onRef("Installation.app", "=", "Level.app"),
    )
    .select(["Level.id", "Level.itemId", "Level.channelId", "Level.target", "Level.known"])
    .select("Channel.kind")
    .where("Level.state", "=", "ok")
    .where("Channel.state", "=", "open")
    .where("Installation.state", "=", "installed")
    .where("Installation.blockedReason", "is", null)
    .where("Level.dirtySince", "is", null)
    .where("Level.readSince", "is", null)
    .where("Level.restoredAt", "is", null)
    .execute();
  const places = groupBy(
    await db.selectFrom("Level").select(["itemId", "channelId"]).execute(),
    ({ itemId, channelId }) => `${itemId} ${channelId}`,
  );
  return levels.flatMap(({ id, itemId, channelId, kind, target, known }) => {
    const own = books.get(itemId);
    if (!own || writing.has(id)) return [];
    const exposure = balanceOf(own, `exposure:${channelId}`);
    // A unit may be sold unheard, and be exposure still; of several places none knows where.
    const isOnly = places.get(`${itemId} ${channelId}`)?.length === 1;
    const has = isOnly ? exposure : Math.min(known, exposure);
    const sku = items.find((item) => item.id === itemId)?.sku;
    const name = `${sku} in ${kind} ${channelId}: has ${has}, target ${target}, shows ${known}`;
    const lowers = has > target && known > 0;
    const raises =
      Math.max(has, known, 0) < target &&
      balanceOf(own, "free") > 0 &&
      balanceOf(own, "shortfall") === 0;
    return lowers || raises ? [name] : [];
  });
}
