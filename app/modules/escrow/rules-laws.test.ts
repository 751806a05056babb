import fc from "fast-check";
import { expect, it } from "vitest";
import {
  balanceOf,
  coolingOf,
  emptyBooks,
  holdOf,
  isOwing,
  overlapOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";
import { coolingLots, coolingUnits, type CoolingLots } from "./cooling.ts";
import {
  confirmLower,
  countOnHand,
  fencedRead,
  hold,
  raise,
  ship,
  undoRaise,
  unhold,
  type EscrowChannel,
} from "./rules.ts";
import { settleLocks } from "./settle-locks.ts";

const CHANNELS = [
  { id: "brand", kind: "brand", partnershipId: null },
  { id: "shop", kind: "reseller", partnershipId: "partner" },
] as const satisfies readonly EscrowChannel[];

interface World {
  books: ItemBooks;
  lots: Record<string, CoolingLots>;
  now: number;
}

interface Step {
  does: (typeof DOINGS)[number];
  channel: (typeof CHANNELS)[number];
  units: number;
  /** A second figure, where the rule takes one: what the shop commits, how long a lower cools, a lock. */
  more: number;
}

const DOINGS = [
  "count",
  "lock",
  "raise",
  "undo",
  "lower",
  "hold",
  "unhold",
  "ship",
  "read",
] as const;

/** Any event at all, true to a shop or not: the rules must keep the books sound whatever they are told. */
function live({ books, lots, now }: World, { does, channel, units, more }: Step): void {
  const cause = { cause: `${does} ${now}`, reason: "read" as const };
  const mine = lots[channel.id] ?? coolingLots([]);
  const orderLineId = `line of ${channel.id}`;
  const dedicated = new Map([["partner", more]]);
  const rules: Record<Step["does"], () => void> = {
    count: () => countOnHand(books, { ...cause, onHand: units, mayAdd: true }),
    lock: () => settleLocks(books, { ...cause, safety: units, dedicated, channels: CHANNELS }),
    raise: () => raise(books, { ...cause, channel, units, overlapMax: 0 }),
    undo: () => undoRaise(books, { ...cause, channel, units, dedicated }),
    lower: () =>
      confirmLower(books, mine, {
        ...cause,
        channel,
        units,
        coolsUntil: now + more,
        lotId: `${now}`,
      }),
    hold: () => hold(books, mine, { ...cause, channel, orderLineId, units }),
    unhold: () => {
      const held = Math.min(units, balanceOf(books, holdOf(orderLineId)));
      unhold(books, { ...cause, channel, orderLineId, units: held });
    },
    ship: () => ship(books, { ...cause, channel, orderLineId, units }),
    read: () => {
      const heldOpen = balanceOf(books, holdOf(orderLineId));
      const sample = { available: units - 2, committed: more, sampledAt: now, heldOpen };
      fencedRead(books, mine, { ...cause, channel, sample, dedicated, cools: null });
    },
  };
  rules[does]();
}

function expectSound({ books, lots }: World): void {
  let sum = 0;
  for (const [account, units] of books.balances) {
    sum += units;
    expect(isOwing(account) ? units <= 0 : units >= 0, `${account} has ${units}`).toBe(true);
  }
  expect(sum).toBe(0);
  expect(overlapOf(books), "strict escrow shows nothing beyond what is there").toBe(0);
  for (const { id } of CHANNELS) {
    const cooling = lots[id];
    expect(cooling && coolingUnits(cooling)).toBe(balanceOf(books, coolingOf(id)));
  }
}

const step = fc.record({
  does: fc.constantFrom(...DOINGS),
  channel: fc.constantFrom(...CHANNELS),
  units: fc.integer({ min: 0, max: 9 }),
  more: fc.integer({ min: 0, max: 4 }),
});

it("keeps books that add up to nought, no account on the wrong side of it, and every cooling unit in a lot", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lots = { brand: coolingLots([]), shop: coolingLots([]) };
      const world: World = { books: emptyBooks("item", "factory"), lots, now: 0 };
      for (const one of steps) {
        live(world, one);
        expectSound(world);
        world.now += 1;
      }
    }),
  );
});
