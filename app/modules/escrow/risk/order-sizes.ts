/** The law of the units of one order: sizes that stand for all up to them, with their probabilities. */
export type OrderSizes = readonly { units: number; probability: number }[];

/** Before anything was sold: mostly one unit, seldom two or three. Weighs as much as two orders. */
const PRIOR: Readonly<Record<string, number>> = { 1: 1.4, 2: 0.4, 3: 0.2 };

/**
 * The size that stands for an order of so many units: itself up to 4, then steps of a third to a half,
 * always rounded up, so that no order is taken for a smaller one.
 */
export function sizeBucket(units: number): number {
  if (units <= 4) return Math.max(Math.ceil(units), 1);
  const power = 2 ** Math.floor(Math.log2(units));
  if (units === power) return power;
  return units <= power * 1.5 ? power * 1.5 : power * 2;
}

export function orderSizes(seen: Readonly<Record<string, number>>): OrderSizes {
  const weights = new Map<number, number>();
  for (const record of [PRIOR, seen]) {
    for (const [size, weight] of Object.entries(record))
      weights.set(Number(size), (weights.get(Number(size)) ?? 0) + weight);
  }
  // The next order may be larger than all before it, by any measure: of n + 1 alike, one is the largest.
  weights.set(Infinity, 1);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .sort(([a], [b]) => a - b)
    .map(([units, weight]) => ({ units, probability: weight / total }));
}
