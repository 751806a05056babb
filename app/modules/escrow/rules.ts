/**
 * The escrow protocol's effects on the books of one item, as pure decisions: each reads balances and
 * moves units. Time arrives as an argument. `docs/escrow.md` explains why each rule is as it is; the
 * counter-examples that each one answers are the tests in `tests/races/`.
 */
import {
  balanceOf,
  coolingOf,
  dedicatedTo,
  exposureOf,
  heldOf,
  holdOf,
  move,
  onHandOf,
  overlapOf,
  shortfallOf,
  type Cause,
  type ItemBooks,
  type StockAccount,
} from "#app/modules/ledger/index.ts";
import { coolingUnits, type CoolingLots } from "./cooling.ts";

/** A channel as the rules need it. */
export interface EscrowChannel {
  id: string;
  kind: "brand" | "reseller";
  /** Null for the brand store. */
  partnershipId: string | null;
}

/** How many units of an item are locked for a partnership and not yet sold. */
export type DedicatedUnits = ReadonlyMap<string, number>;

/**
 * Puts units on their way to free: shortfall is repaid first, then overlap; only the rest is free.
 * When they come from a channel whose partnership has dedicated stock, the lock is filled up before
 * anything becomes free for others.
 */
export function releaseUnits(
  books: ItemBooks,
  release: Cause & {
    from: StockAccount;
    units: number;
    lockedFor?: string | null;
    locked?: number;
  },
): void {
  const { from, cause, reason } = release;
  let left = release.units;
  const take = (to: StockAccount, wanted: number): void => {
    const units = Math.min(left, Math.max(wanted, 0));
    move(books, { from, to, units, cause, reason });
    left -= units;
  };
  take("shortfall", shortfallOf(books));
  take("overlap", overlapOf(books));
  if (release.lockedFor) take(dedicatedTo(release.lockedFor), release.locked ?? 0);
  take("free", left);
}

/**
 * Units of a partnership's lock that lie neither unexposed nor in its channel: what a release may
 * put back behind the lock.
 */
function lockRoom(books: ItemBooks, channel: EscrowChannel, dedicated: DedicatedUnits): number {
  if (channel.partnershipId === null) return 0;
  const lock = dedicated.get(channel.partnershipId) ?? 0;
  const inChannel =
    balanceOf(books, exposureOf(channel.id)) + balanceOf(books, coolingOf(channel.id));
  return lock - balanceOf(books, dedicatedTo(channel.partnershipId)) - inChannel;
}

/**
 * Moves units into a channel's exposure before anything is sent. Gives the units granted: fewer than
 * asked when too few are free, none while there is shortfall. `overlapMax` is what the policy permits
 * beyond what is free (0 under strict escrow).
 */
export function raise(
  books: ItemBooks,
  raised: Cause & { channel: EscrowChannel; units: number; overlapMax: number },
): number {
  if (shortfallOf(books) > 0) return 0;
  const to = exposureOf(raised.channel.id);
  let left = raised.units;
  const take = (from: StockAccount, available: number): void => {
    const units = Math.min(left, Math.max(available, 0));
    move(books, { from, to, units, cause: raised.cause, reason: raised.reason });
    left -= units;
  };
  if (raised.channel.partnershipId !== null) {
    const lock = dedicatedTo(raised.channel.partnershipId);
    take(lock, balanceOf(books, lock));
  }
  take("free", balanceOf(books, "free"));
  take("overlap", raised.overlapMax);
  return raised.units - left;
}

/** Every attempt of a raise was answered, and refused: its units were never on sale. */
export function undoRaise(
  books: ItemBooks,
  undo: Cause & { channel: EscrowChannel; units: number; dedicated: DedicatedUnits },
): void {
  const from = exposureOf(undo.channel.id);
  // A sale that was heard meanwhile may have taken some of them: those stay sold.
  const units = Math.min(undo.units, balanceOf(books, from));
  releaseUnits(books, { ...undo, from, units, ...lockAfter(books, undo, units) });
}

function lockAfter(
  books: ItemBooks,
  of: { channel: EscrowChannel; dedicated: DedicatedUnits },
  leaving: number,
): { lockedFor: string | null; locked: number } {
  return {
    lockedFor: of.channel.partnershipId,
    locked: lockRoom(books, of.channel, of.dedicated) + leaving,
  };
}

/**
 * The shop confirmed a compare-and-set from `from` to `to`: exactly the difference leaves exposure
 * (never "exposure becomes the target": units sold unheard are in it) and cools, since a checkout
 * already paying may still claim it.
 */
export function confirmLower(
  books: ItemBooks,
  lots: CoolingLots,
  lower: Cause & { channel: EscrowChannel; units: number; coolsUntil: number; lotId: string },
): void {
  const from = exposureOf(lower.channel.id);
  const units = Math.min(lower.units, balanceOf(books, from));
  move(books, {
    from,
    to: coolingOf(lower.channel.id),
    units,
    cause: lower.cause,
    reason: lower.reason,
  });
  if (units > 0) lots.add({ id: lower.lotId, units, notBefore: lower.coolsUntil });
}

