import TinyQueue from "tinyqueue";
import type {
  AllocationProblem,
  AllocationStrategy,
  AllocationTargets,
  ChannelDemand,
} from "./allocation.ts";

/** How far ahead a unit in a channel is useful: until it could be topped up, cooling included. */
const HORIZON_HOURS = 24;
/** What a channel that never sold is expected to sell over the horizon, so that it can begin. */
const PRIOR_UNITS = 0.5;
/** Orders of several units and busy days make demand over-dispersed; smaller is wilder. */
const DISPERSION = 0.6;
/** Gains below this no longer tell channels apart. */
const GAIN_MIN = 1e-4;
/** A channel is topped up below the low mark and lowered only above the high one. */
const LOW_MARK = 0.5;
const HIGH_MARK = 2;

/**
 * Divides the pool so that the sum of the targets never exceeds it. The next unit always goes to the
 * channel whose chance of selling it, times its weight, is largest; since that chance falls with each
 * unit, this greedy choice is optimal. Water marks keep channels that are near enough as they are.
 */
export const divideByExpectedSales: AllocationStrategy = {
  name: "divide",
  allocate(problem) {
    return { targets: withWaterMarks(problem, greedy(problem)) };
  },
};

interface Bid {
  channel: ChannelDemand;
  units: number;
  /** Chance of selling at least one unit more than it has. */
  tail: number;
  /** Probability of selling exactly `units`. */
  mass: number;
  mean: number;
}

function greedy(problem: AllocationProblem): Map<string, number> {
  const bids = problem.channels.map(openingBid);
  let left = problem.pool;
  for (const bid of bids) {
    const floor = Math.min(bid.channel.floor, bid.channel.cap, left);
    for (let unit = 0; unit < floor; unit += 1) grant(bid);
    left -= floor;
  }
  const open = new TinyQueue(
    bids.filter((bid) => bid.units < bid.channel.cap),
    (a, b) => gainOf(b) - gainOf(a),
  );
  for (let best = open.pop(); left > 0 && best && gainOf(best) >= GAIN_MIN; best = open.pop()) {
    grant(best);
    left -= 1;
    if (best.units < best.channel.cap) open.push(best);
  }
  const targets = new Map(bids.map((bid) => [bid.channel.id, bid.units]));
  giveRest(problem, targets, left);
  return targets;
}

function openingBid(channel: ChannelDemand): Bid {
  const mean = channel.salesPerHour * HORIZON_HOURS + PRIOR_UNITS;
  const mass = (DISPERSION / (DISPERSION + mean)) ** DISPERSION;
  return { channel, units: 0, mean, mass, tail: 1 - mass };
}

/** Negative binomial with mean `mean`: P(n + 1) from P(n). */
function grant(bid: Bid): void {
  const next =
    bid.mass * ((bid.units + DISPERSION) / (bid.units + 1)) * (bid.mean / (bid.mean + DISPERSION));
  bid.units += 1;
  bid.mass = next;
  bid.tail = Math.max(bid.tail - next, 0);
}

const gainOf = (bid: Bid): number => bid.tail * bid.channel.weight;

/**
 * Of what no channel is likely to sell, half is shown (in the brand store, or evenly when it has
 * none), for the rare large order; the other half stays free, so that a channel can be topped up
 * without waiting for another one's units to cool.
 */
function giveRest(problem: AllocationProblem, targets: Map<string, number>, rest: number): void {
  let left = Math.ceil(rest / 2);
  const open = problem.channels.filter((channel) => (targets.get(channel.id) ?? 0) < channel.cap);
  const brand = open.find((channel) => channel.kind === "brand");
  const takers = brand ? [brand] : open;
  for (const [index, channel] of takers.entries()) {
    const has = targets.get(channel.id) ?? 0;
    const share = Math.min(Math.ceil(left / (takers.length - index)), channel.cap - has);
    targets.set(channel.id, has + share);
    left -= share;
  }
}

/**
 * Keeps a channel where it is while it lies between its marks, as long as the pool still covers all
 * that; units beyond the pool are taken back from the channels that are furthest above their target.
 */
function withWaterMarks(problem: AllocationProblem, ideal: Map<string, number>): AllocationTargets {
  const targets = new Map(ideal);
  let sum = 0;
  for (const channel of problem.channels) {
    const want = ideal.get(channel.id) ?? 0;
    const near = channel.current >= want * LOW_MARK && channel.current <= want * HIGH_MARK + 1;
    if (near) targets.set(channel.id, Math.min(channel.current, channel.cap));
    sum += targets.get(channel.id) ?? 0;
  }
  takeBack(problem, ideal, targets, sum - problem.pool);
  return targets;
}

function takeBack(
  problem: AllocationProblem,
  ideal: ReadonlyMap<string, number>,
  targets: Map<string, number>,
  excess: number,
): void {
  let left = excess;
  // The brand store gives first, down to its low mark: it can be raised again without a write to another shop.
  const byExcess = [...problem.channels].sort(
    (a, b) => Number(b.kind === "brand") - Number(a.kind === "brand") || over(b) - over(a),
  );
  function over(channel: ChannelDemand): number {
    return (targets.get(channel.id) ?? 0) - (ideal.get(channel.id) ?? 0);
  }
  for (const channel of byExcess) {
    if (left <= 0) return;
    const has = targets.get(channel.id) ?? 0;
    const wanted = ideal.get(channel.id) ?? 0;
    const least = channel.kind === "brand" ? leastOfBrand(channel, wanted) : wanted;
    const taken = Math.min(left, Math.max(has - least, 0));
    targets.set(channel.id, has - taken);
    left -= taken;
  }
}

function leastOfBrand({ floor }: ChannelDemand, wanted: number): number {
  return Math.max(Math.min(floor, wanted), Math.ceil(wanted * LOW_MARK));
}
