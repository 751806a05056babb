import { sql } from "kysely";
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

/** Said in the statement itself: it lets the database go by the index of those that are open. */
export const OPEN = sql.lit("open");

/** Lanes that have a dirty level, an open batch or a due read; each question is answered by its own index. */
export async function lanesWithWork(
  deps: Pick<ChannelsDeps, "database" | "clock">,
): Promise<WorkOfLanes> {
  const toWrite = await lanesToWrite(deps);
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
    .where("state", "=", OPEN)
    .execute();
  return { toWrite, toRead, open };
}

/** From one lane to the next by the index of dirty levels: a saturated lane has a hundred thousand of them. */
async function lanesToWrite({ database }: Pick<ChannelsDeps, "database">): Promise<LaneRef[]> {
  const dirty = sql`"Level" l where l."dirtySince" is not null`;
  const { rows } = await sql<LaneRef>`
    with recursive lane("shopId", "app") as (
      select * from (select l."shopId", l."app" from ${dirty} order by 1, 2 limit 1) as first_lane
      union all
      select n."shopId", n."app" from lane join "Level" n on n."id" = coalesce(
        (select l."id" from ${dirty} and l."shopId" = lane."shopId" and l."app" > lane."app"
          order by l."app" limit 1),
        (select l."id" from ${dirty} and l."shopId" > lane."shopId"
          order by l."shopId", l."app" limit 1)))
    select "shopId", "app" from lane`.execute(database.db);
  return rows;
}

/** The lanes of factories that have items to plan. */
export async function factoriesToPlan(deps: ChannelsDeps): Promise<LaneRef[]> {
  const rows = await deps.database.db
    .selectFrom("ItemToPlan")
    .select("factoryId")
    .distinct()
    .execute();
  return rows.map(({ factoryId }) => ({ app: "factory", shopId: factoryId }));
}
