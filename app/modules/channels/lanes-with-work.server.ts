import type { ChannelsDeps } from "./deps.server.ts";
import type { LaneRef } from "./ports.ts";

/** What there is to do, by lane: most lanes are at rest. */
export interface WorkOfLanes {
  /** With a dirty level. */
  toWrite: LaneRef[];
  /** With a due read. */
  toRead: LaneRef[];
  /** Batches without an answer. */
  open: (LaneRef & { id: string })[];
}

/** Lanes that have a dirty level, an open batch or a due read; each question is answered by its own index. */
export async function lanesWithWork(deps: ChannelsDeps): Promise<WorkOfLanes> {
  const toWrite = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("dirtySince", ">=", 0)
    .execute();
  const toRead = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("readAt", "<=", deps.clock.now())
    .where("readSince", "is not", null)
    .execute();
  const open = await deps.database.db
    .selectFrom("WriteBatch")
    .select(["id", "shopId", "app"])
    .where("state", "=", "open")
    .execute();
  return { toWrite, toRead, open };
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
