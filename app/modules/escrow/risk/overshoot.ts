/**
 * The expected overshoot of one window: units that the channels may sell, from what they have on sale,
 * beyond what is there for them. `docs/allocation.md` derives it and names its assumptions.
 */
import type { OrderSizes } from "./order-sizes.ts";

export interface ChannelAtRisk {
  /** Mean number of orders in one window, an upper estimate. */
  orders: number;
  /** Units on sale in force: what it could sell without the hub knowing. */
  units: number;
}

export interface WindowRisk {
  /** E[(Σ min(S_c, e_c) − U)+], in units; never below the truth. */
  overshoot: number;
  /** E[Σ min(S_c, e_c)], in units. */
  sold: number;
}

/** The law of the sum is computed in so many steps up to what is covered: units, or blocks of them. */
const STEPS_MAX = 64;
/** Rates are rounded up to powers of this, so that many channels share one law. */
const RATE_STEP = 1.3;
const THETAS = 16;

/** Channels whose window has the same law. */
interface Class {
  orders: number;
  units: number;
  count: number;
}

/**
 * The risk of one window. `covered` is U: units there for these channels beyond all promises; `sizes`
 * is the law of one order's units. Orders in a window are Poisson with the given means, independent
 * given the means (the common factor of all channels is in them already).
 */
