/** What planning reads of the items that wait for it. */
import { sql } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { laneIsOf } from "#app/platform/db/lane-ownership.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { isKept } from "./open-level.server.ts";

/** Items planned in one transaction. */
export const ITEMS_MAX = 200;

export type ItemRow = Awaited<ReturnType<typeof readItemsToPlan>>[number];
export type LevelRow = Awaited<ReturnType<typeof readLevels>>[number];

type Deps = Pick<ChannelsDeps, "lanes">;

/** Of the factories whose lanes this worker has. */
function selectMarked(tx: Db | Tx, { lanes }: Deps) {
  return tx.selectFrom("ItemToPlan").$if(lanes !== undefined, (query) =>
    query.where(({ ref }) =>
      laneIsOf(lanes?.workerId ?? "", {
        app: sql.lit("factory"),
        shopId: ref("ItemToPlan.factoryId"),
      }),
    ),
  );
}

export function readItemsToPlan(tx: Db | Tx, deps: Deps, itemId?: string) {
  return selectMarked(tx, deps)
    .innerJoin("Item", "Item.id", "ItemToPlan.itemId")
    .select([
      "Item.id",
      "Item.factoryId",
      "Item.policy",
      "Item.riskPerMillion",
      "Item.overlapMax",
      "Item.mirrorBuffer",
      "Item.safetyTarget",
      "Item.problem",
      "Item.state",
      "Item.restoredAt",
      "ItemToPlan.since",
    ])
    .$if(itemId !== undefined, (query) => query.where("ItemToPlan.itemId", "=", itemId ?? ""))
    .orderBy("ItemToPlan.since")
    .limit(ITEMS_MAX)
    .execute();
}

export async function anythingWaits(deps: ChannelsDeps): Promise<boolean> {
  const marked = selectMarked(deps.database.db, deps).select("ItemToPlan.itemId");
  return (await marked.limit(1).execute()).length > 0;
}

/** They are planned, by all that this transaction sees: who marks one meanwhile is refused, or it is. */
export async function unmark(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.deleteFrom("ItemToPlan").where("itemId", "in", among(tx, itemIds)).execute();
}

export function readLevels(tx: Tx, items: readonly { id: string }[]) {
  return tx
    .selectFrom("Level")
    .leftJoin("ItemLocation", (join) =>
      join
        .onRef("ItemLocation.itemId", "=", "Level.itemId")
        .onRef("ItemLocation.locationId", "=", "Level.locationId"),
    )
    .select([
      "Level.id",
      "Level.itemId",
      "Level.channelId",
      "Level.shopId",
      "Level.app",
      "Level.known",
      "Level.target",
      "Level.dirtySince",
      "Level.readSince",
      "Level.readAt",
      "Level.readReason",
      "Level.state",
      "ItemLocation.reserved",
    ])
    .where("Level.itemId", "in", among(tx, idsOf(items)))
    .where(isKept)
    .execute();
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);

/** Units that each channel sells in an hour, by item and channel. */
export async function readRates(
  tx: Tx,
  items: readonly { id: string }[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("SaleRate")
    .selectAll()
    .where("itemId", "in", among(tx, idsOf(items)))
    .execute();
  return new Map(rows.map((row) => [`${row.itemId} ${row.channelId}`, row.perHour]));
}
