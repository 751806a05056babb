import { sql } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, rowSet } from "#app/platform/db/row-set.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { LaneRef } from "./ports.ts";
import { ROWS_PER_CALL } from "./settings.ts";

/** Levels looked at to fill one call: some turn out to have nothing to do. */
const CANDIDATES_MAX = 300;
/** Of the newest, where more wait than that: what must not wait for them is among these. */
const NEWEST_MAX = 100;
/** A call in the factory's shop moves one item, so only the oldest few compete for it. */
const FACTORY_CANDIDATES_MAX = 40;
/** How many of those are locked and loaded for it: the first may find nothing free. */
const FACTORY_PICKED_MAX = 3;

/** A level that may have something to write, as it is read for one call. */
export type Candidate = Awaited<ReturnType<ReturnType<typeof selectCandidates>["execute"]>>[number];

/** Which levels come first: the urgent ones, or for once the oldest, so that none waits for ever. */
export type FirstServed = "urgent" | "oldest";

/** The levels most worth a call. */
export function pick(
  lane: LaneRef,
  candidates: readonly Candidate[],
  first: FirstServed,
): Candidate[] {
  const sorted = [...candidates].sort(
    first === "oldest"
      ? byAge
      : (a, b) => Number(isLower(b)) - Number(isLower(a)) || byUrgency(a, b),
  );
  return sorted.slice(0, lane.app === "factory" ? FACTORY_PICKED_MAX : ROWS_PER_CALL);
}

function isLower(level: Candidate): boolean {
  return exposureAt(level, level.exposure ?? 0) > level.target;
}

/** At one of the factory's locations the level's own value stands for its share of the exposure. */
export function exposureAt(level: Candidate, ofChannel: number): number {
  return level.channelKind === "brand" ? level.known : ofChannel;
}

export function byUrgency(a: Candidate, b: Candidate): number {
  return Math.min(a.known, 10) - Math.min(b.known, 10) || byAge(a, b);
}

export function byAge(a: Candidate, b: Candidate): number {
  return (a.dirtySince ?? 0) - (b.dirtySince ?? 0);
}

/** The oldest and, where more wait, the newest: a level to be lowered must not wait for a first copy. */
export async function readCandidates(
  tx: Db | Tx,
  deps: ChannelsDeps,
  { lane }: { lane: LaneRef },
): Promise<Candidate[]> {
  const max = lane.app === "factory" ? FACTORY_CANDIDATES_MAX : CANDIDATES_MAX;
  const waiting = selectCandidates(tx, deps)
    .where("Level.shopId", "=", lane.shopId)
    .where("Level.app", "=", lane.app);
  const oldest = await waiting.orderBy("Level.dirtySince").limit(max).execute();
  if (oldest.length < max) return oldest;
  const newest = await waiting.orderBy("Level.dirtySince", "desc").limit(NEWEST_MAX).execute();
  return [...new Map([...oldest, ...newest].map((level) => [level.id, level])).values()];
}

/** So many lanes are worth one question. */
const LANES_MIN = 4;
/** A lane in which more wait is asked by itself, for as many as a call takes. */
const FEW_MAX = 40;
/** Levels of one question; lanes beyond it are asked by themselves, too. */
const TOGETHER_MAX = 1_000;

/** The levels that wait in those of the lanes in which few do, by lane; the others are not in it. */
export async function readTogether(
  tx: Tx,
  deps: ChannelsDeps,
  lanes: readonly LaneRef[],
): Promise<Map<string, Candidate[]>> {
  const few = await lanesWithFew(tx, lanes);
  if (few.length < LANES_MIN) return new Map();
  const asked = rowSet(tx, "Level", { columns: ["shopId", "app"], rows: few });
  // The join in this sequence: SQLite would else go through all levels that are not restored.
  const { rows: waiting } = await sql<{ id: string }>`
    select l."id" from ${asked} as asked cross join "Level" l
    where l."shopId" = asked."shopId" and l."app" = asked."app" and l."dirtySince" is not null
  `.execute(tx);
  const ids = waiting.map(({ id }) => id);
  const found = groupBy(await readNamed(tx, deps, ids), laneKey);
  return new Map(few.map((lane) => [laneKey(lane), found.get(laneKey(lane)) ?? []]));
}

