/** Upper 95 % limits of rare counts. */
import type { Random } from "#sandbox/contract.ts";

const LEVEL = 0.05;

/** The mean of a Poisson count under which so few or fewer happen with a chance of 5 % only. */
export function poissonLimit(events: number): number {
  let low = events;
  let high = events + 10 + 5 * Math.sqrt(events);
  for (let step = 0; step < 60; step += 1) {
    const mean = (low + high) / 2;
    if (chanceOfAtMost(events, mean) > LEVEL) low = mean;
    else high = mean;
  }
  return high;
}

function chanceOfAtMost(events: number, mean: number): number {
  let logarithm = -mean;
  let sum = Math.exp(logarithm);
  for (let count = 1; count <= events; count += 1) {
    logarithm += Math.log(mean / count);
    sum += Math.exp(logarithm);
  }
  return sum;
}

export interface Oversold {
  units: number;
  /** Sales of which a part was not there. */
  events: number;
}

/** Upper limit of oversold units: as many events as may be, each as large as those seen. */
export function unitsLimit({ units, events }: Oversold, unitsIfNone: number): number {
  return poissonLimit(events) * (events > 0 ? units / events : unitsIfNone);
}

const RESAMPLES = 1_000;

/** Upper limit of Σ of independent parts, by drawing as many parts anew; 0 where every part is 0. */
export function bootstrapLimit(parts: readonly number[], random: Random): number {
  const some = parts.filter((part) => part !== 0);
  if (some.length === 0) return 0;
  const sums = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    // Parts of nought add nothing: how many others are drawn is Poisson, near enough.
    for (let left = poissonDraw(some.length, random); left > 0; left -= 1)
      sum += some[Math.floor(random() * some.length)] ?? 0;
    return sum;
  });
  return sums.sort((a, b) => a - b)[Math.ceil(RESAMPLES * (1 - LEVEL)) - 1] ?? 0;
}

export function poissonDraw(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean - exponential(random); left > 0; left -= exponential(random)) count += 1;
  return count;
}

export function exponential(random: Random): number {
  return -Math.log(1 - random());
}
