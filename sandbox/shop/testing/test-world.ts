import type { ShopEvent, World } from "#sandbox/contract.ts";
import { createShop } from "../create-shop.ts";
import type { Shop } from "../state.ts";

export interface TestWorld extends World {
  /** What was told to the world, oldest first. */
  readonly events: ShopEvent[];
  /** How often a shop was marked as changed. */
  changes: number;
  /** Moves the clock, and runs the timers that come due. */
  advance(ms: number): void;
}

/** A world without a platform around it, for the rules of a shop by themselves. */
export function createTestWorld(): TestWorld {
  let now = Date.UTC(2026, 10, 21, 12);
  let id = 9_007_199_254_740_993n;
  let timers: { at: number; fn: () => void }[] = [];
  const world: TestWorld = {
    events: [],
    changes: 0,
    clock: {
      now: () => now,
      setTimer: (delay, fn) => {
        const timer = { at: now + delay, fn };
        timers.push(timer);
        return { cancel: () => void (timers = timers.filter((each) => each !== timer)) };
      },
    },
    random: () => 0.5,
    shops: new Map(),
    nextId: () => String((id += 2n)),
    emit: (event) => void world.events.push(event),
    changed: () => void (world.changes += 1),
    callback: () => undefined,
    assumptions: {
      reservedCheckoutCompletes: true,
      duplicateUniqueMetafieldRefused: true,
      committedFollowsMove: true,
      replayAnswersStoredOutcome: true,
      keyRecordedOnlyOnSuccess: true,
    },
    mails: [],
    functions: [],
    functionFailures: [],
    advance(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.fn();
    },
  };
  return world;
}

/** A shop with the locations "Main" and "Annex". */
export function createTestShop(world: TestWorld): Shop {
  const place = { countryCode: "US", city: "Portland", address1: "1 Mill St" };
  return createShop(world, {
    domain: "pottery.myshopify.com",
    name: "Pottery",
    plan: "development",
    currencyCode: "USD",
    countryCode: "US",
    locations: [
      { ...place, name: "Main" },
      { ...place, name: "Annex" },
    ],
  });
}

/** The id of the location with that name. */
export function locationNamed(shop: Shop, name: string): string {
  const found = [...shop.locations.values()].find((location) => location.name === name);
  if (!found) throw new Error(`no location named ${name}`);
  return found.id;
}

export function topics(world: TestWorld): string[] {
  return world.events.map((event) => event.topic);
}

export const app = { appId: "gid://shopify/App/77" };
