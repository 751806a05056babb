import { isBug } from "#app/kernel/fault.ts";
import {
  applySnapshots,
  type AppliedSnapshot,
  type ApplyOutcome,
} from "./apply-snapshot.server.ts";
import type { BookingDeps } from "./deps.server.ts";

/** Orders in one transaction: the more, the longer the first one waits. */
const ORDERS_MAX = 100;

interface Waiting {
  applied: AppliedSnapshot;
  resolve: (outcome: ApplyOutcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Books reads of orders. Those that come while others are being booked wait, and are then booked
 * together in one transaction, with one statement for what was one for each line. The first never waits,
 * so an order that comes alone is booked at once.
 */
export function makeBookings(
  deps: BookingDeps,
): (applied: AppliedSnapshot) => Promise<ApplyOutcome> {
  let waiting: Waiting[] = [];
  let booking = false;

  async function work(): Promise<void> {
    booking = true;
    while (waiting.length > 0) {
      const [group, rest] = takeGroup(waiting);
      waiting = rest;
      await bookGroup(deps, group);
    }
    booking = false;
  }

  return (applied) =>
    new Promise((resolve, reject) => {
      waiting.push({ applied, resolve, reject });
      if (!booking) void work();
    });
}

/** The first ones, each order once: of an order that is read twice the second read comes after. */
function takeGroup(waiting: readonly Waiting[]): [group: Waiting[], rest: Waiting[]] {
  const taken = new Set<string>();
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const { shop, snapshot } = one.applied;
    const key = `${shop.app} ${shop.shopId} ${snapshot.gid}`;
    if (group.length < ORDERS_MAX && !taken.has(key)) group.push(one);
    else rest.push(one);
    taken.add(key);
  }
  return [group, rest];
}

async function bookGroup(deps: BookingDeps, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await applySnapshots(
      deps,
      group.map(({ applied }) => applied),
    );
    group.forEach(({ resolve }, index) => resolve(outcomes[index] ?? "stale"));
  } catch (error) {
    if (group.length === 1 || !isBug(error)) return group.forEach(({ reject }) => reject(error));
    // One of them cannot be booked: the others are.
    for (const one of group) await bookGroup(deps, [one]);
  }
}
