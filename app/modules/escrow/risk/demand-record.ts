/**
 * What an item's sales so far say about the next moment, cautiously: how fast orders may come over all
 * channels, and how large they may be. Rates rise with the first few sales of a burst and fall slowly.
 */
import { sizeBucket } from "./order-sizes.ts";

interface Memory {
  ms: number;
  /** How much faster than its mean rate the orders of a moment may come: bursts shared by all channels. */
  rise: number;
}

/** From a burst of seconds to the ordinary three days: the longer the memory, the more a burst may exceed it. */
const MEMORIES: readonly Memory[] = [
  { ms: 4_000, rise: 40 },
  { ms: 16_000, rise: 40 },
  { ms: 64_000, rise: 40 },
  { ms: 256_000, rise: 30 },
  { ms: 1_024_000, rise: 20 },
  { ms: 4_096_000, rise: 15 },
  { ms: 16_384_000, rise: 10 },
  { ms: 259_200_000, rise: 10 },
];
const LONGEST_MS = MEMORIES.at(-1)?.ms ?? 0;
/** Standard deviations added to a count, for what is seen by chance in place of more. */
const CAUTION = 1;
/** Sizes of the last so many orders weigh as much as all before them. */
const SIZES_REMEMBERED = 200;

export interface DemandRecord {
  /** Orders within each memory, those further back counting less (exponentially). */
  counts: number[];
  /** When the counts were brought up to date, in ms. */
  updatedAt: number;
  /** Weight of each size of order, by `sizeBucket`. */
  sizes: Record<string, number>;
}

export function emptyDemand(at: number): DemandRecord {
  return { counts: MEMORIES.map(() => 0), updatedAt: at, sizes: {} };
}

/** The record after one more order of the item. Orders may be heard out of order; none counts negative. */
export function recordOrder(
  record: DemandRecord,
  order: { units: number; at: number },
): DemandRecord {
  const at = Math.max(order.at, record.updatedAt);
  const sizes: Record<string, number> = {};
  for (const [size, weight] of Object.entries(record.sizes))
    sizes[size] = weight * (1 - 1 / SIZES_REMEMBERED);
  const bucket = String(sizeBucket(order.units));
  sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  return { counts: decayed(record, at).map((count) => count + 1), updatedAt: at, sizes };
}

function decayed({ counts, updatedAt }: DemandRecord, at: number): number[] {
  const age = Math.max(at - updatedAt, 0);
  return MEMORIES.map(({ ms }, index) => (counts[index] ?? 0) * Math.exp(-age / ms));
}

/**
 * Orders a ms that the item may get over all channels, from the memory that shows the most. A single
 * order is no sign of a burst, so each short memory counts from its second; only the longest counts
 * one more than it has, because what never sold may sell now.
 */
export function likelyOrdersPerMs(record: DemandRecord, at: number): number {
  let most = 0;
  decayed(record, at).forEach((count, index) => {
    const { ms, rise } = MEMORIES[index] ?? { ms: LONGEST_MS, rise: 1 };
    const seen = ms === LONGEST_MS ? count + 1 : Math.max(count - 1, 0);
    most = Math.max(most, (rise * (seen + CAUTION * Math.sqrt(seen))) / ms);
  });
  return most;
}
