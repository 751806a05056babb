import type { ChannelsDeps } from "./deps.server.ts";
import type { LaneRef } from "./ports.ts";

/** Lanes that have a dirty level, an open batch or a due read. */
export async function lanesWithWork(deps: ChannelsDeps): Promise<LaneRef[]> {
  // Two questions, each answered by its own index: most levels are at rest.
  const dirty = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("dirtySince", ">=", 0)
    .execute();
  const due = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("readAt", "<=", deps.clock.now())
    .where("readSince", "is not", null)
    .execute();
  const batches = await deps.database.db
    .selectFrom("WriteBatch")
    .select(["shopId", "app"])
    .distinct()
    .where("state", "=", "open")
    .execute();
  return [
    ...new Map(
      [...dirty, ...due, ...batches].map((row) => [`${row.app} ${row.shopId}`, row]),
    ).values(),
  ];
}

/** The lanes of factories that have items to plan. */
export async function factoriesToPlan(deps: ChannelsDeps): Promise<LaneRef[]> {
  const rows = await deps.database.db
    .selectFrom("Item")
    .select("factoryId")
    .distinct()
    .where("planDirtyAt", "is not", null)
    .execute();
  return rows.map(({ factoryId }) => ({ app: "factory", shopId: factoryId }));
}
