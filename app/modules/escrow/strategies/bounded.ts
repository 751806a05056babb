import { isPermitted } from "../risk/account.ts";
import { windowRisk, type ChannelAtRisk } from "../risk/overshoot.ts";
import type {
  Allocation,
  AllocationProblem,
  AllocationStrategy,
  ChannelDemand,
  RiskProblem,
} from "./allocation.ts";
import { divideByExpectedSales } from "./default-divide.ts";

/** No channel needs to show more than so many times the largest order: it is topped up in time. */
const ENOUGH = 2;
/**
 * Where few orders were seen their largest says little: of n, the next exceeds all with a chance of about
 * 1 ÷ n, and m times the largest with one of about 1 ÷ m·n. Times that chance, so many more are shown.
 */
const ENOUGH_UNSEEN = 30;
/** A channel is topped up when it falls below this share of what it may show. */
const LOW_MARK = 0.3;
/** When shops must be lowered, it is to this share of what would be permitted: fewer, larger steps. */
const LOWER_TO = 0.67;

/**
 * Shows more than there is, as far as the risk account permits: every channel may show the same height,
 * and at least its strict share. What counts is what is in force: the larger of before and after of
 * every write. When nothing beyond the strict division is permitted, that is what comes out.
 */
export const boundedRisk: AllocationStrategy = {
  name: "bounded",
  allocate(problem) {
    const { risk } = problem;
    return risk ? allocateBounded(problem, risk) : divideByExpectedSales.allocate(problem);
  },
};

interface Ground {
  problem: AllocationProblem;
  risk: RiskProblem;
  bounded: readonly ChannelDemand[];
  /** Units there for the bounded channels. */
  covered: number;
  /** Orders in one window by channel id. */
  orders: ReadonlyMap<string, number>;
  strict: ReadonlyMap<string, number>;
}

function allocateBounded(problem: AllocationProblem, risk: RiskProblem): Allocation {
  const bounded = problem.channels.filter((channel) => !channel.unbounded);
  const beyondReach = problem.channels.filter((channel) => channel.unbounded);
  const counted = beyondReach.reduce((sum, one) => sum + one.current + (one.leaving ?? 0), 0);
  const covered = risk.covered - counted;
  const strict = divideByExpectedSales.allocate({
    ...problem,
    pool: Math.max(covered, 0),
    channels: bounded,
  }).targets;
  const ground = {
    problem,
    risk,
    bounded,
    covered,
    orders: ordersByChannel(risk, bounded),
    strict,
  };
  const { targets, ...rest } = chooseHeights(ground);
  // What cannot be reached keeps what it has: it is counted in full, and a lower would not land in time.
  for (const channel of beyondReach)
    targets.set(channel.id, Math.min(channel.current, channel.cap));
  return { targets, ...rest };
}

/** Half by what each channel sold, half evenly: whoever sold nothing yet may be next. */
function ordersByChannel(
  risk: RiskProblem,
  channels: readonly ChannelDemand[],
): ReadonlyMap<string, number> {
  const all = risk.ordersPerMs * risk.windowMs;
  const sales = channels.reduce((sum, channel) => sum + channel.salesPerHour, 0);
  return new Map(
    channels.map((channel) => {
      const even = 1 / channels.length;
      const share = sales > 0 ? (channel.salesPerHour / sales + even) / 2 : even;
      return [channel.id, all * share];
    }),
  );
}

type UnitsOf = (channel: ChannelDemand) => number;

const inForce: UnitsOf = ({ current, leaving = 0 }) => current + leaving;

interface Heights {
  targets: Map<string, number>;
  charge: number;
  beyond: number;
}

function chooseHeights(ground: Ground): Heights {
  const { bounded, strict } = ground;
  const now = stateOf(ground, inForce);
  const stay = new Map(bounded.map((channel) => [channel.id, channel.current]));
  if (now.permitted && bounded.every((channel) => isNearEnough(ground, channel)))
    return { targets: stay, charge: now.charge, beyond: 0 };
  const height = highestPermitted(ground);
  // Nothing beyond what is there: the strict division, with its own marks, moves units about best.
  if (height === 0)
    return { targets: new Map(strict), charge: chargeMeanwhile(ground, now), beyond: 0 };
  const at =
    (level: number): UnitsOf =>
    (channel) =>
      Math.min(Math.max(strict.get(channel.id) ?? 0, level), channel.cap);
  const raises = raiseToHeight(ground, { want: at(height), now });
  if (now.permitted && raises.permitted) return raises.heights;
  // Something must come down; what is lowered now need not be lowered again soon.
  const low = at(loweredTo(height));
  const { targets: wanted, ...rest } = raises.heights;
  for (const channel of bounded) {
    const most = low(channel);
    if (channel.current > most) wanted.set(channel.id, most);
  }
  return { targets: wanted, ...rest };
}

