import type { OrderSizes } from "../risk/order-sizes.ts";
import type { ChannelAtRisk } from "../risk/overshoot.ts";

/** Far beyond what any test's rate makes likely. */
const ORDERS_MOST = 80;

/**
 * The law of what all channels sell in one window, by brute force: the chance of each number of units.
 * Orders of a channel are counted one by one, each adding its size, capped at what is on sale.
 */
export function salesLaw(channels: readonly ChannelAtRisk[], sizes: OrderSizes): number[] {
  let sum = [1];
  for (const channel of channels) {
    const one = cappedLaw(channel, sizes);
    const next = new Array<number>(sum.length + one.length - 1).fill(0);
    sum.forEach((a, i) => {
      one.forEach((b, j) => {
        next[i + j] = (next[i + j] ?? 0) + a * b;
      });
    });
    sum = next;
  }
  return sum;
}

/** What is expected beyond so many units: the tail is summed as such, so that nothing cancels. */
export const meanBeyond = (law: readonly number[], least: number): number =>
  law.reduce((total, mass, units) => total + Math.max(units - least, 0) * mass, 0);

function cappedLaw({ orders, units }: ChannelAtRisk, sizes: OrderSizes): number[] {
  const law = new Array<number>(units + 1).fill(0);
  let sold = [1, ...new Array<number>(units).fill(0)];
  let chance = Math.exp(-orders);
  for (let count = 0; count <= ORDERS_MOST; count += 1) {
    const next = new Array<number>(units + 1).fill(0);
    sold.forEach((mass, at) => {
      law[at] = (law[at] ?? 0) + chance * mass;
      for (const size of sizes) {
        const to = Math.min(at + size.units, units);
        next[to] = (next[to] ?? 0) + mass * size.probability;
      }
    });
    sold = next;
    chance *= orders / (count + 1);
  }
  return law;
}