export interface HoldOutcome {
  /** Units that the channel's exposure, its cooling and free could not cover. */
  uncovered: number;
  /** Units now promised beyond what is on hand because of this hold. */
  oversold: number;
}

function promisedBeyondOnHand(books: ItemBooks): number {
  return Math.max(heldOf(books) - onHandOf(books), 0);
}

/**
 * A sale heard: its units move to the order line's hold, from exposure, then cooling, then free, and
 * what is still missing opens a shortfall. It always succeeds, because the sale has happened.
 */
export function hold(
  books: ItemBooks,
  lots: CoolingLots,
  sale: Cause & { channel: EscrowChannel; orderLineId: string; units: number },
): HoldOutcome {
  const to = holdOf(sale.orderLineId);
  const owing = overlapOf(books) > 0;
  const promisedBefore = owing ? promisedBeyondOnHand(books) : 0;
  let left = sale.units;
  const take = (from: StockAccount, available: number): number => {
    const units = Math.min(left, Math.max(available, 0));
    move(books, { from, to, units, cause: sale.cause, reason: sale.reason });
    left -= units;
    return units;
  };
  take(exposureOf(sale.channel.id), balanceOf(books, exposureOf(sale.channel.id)));
  lots.take(take(coolingOf(sale.channel.id), coolingUnits(lots)));
  take("free", balanceOf(books, "free"));
  const uncovered = left;
  take("shortfall", left);
  // What exposures beyond on hand sold is owed now: it is repaid as shortfall, before anything is free.
  // Without overlap a covered sale owes nothing, though another channel sold goods nobody counted yet.
  const promisedMore = owing ? promisedBeyondOnHand(books) - promisedBefore : uncovered;
  const owed = Math.min(Math.max(promisedMore - uncovered, 0), overlapOf(books));
  move(books, {
    from: "shortfall",
    to: "overlap",
    units: owed,
    cause: sale.cause,
    reason: sale.reason,
  });
  return { uncovered, oversold: uncovered + owed };
}

/**
 * Fewer units of a line are ours than before (cancelled, edited down, moved away): they go back to
 * the channel's exposure, whatever the shop says of restocking. Only a fenced read frees them.
 */
export function unhold(
  books: ItemBooks,
  cancel: Cause & { channel: EscrowChannel; orderLineId: string; units: number },
): void {
  const from = holdOf(cancel.orderLineId);
  move(books, { ...cancel, from, to: exposureOf(cancel.channel.id) });
}

/**
 * A parcel left the factory. Its units leave the hold; units that were cancelled meanwhile are in the
 * channel's exposure again, or free by now, and leave from there. They are gone in any case.
 */
export function ship(
  books: ItemBooks,
  parcel: Cause & { channel: EscrowChannel; orderLineId: string; units: number },
): void {
  let left = parcel.units;
  for (const from of [holdOf(parcel.orderLineId), exposureOf(parcel.channel.id), "free"] as const) {
    const units = Math.min(left, balanceOf(books, from));
    leaveFactory(books, parcel, { from, units });
    left -= units;
  }
  const known = Math.min(left, onHandOf(books));
  move(books, { ...parcel, from: "shortfall", to: "world", units: known });
}

/** Units that the books never had came in unheard before they left: they repay what is owed. */
function leaveFactory(
  books: ItemBooks,
  parcel: Cause,
  { from, units }: { from: StockAccount; units: number },
): void {
  const known = Math.min(units, onHandOf(books));
  const repaid = Math.min(units - known, shortfallOf(books));
  move(books, { ...parcel, from, to: "world", units: known });
  move(books, { ...parcel, from, to: "shortfall", units: repaid });
  move(books, { ...parcel, from, to: "overlap", units: units - known - repaid });
}

export interface FencedSample {
  /** `available` summed over the shop's levels of the item; a negative level counts as nought. */
  available: number;
  /** `committed` at our location; in the factory's shop without what routed orders committed. */
  committed: number;
  /** When the level was sampled. */
  sampledAt: number;
  /** Units held for this channel that the shop has not fulfilled. */
  heldOpen: number;
}

export interface ReadOutcome {
  /** Units that left the channel and are free, repaid a debt, or (brand store) left the books. */
  released: number;
  /** Units that the shop had no more though the hub did not withdraw them: released, or cooling now. */
  lacked: number;
  /** Units the shop shows beyond what the hub accounts for: put there by somebody else. */
  foreign: number;
}

export type FencedRead = Cause & {
  channel: EscrowChannel;
  sample: FencedSample;
  dedicated: DedicatedUnits;
  /** How what the shop lacks cools, until a time in ms; null when it is free at once. */
  cools: { until: number; lotId: string } | null;
};