/** Above the mark at which it would be topped up again at once. */
function loweredTo(height: number): number {
  return Math.max(Math.floor(height * LOWER_TO), Math.floor(height * LOW_MARK) + 1);
}

/** Most it may ever show: no order is expected to ask for more, and there is no more. */
function heightMost({ risk, covered }: Ground): number {
  const times = ENOUGH + ENOUGH_UNSEEN * chanceOfLarger(risk);
  return Math.max(Math.min(covered, Math.round(times * largestOrder(risk))), 0);
}

/** That an order asks for more than all before it. */
function chanceOfLarger({ sizes }: RiskProblem): number {
  return sizes.find(({ units }) => units === Infinity)?.probability ?? 0;
}

function isNearEnough(ground: Ground, channel: ChannelDemand): boolean {
  const most = Math.max(heightMost(ground), ground.strict.get(channel.id) ?? 0);
  return channel.current > Math.min(most, channel.cap) * LOW_MARK;
}

interface State {
  charge: number;
  permitted: boolean;
}

function stateOf({ bounded, covered, orders, risk }: Ground, unitsOf: UnitsOf): State {
  const channels: ChannelAtRisk[] = bounded.map((channel) => ({
    orders: orders.get(channel.id) ?? 0,
    units: unitsOf(channel),
  }));
  const { overshoot, sold } = windowRisk(channels, { covered, sizes: risk.sizes });
  const charge = overshoot === 0 ? 0 : sold > 0 ? overshoot / sold : 1;
  // Before another state is in force an order may come that is larger than all, and empty a channel.
  const shownMost = channels.reduce((most, { units }) => Math.max(most, units), 0);
  const unitsAhead = sold + Math.max(largestOrder(risk), shownMost);
  return {
    charge,
    permitted: isPermitted(risk.account, { charge, unitsAhead, epsilon: risk.epsilon }),
  };
}

/**
 * What a unit costs that is sold from the state in force. One that is permitted no more was permitted
 * when it came into force, at rates that had every burst in them: until it is lowered, its units cost
 * what they did then. To judge them at the rates of a burst raised once more would count it twice.
 */
function chargeMeanwhile({ risk }: Ground, now: State): number {
  if (now.permitted) return now.charge;
  return Math.min(now.charge, Math.max(risk.account.charge, risk.epsilon));
}

/** The largest size among the orders so far that are remembered. */
function largestOrder({ sizes }: RiskProblem): number {
  return sizes.reduce(
    (largest, { units }) => (units < Infinity ? Math.max(largest, units) : largest),
    1,
  );
}

/** The largest height at which every channel may stand; risk rises with it. */
function highestPermitted(ground: Ground): number {
  const { strict } = ground;
  const heightOf =
    (level: number): UnitsOf =>
    (channel) =>
      Math.max(strict.get(channel.id) ?? 0, level);
  let low = 0;
  let high = heightMost(ground);
  if (stateOf(ground, heightOf(high)).permitted) return high;
  high -= 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stateOf(ground, heightOf(middle)).permitted) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/**
 * Tops up channels that fell below their low mark: beyond what is there when the state with every raise
 * in force is permitted, else only from units that nobody else shows.
 */
function raiseToHeight(
  ground: Ground,
  { want, now }: { want: UnitsOf; now: State },
): { heights: Heights; permitted: boolean } {
  const { bounded, strict } = ground;
  const targets = new Map(bounded.map((channel) => [channel.id, channel.current]));
  let units = 0;
  for (const channel of bounded) {
    const wanted = want(channel);
    const isLow = channel.current <= wanted * LOW_MARK || wanted === strict.get(channel.id);
    if (!isLow || wanted <= channel.current) continue;
    units += wanted - channel.current;
    targets.set(channel.id, wanted);
  }
  const after = stateOf(
    ground,
    (channel) => (targets.get(channel.id) ?? 0) + (channel.leaving ?? 0),
  );
  const permitted = after.permitted;
  const meanwhile = chargeMeanwhile(ground, now);
  const charge = permitted ? Math.max(after.charge, meanwhile) : meanwhile;
  return { heights: { targets, charge, beyond: permitted ? units : 0 }, permitted };
}
