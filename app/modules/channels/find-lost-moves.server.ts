import {
  balanceOf,
  confirmLower,
  coolingUnits,
  exposureOf,
  type CoolingLots,
  type EscrowChannel,
  type ItemBooks,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  forgetLostMoves,
  loadReserves,
  readLostMoves,
  type LostMove,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { settleNotice } from "#app/platform/notices/notices.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { LaneRef } from "./ports.ts";

/** Items of the factory's shop with a lost move that may still arrive: nothing of them can be read. */
export async function unsureItems(
  deps: ChannelsDeps,
  due: readonly { itemId: string; locationId: string | null }[],
): Promise<Set<string>> {
  const brand = due.filter((level) => level.locationId !== null);
  const lost = await readLostMoves(deps.database.db, [
    ...new Set(brand.map((level) => level.itemId)),
  ]);
  const now = deps.clock.now();
  return new Set(lost.filter((move) => move.readableAt > now).map((move) => move.itemId));
}

/** By inventory item and location. */
export type ReserveSamples = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What Shopify's reserve holds of the items that have a lost move, or that a restored backup lost sight of. */
export async function sampleReserves(
  deps: ChannelsDeps,
  lane: LaneRef,
  units: readonly {
    itemId: string;
    levels: readonly { inventoryItemGid: string; restoredAt: number | null }[];
  }[],
): Promise<ReserveSamples> {
  if (lane.app !== "factory") return new Map();
  const lost = await readLostMoves(
    deps.database.db,
    units.map((unit) => unit.itemId),
  );
  const itemIds = new Set(lost.map((move) => move.itemId));
  const gids = units
    .filter(({ itemId, levels }) => itemIds.has(itemId) || levels.some(isRestored))
    .flatMap((unit) => unit.levels.map((level) => level.inventoryItemGid));
  return gids.length === 0 ? new Map() : deps.reader.sampleReserved(lane, [...new Set(gids)]);
}

const isRestored = ({ restoredAt }: { restoredAt: number | null }): boolean => restoredAt !== null;

interface Search {
  itemId: string;
  books: ItemBooks;
  lots: CoolingLots;
  channel: EscrowChannel;
  /** As in the fenced read that is about to be booked. */
  sample: { available: number; committed: number; heldOpen: number };
  /** By location; undefined when the item's reserve was not sampled. */
  reserved: ReadonlyMap<string, number> | undefined;
}

/**
 * Settles an item's lost moves by a fenced read of the brand store. Units that the store lacks and that
 * its reserve has beyond our books are those of the move: they are in the reserve, and cool as after a
 * confirmed lower. Drafts and other apps use the reserve too, so neither alone is proof, and never more
 * than was moved is believed. Gives the units found.
 */
export async function findLostMoves(tx: Tx, deps: ChannelsDeps, search: Search): Promise<number> {
  const { books, lots, channel, sample } = search;
  if (channel.kind !== "brand" || search.reserved === undefined) return 0;
  const moves = await readLostMoves(tx, [search.itemId]);
  const accounted = balanceOf(books, exposureOf(channel.id)) + coolingUnits(lots) + sample.heldOpen;
  let missing = Math.max(accounted - sample.available - sample.committed, 0);
  const surplus = await surplusByLocation(tx, search);
  let found = 0;
  for (const move of moves) {
    const units = Math.min(missing, move.units, surplus.get(move.locationId) ?? 0);
    if (units === move.units || missing === 0) await settleRefusal(tx, deps, move);
    if (units === 0) continue;
    missing -= units;
    found += units;
    surplus.set(move.locationId, (surplus.get(move.locationId) ?? 0) - units);
    confirmLower(books, lots, {
      channel,
      units,
      coolsUntil: move.coolsUntil,
      lotId: deps.clock.newId(),
      cause: `lost:${move.id}`,
      reason: "lower",
    });
    const { itemId, locationId } = move;
    await changeReserves(tx, [{ itemId, locationId, reserved: units }]);
  }
  await forgetLostMoves(
    tx,
    moves.map((move) => move.id),
  );
  return found;
}

/** Units in Shopify's reserve that the books do not have there. */
async function surplusByLocation(
  tx: Tx,
  { itemId, reserved }: Search,
): Promise<Map<string, number>> {
  const booked = await loadReserves(tx, [itemId]);
  return new Map(
    booked.map((place) => [
      place.locationId,
      Math.max((reserved?.get(place.locationGid) ?? 0) - place.reserved, 0),
    ]),
  );
}

/** What was told of a refused move is over: its units were found, or none is missing. */
async function settleRefusal(tx: Tx, deps: ChannelsDeps, move: LostMove): Promise<void> {
  await settleNotice(tx, deps.clock, {
    shopId: move.factoryId,
    kind: "reserve_refused",
    subject: move.id,
  });
}
