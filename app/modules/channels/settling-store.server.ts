import { sql } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import {
  changeReserves,
  noteLostMoves,
  type LostMove,
  type ReserveChange,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";

/** An intent whose batch ended, with what its level says. */
export type IntentRow = Awaited<ReturnType<typeof readIntents>>[number];

/** The open intents of batches, each with its row's place in its call. */
export async function readIntents(tx: Tx, batchIds: readonly string[]) {
  const rows = await tx
    .selectFrom("WriteIntent")
    .innerJoin("Level", "Level.id", "WriteIntent.levelId")
    .select([
      "WriteIntent.id",
      "WriteIntent.batchId",
      "WriteIntent.levelId",
      "WriteIntent.itemId",
      "WriteIntent.channelId",
      "WriteIntent.kind",
      "WriteIntent.units",
      "WriteIntent.fromUnits",
      "WriteIntent.dirtySince",
      "WriteIntent.state",
      "WriteIntent.heard",
      "Level.factoryId",
      "Level.target",
      "Level.known",
      "Level.locationId",
      "Level.readAt",
      "Level.readSince",
      "Level.readReason",
    ])
    .where("WriteIntent.batchId", "in", among(tx, batchIds))
    .orderBy("WriteIntent.id")
    .execute();
  return [...groupBy(rows, (row) => row.batchId).values()].flatMap((ofBatch) =>
    ofBatch.map((row, index) => ({ ...row, index })).filter((row) => row.state === "open"),
  );
}

/** What is decided about a level; what is not named stays as it is. */
export interface LevelChange {
  known?: number;
  dirtySince?: number | null;
  lastWriteAt?: number;
  readSince?: number | null;
  readAt?: number | null;
  readReason?: string | null;
  state?: string;
  problem?: string | null;
}

/** What the intents of a batch come to, to be written together. */
export interface SettledChanges {
  intents: { id: string; state: string; error: string | null }[];
  levels: { id: string; change: LevelChange }[];
  reserves: ReserveChange[];
  lostMoves: LostMove[];
  /** How long lowers took from what they follow from until they were confirmed. */
  windows: { channelId: string; since: number; until: number }[];
  /** Items whose free units may have changed, or that want more: the allocator looks at them again. */
  toPlan: Set<string>;
}

export function noChanges(): SettledChanges {
  return { intents: [], levels: [], reserves: [], lostMoves: [], windows: [], toPlan: new Set() };
}

export async function saveChanges(tx: Tx, changes: SettledChanges): Promise<void> {
  await updateRows(tx, "WriteIntent", { key: ["id"], rows: changes.intents });
  await changeReserves(tx, changes.reserves);
  if (changes.lostMoves.length > 0) await noteLostMoves(tx, changes.lostMoves);
  // Only what was decided is written: a column that nobody decided about may have changed meanwhile.
  const byColumns = groupBy(changes.levels, ({ change }) => Object.keys(change).sort().join());
  for (const levels of byColumns.values()) {
    const rows = levels.map(({ id, change }) => ({ id, ...change }));
    const columns = Object.keys(levels[0]?.change ?? {});
    const given = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`);
    const set = sql.join([...given, sql`"generation" = "Level"."generation" + 1`]);
    await updateRows(tx, "Level", { key: ["id"], rows, set });
  }
}