/** Those in which few levels wait, up to what one question takes. */
async function lanesWithFew(tx: Tx, lanes: readonly LaneRef[]): Promise<LaneRef[]> {
  if (lanes.length < LANES_MIN) return [];
  const rows = lanes.map(({ shopId, app }) => ({ shopId, app }));
  const asked = rowSet(tx, "Level", { columns: ["shopId", "app"], rows });
  const { rows: counted } = await sql<LaneRef & { waiting: number }>`
    select asked."shopId", asked."app", (select count(*) from (
      select 1 from "Level" l where l."shopId" = asked."shopId" and l."app" = asked."app"
      and l."dirtySince" is not null limit ${FEW_MAX + 1}) as found) as "waiting"
    from ${asked} as asked`.execute(tx);
  const few: LaneRef[] = [];
  let levels = 0;
  for (const { shopId, app, waiting } of counted) {
    if (waiting > FEW_MAX || levels + waiting > TOGETHER_MAX) continue;
    few.push({ shopId, app });
    levels += waiting;
  }
  return few;
}

export const laneKey = ({ app, shopId }: LaneRef): string => `${app} ${shopId}`;

/**
 * Those of the levels named that may still have something to write. They are looked up one by one; with
 * their shop named too, SQLite would visit all of that shop's.
 */
export function readNamed(
  tx: Tx,
  deps: ChannelsDeps,
  levelIds: readonly string[],
): Promise<Candidate[]> {
  return selectCandidates(tx, deps).where("Level.id", "in", among(tx, levelIds)).execute();
}

/** Those whose lanes have a dirty level; most are asked for when they have none. */
export async function lanesWithLevels<Wanted extends { lane: LaneRef }>(
  { database: { db } }: Pick<ChannelsDeps, "database">,
  wanted: readonly Wanted[],
): Promise<Wanted[]> {
  const asked = rowSet(db, "Level", {
    columns: ["shopId", "app"],
    rows: wanted.map(({ lane: { shopId, app } }) => ({ shopId, app })),
  });
  const { rows } = await sql<LaneRef>`
    select asked."shopId", asked."app" from ${asked} as asked
    where exists (
      select 1 from "Level" l where l."shopId" = asked."shopId" and l."app" = asked."app"
      and l."dirtySince" is not null)`.execute(db);
  const found = new Set(rows.map(laneKey));
  return wanted.filter(({ lane }) => found.has(laneKey(lane)));
}

function selectCandidates(tx: Db | Tx, deps: ChannelsDeps) {
  const now = deps.clock.now();
  return (
    tx
      .selectFrom("Level")
      .innerJoin("Item", "Item.id", "Level.itemId")
      .leftJoin("ItemToPlan", "ItemToPlan.itemId", "Level.itemId")
      .innerJoin("Channel", "Channel.id", "Level.channelId")
      .leftJoin("StockBalance", (join) =>
        join
          .onRef("StockBalance.itemId", "=", "Level.itemId")
          .on("StockBalance.kind", "=", "stock")
          .on(
            "StockBalance.account",
            "=",
            sql<string>`'exposure:' || ${sql.ref("Level.channelId")}`,
          ),
      )
      .leftJoin("WriteIntent", (join) =>
        join.onRef("WriteIntent.levelId", "=", "Level.id").on("WriteIntent.state", "=", "open"),
      )
      .leftJoin("ItemLocation", (join) =>
        join
          .onRef("ItemLocation.itemId", "=", "Level.itemId")
          .onRef("ItemLocation.locationId", "=", "Level.locationId"),
      )
      .select([
        "Level.id",
        "Level.shopId",
        "Level.app",
        "Level.itemId",
        "Level.channelId",
        "Level.factoryId",
        "Level.inventoryItemGid",
        "Level.locationGid",
        "Level.locationId",
        "Level.target",
        "Level.known",
        "Level.dirtySince",
        "Level.state",
        "Item.restoredAt",
        "Item.overlapMax",
        "ItemToPlan.since as toPlanSince",
        "ItemLocation.reserved",
        "Channel.kind as channelKind",
        "StockBalance.units as exposure",
      ])
      .where("Level.dirtySince", "is not", null)
      .where("WriteIntent.id", "is", null)
      // What Shopify refused for a reason of its own waits for a person.
      .where("Level.state", "!=", "parked")
      // What it shows is not known at all since a backup was restored.
      // The plus keeps SQLite from going through all such levels, which are nearly all there are.
      .where(sql<boolean>`+"Level"."restoredAt" is null`)
      // A level whose read is due is read before it is written again, so that a hot level is not
      // starved of the only thing that frees its units; but it never waits longer than two lives.
      .where((where) =>
        where.or([
          where("Level.readSince", "is", null),
          where("Level.readAt", ">", now),
          where("Level.readAt", "<", now - 2 * deps.settings.requestLifeMs),
        ]),
      )
  );
}