/**
 * A fenced read: no write to the level was out or unanswered when it was sampled, and nothing has
 * touched it since. It compares what the channel is accounted for with what the shop can still sell
 * or owes, and is the only rule that frees a channel's units.
 *
 * Missing units are first those still cooling (a checkout may hold them), then the ripe lots, and
 * only then exposure: left there by a cancel without restock, or taken off sale by hand. A checkout may
 * have begun to pay before the hand did that, so these cool as `cools` says, beyond what is owed.
 */
export function fencedRead(books: ItemBooks, lots: CoolingLots, read: FencedRead): ReadOutcome {
  const exposure = exposureOf(read.channel.id);
  const { sample } = read;
  const accounted = balanceOf(books, exposure) + coolingUnits(lots) + sample.heldOpen;
  const shown = Math.max(sample.available, 0) + sample.committed;
  const missing = accounted - shown;
  const ripe = lots.takeRipe(sample.sampledAt);
  const freed = Math.min(Math.max(missing - coolingUnits(lots), 0), ripe);
  leaveChannel(books, read, coolingOf(read.channel.id), freed, "hub");
  move(books, { ...read, from: coolingOf(read.channel.id), to: exposure, units: ripe - freed });
  if (missing < 0) {
    takeForeign(books, read, -missing);
    return { released: freed, lacked: 0, foreign: -missing };
  }
  const left = missing - coolingUnits(lots) - freed;
  const lacked = Math.min(Math.max(left, 0), balanceOf(books, exposure));
  const released = read.cools ? Math.min(lacked, shortfallOf(books)) : lacked;
  leaveChannel(books, read, exposure, released, "shop");
  coolLacked(books, lots, read, lacked - released);
  return { released: freed + released, lacked, foreign: 0 };
}

function coolLacked(books: ItemBooks, lots: CoolingLots, read: FencedRead, units: number): void {
  const { channel, cools, cause, reason } = read;
  if (!cools || units === 0) return;
  move(books, { cause, reason, from: exposureOf(channel.id), to: coolingOf(channel.id), units });
  lots.add({ id: cools.lotId, units, notBefore: cools.until });
}

/**
 * Where a channel's released units go. What the hub withdrew is free. What the brand store's own shop
 * no longer has, though the hub did not withdraw it, was counted down there: it left the factory. What
 * never came in by the books, and was owed, is owed no more.
 */
function leaveChannel(
  books: ItemBooks,
  read: Cause & { channel: EscrowChannel; dedicated: DedicatedUnits },
  from: StockAccount,
  units: number,
  withdrawnBy: "hub" | "shop",
): void {
  if (read.channel.kind === "brand" && withdrawnBy === "shop") {
    const left = Math.min(units, onHandOf(books));
    move(books, { ...read, from, to: "world", units: left });
    releaseUnits(books, { ...read, from, units: units - left });
    oweHeld(books, read);
    return;
  }
  releaseUnits(books, { ...read, from, units, ...lockAfter(books, read, units) });
}

/**
 * Goods that left may have been promised to orders by exposures beyond on hand: what is held and not
 * there is owed. Under strict escrow nothing overlaps, and what left was on sale in the brand store only.
 */
function oweHeld(books: ItemBooks, cause: Cause): void {
  const missing = heldOf(books) - onHandOf(books) - shortfallOf(books);
  const units = Math.min(Math.max(missing, 0), overlapOf(books));
  move(books, { ...cause, from: "shortfall", to: "overlap", units });
}

/**
 * Units in a shop that the hub did not put there. In the brand store they are goods that came in; in
 * a reseller's shop somebody raised the level by hand or restocked what had shipped.
 */
function takeForeign(
  books: ItemBooks,
  read: Cause & { channel: EscrowChannel },
  units: number,
): void {
  const to = exposureOf(read.channel.id);
  if (read.channel.kind === "brand") {
    move(books, { ...read, from: "world", to, units });
    return;
  }
  const fromFree = Math.min(units, balanceOf(books, "free"));
  move(books, { ...read, from: "free", to, units: fromFree });
  move(books, { ...read, from: "shortfall", to, units: units - fromFree });
}

/**
 * What lies at the factory, by its own levels: available (below nought where a checkout claimed units
 * that the hub had withdrawn), committed, and the hub's reserve. Selling and moving do not change it,
 * so a difference to the books is goods that came or went unheard: found in the reserve, because they
 * were moved there before anybody booked them, or missing from it. Units that a checkout may still
 * claim are not found yet: `mayAdd` says that none can.
 */
export function countOnHand(
  books: ItemBooks,
  count: Cause & { onHand: number; mayAdd: boolean },
): void {
  const difference = count.onHand - onHandOf(books);
  if (difference > 0 && count.mayAdd)
    releaseUnits(books, { ...count, from: "world", units: difference });
  if (difference >= 0) return;
  const fromFree = Math.min(-difference, balanceOf(books, "free"));
  move(books, { ...count, from: "free", to: "world", units: fromFree });
  move(books, { ...count, from: "shortfall", to: "world", units: -difference - fromFree });
}
