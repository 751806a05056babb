import { groupBy } from "#app/kernel/group.ts";
import { balanceOf, coolingUnits, exposureOf } from "#app/modules/escrow/index.ts";
import { loadEscrow, type EscrowItem } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { DROPPABLE_REASONS, isDroppable } from "./hear-level.server.ts";

interface DueLevel {
  id: string;
  itemId: string;
  channelId: string;
  factoryId: string;
  known: number;
  generation: number;
  readReason: string | null;
}

/**
 * Levels that only wanted a read because a value surprised us, and whose value the books account for
 * by now (the order that caused it was heard). They need no read; the others are answered.
 */
export async function dropExplained<Level extends DueLevel>(
  deps: ChannelsDeps,
  due: readonly Level[],
): Promise<Level[]> {
  // The levels of one item in one channel stand together, or a part of what it shows would be missing.
  const units = [...groupBy(due, (level) => `${level.channelId} ${level.itemId}`).values()];
  const surprising = units.filter(isSurprising);
  if (surprising.length === 0) return [...due];
  const items = [
    ...new Map(
      surprising.flat().map((row) => [row.itemId, { id: row.itemId, factoryId: row.factoryId }]),
    ).values(),
  ];
  const escrow = await loadEscrow(deps.database.db, items);
  const explained = surprising.filter((levels) => {
    const [level] = levels;
    const item = escrow.get(level?.itemId ?? "");
    return level && item && isExplained(levels, item, level.channelId);
  });
  await clearReads(deps, explained.flat());
  const ids = new Set(explained.flat().map((level) => level.id));
  return due.filter((level) => !ids.has(level.id));
}

type ShownLevel = Pick<DueLevel, "known" | "readReason">;

const isSurprising = (levels: readonly ShownLevel[]): boolean =>
  levels.every((level) => isDroppable(level.readReason));

/** The levels of one item in one channel only surprised, and show what the books account for. */
export function isExplained(
  levels: readonly ShownLevel[],
  { books, lotsOf }: EscrowItem,
  channelId: string,
): boolean {
  const shown = levels.reduce((sum, level) => sum + Math.max(level.known, 0), 0);
  const accounted = balanceOf(books, exposureOf(channelId));
  return isSurprising(levels) && shown === accounted && coolingUnits(lotsOf(channelId)) === 0;
}

/** Nothing is to be read of levels that were found explained in this transaction. */
export async function dropReads(tx: Tx, levelIds: readonly string[]): Promise<void> {
  if (levelIds.length === 0) return;
  await tx
    .updateTable("Level")
    .set({ readSince: null, readAt: null, readReason: null })
    .where("id", "in", among(tx, levelIds))
    .execute();
}

/** A level that was touched meanwhile keeps its read. */
async function clearReads(deps: ChannelsDeps, levels: readonly DueLevel[]): Promise<void> {
  if (levels.length === 0) return;
  await deps.database.write(async (tx) => {
    for (const level of levels) {
      await tx
        .updateTable("Level")
        .set({ readSince: null, readAt: null, readReason: null })
        .where("id", "=", level.id)
        .where("generation", "=", level.generation)
        .where("known", "=", level.known)
        // Heard to change and change back since: another reason by now, which only a read ends.
        .where((where) =>
          where.or([where("readReason", "is", null), where("readReason", "in", DROPPABLE_REASONS)]),
        )
        .execute();
    }
  });
}