export function windowRisk(
  channels: readonly ChannelAtRisk[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): WindowRisk {
  const onSale = channels.reduce((sum, channel) => sum + Math.max(channel.units, 0), 0);
  const classes = classesOf(channels);
  if (onSale <= covered) return { overshoot: 0, sold: soldOf(classes, sizes) };
  if (covered <= 0) {
    const sold = soldOf(classes, sizes);
    return { overshoot: sold, sold };
  }
  const uncapped = uncappedBound(classes, { covered, sizes });
  const sold = soldOf(classes, sizes);
  if (uncapped < NEGLIGIBLE * sold) return { overshoot: uncapped, sold };
  const inBlocks = blockBound(classes, { covered, sizes });
  const overshoot =
    covered <= STEPS_MAX ? inBlocks : Math.min(inBlocks, cappedBound(classes, { covered, sizes }));
  return { overshoot: Math.min(overshoot, uncapped, sold), sold };
}

/** Shares of the units sold below which a bound need not be made sharper: no setting asks for less. */
const NEGLIGIBLE = 1e-9;

function classesOf(channels: readonly ChannelAtRisk[]): Class[] {
  const classes = new Map<string, Class>();
  for (const { orders, units } of channels) {
    if (units <= 0 || orders <= 0) continue;
    const step = Math.ceil(Math.log(orders) / Math.log(RATE_STEP));
    const key = `${step} ${units}`;
    const known = classes.get(key);
    if (known) known.count += 1;
    else classes.set(key, { orders: RATE_STEP ** step, units, count: 1 });
  }
  return [...classes.values()];
}

/** P(S = k) for k up to `most`: compound Poisson, by Panjer's recursion. */
function compoundPoisson(orders: number, sizes: OrderSizes, most: number): number[] {
  const law = [Math.exp(-orders)];
  for (let units = 1; units <= most; units += 1) {
    let sum = 0;
    for (const size of sizes) {
      if (size.units > units) break;
      sum += size.units * size.probability * (law[units - size.units] ?? 0);
    }
    law.push((orders / units) * sum);
  }
  return law;
}

/** Beyond this many units on sale a channel's cap hardly binds, and is left out. */
const CAP_MAX = 256;

/** E[min(S, e)]: what the class sells of `units` each, times their number. */
function soldOf(classes: readonly Class[], sizes: OrderSizes): number {
  let sold = 0;
  for (const { orders, units, count } of classes) sold += count * soldByOne(orders, units, sizes);
  return sold;
}

function soldByOne(orders: number, units: number, sizes: OrderSizes): number {
  if (units > CAP_MAX) {
    let mean = 0;
    for (const size of sizes) mean += size.probability * Math.min(size.units, units);
    return Math.min(orders * mean, units);
  }
  const law = compoundPoisson(orders, sizes, units - 1);
  // Summed from what is sold, not from what is not: the latter would lose small rates to rounding.
  let below = 0;
  let sold = 0;
  for (let sum = 0; sum < units; sum += 1) {
    const mass = law[sum] ?? 0;
    below += mass;
    sold += sum * mass;
  }
  return sold + units * Math.max(aboveOf(orders, below), 0);
}

/** 1 − below, without the loss of digits where hardly anything is sold: 1 − exp(−m) is computed as such. */
function aboveOf(orders: number, below: number): number {
  return -Math.expm1(-orders) - (below - Math.exp(-orders));
}

/** Chernoff's bound with every cap left out: needs only the total of the rates. */
function uncappedBound(
  classes: readonly Class[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): number {
  let orders = 0;
  let largest = 0;
  for (const one of classes) {
    orders += one.orders * one.count;
    largest = Math.max(largest, one.units);
  }
  let least = Infinity;
  for (const theta of thetasFor(covered)) {
    let grown = 0;
    for (const size of sizes)
      grown += size.probability * Math.expm1(theta * Math.min(size.units, largest));
    least = Math.min(least, Math.exp(orders * grown - theta * covered - 1) / theta);
  }
  return least;
}

/** Chernoff's bound with the caps: the logarithms of the moments add up over the channels. */
function cappedBound(
  classes: readonly Class[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): number {
  const laws = classes.map(({ orders, units }) =>
    units <= CAP_MAX ? compoundPoisson(orders, sizes, units - 1) : null,
  );
  let least = Infinity;
  for (const theta of thetasFor(covered)) {
    let logarithm = -theta * covered - 1;
    classes.forEach(({ orders, units, count }, index) => {
      logarithm += count * logMoment(theta, { orders, units, sizes, law: laws[index] ?? null });
    });
    least = Math.min(least, Math.exp(logarithm) / theta);
  }
  return least;
}

/** ln E exp(θ min(S, e)). */
function logMoment(
  theta: number,
  of: { orders: number; units: number; sizes: OrderSizes; law: readonly number[] | null },
): number {
  if (of.law === null) {
    let grown = 0;
    for (const size of of.sizes)
      grown += size.probability * Math.expm1(theta * Math.min(size.units, of.units));
    return of.orders * grown;
  }
  let below = 0;
  let moment = 0;
  of.law.forEach((mass, units) => {
    below += mass;
    moment += mass * Math.expm1(theta * units);
  });
  const atCap = Math.max(aboveOf(of.orders, below), 0);
  return Math.log1p(moment + atCap * Math.expm1(theta * of.units));
}

/** From a fraction of 1 / U to where a single unit weighs e^8. */
function thetasFor(covered: number): number[] {
  const least = 0.5 / covered;
  const ratio = (8 / least) ** (1 / (THETAS - 1));
  return Array.from({ length: THETAS }, (_, index) => least * ratio ** index);
}

/**
 * Computes the law of the sum in units; where there are many, in blocks of U / 64 units each. What a
 * channel sells and has on sale is rounded up to whole blocks and U is a whole number of them, so that
 * the result is never too small.
 */
function blockBound(
  classes: readonly Class[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): number {
  if (covered <= STEPS_MAX) return exactOvershoot(classes, { covered, sizes });
  const block = covered / STEPS_MAX;
  const inBlocks = (units: number): number => Math.ceil(units / block - 1e-9);
  const byBlocks = new Map<number, number>();
  for (const { units, probability } of sizes)
    byBlocks.set(inBlocks(units), (byBlocks.get(inBlocks(units)) ?? 0) + probability);
  const overshoot = exactOvershoot(
    classes.map((one) => ({ ...one, units: inBlocks(one.units) })),
    {
      covered: STEPS_MAX,
      sizes: [...byBlocks].map(([units, probability]) => ({ units, probability })),
    },
  );
  return overshoot * block;
}

/**
 * E[(X − U)+] = E[X] − U + Σ (U − k) P(X = k) over k < U. The digits lost to cancellation are those
 * below 1e-15 of U, far under what any setting asks; a little more than those is added.
 */
function exactOvershoot(
  classes: readonly Class[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): number {
  let sum = [1];
  for (const { orders, units, count } of classes) {
    const one = cappedLaw(orders, { units, sizes, most: covered });
    sum = convolve(sum, power(one, count, covered), covered);
  }
  const above = tailExpectation(classes, { sum, covered, sizes });
  return Math.max(above, 0) + ROUNDING * covered;
}

const ROUNDING = 4e-15;

/** The law of min(S, units) as far as `most`; what lies beyond `most` is left out. */
function cappedLaw(
  orders: number,
  { units, sizes, most }: { units: number; sizes: OrderSizes; most: number },
): number[] {
  const law = compoundPoisson(orders, sizes, Math.min(units - 1, most));
  if (units > most) return law;
  let below = 0;
  for (const mass of law) below += mass;
  return [...law, Math.max(aboveOf(orders, below), 0)];
}

function tailExpectation(
  classes: readonly Class[],
  { sum, covered, sizes }: { sum: readonly number[]; covered: number; sizes: OrderSizes },
): number {
  let short = 0;
  for (let units = 0; units < covered; units += 1) short += (covered - units) * (sum[units] ?? 0);
  return soldOf(classes, sizes) - covered + short;
}

function convolve(a: readonly number[], b: readonly number[], most: number): number[] {
  const length = Math.min(a.length + b.length - 1, most + 1);
  const out = new Array<number>(length).fill(0);
  for (let i = 0; i < a.length && i < length; i += 1) {
    const mass = a[i] ?? 0;
    if (mass === 0) continue;
    for (let j = 0; j < b.length && i + j < length; j += 1)
      out[i + j] = (out[i + j] ?? 0) + mass * (b[j] ?? 0);
  }
  return out;
}

/** The law of the sum of `count` equal ones, by squaring. */
function power(law: readonly number[], count: number, most: number): number[] {
  let result = [1];
  let square = [...law];
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = convolve(result, square, most);
    if (left > 1) square = convolve(square, square, most);
  }
  return result;
}
