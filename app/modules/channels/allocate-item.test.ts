import { describe, expect, it } from "vitest";
import {
  boundedRisk,
  coolingLots,
  divideByExpectedSales,
  emptyDemand,
  likelyOrdersPerMs,
  orderSizes,
  type ChannelDemand,
  type CoolingLot,
  type RiskProblem,
} from "#app/modules/escrow/index.ts";
import { booksWith } from "#tests/support/books-with.ts";
import { allocateItem, NO_END, type PlannedChannel, type PlannedItem } from "./allocate-item.ts";

const MINUTE_MS = 60_000;
const moment = { now: 100 * MINUTE_MS, payWindowMs: MINUTE_MS };

const shop: PlannedChannel = {
  id: "shop",
  kind: "reseller",
  partnershipId: "partner",
  state: "open",
  hasSafeLevel: true,
  salesPerHour: 1,
  coolingMs: 15 * MINUTE_MS,
  windowMs: 20_000,
};
const brand: PlannedChannel = { ...shop, id: "brand", kind: "brand", partnershipId: null };
const other: PlannedChannel = { ...shop, id: "other", partnershipId: "other partner" };

const cup: PlannedItem = {
  policy: { policy: "dedicated", riskPerMillion: 10 },
  mirrorBuffer: 0,
  isActive: true,
  hasProblem: false,
  books: booksWith({ free: 10 }),
  lotsOf: () => coolingLots([]),
  dedicated: new Map([["partner", 4]]),
  missing: 0,
  risk: { account: { balance: 0, charge: 0 }, demand: emptyDemand(0) },
  channels: [shop, brand],
};

function allocate(of: Partial<PlannedItem>) {
  const { targets, ...rest } = allocateItem({ ...cup, ...of }, moment);
  return { targets: Object.fromEntries(targets), ...rest };
}
const targetsOf = (of: Partial<PlannedItem>): object => allocate(of).targets;

describe("which channels", () => {
  it.each<[string, Partial<PlannedItem>, object]>([
    ["all that are open", {}, { shop: 4, brand: 6 }],
    [
      "none whose shop is paused",
      { channels: [{ ...shop, state: "paused" }, brand] },
      { brand: 10 },
    ],
    [
      "none without a safe level",
      { channels: [{ ...shop, hasSafeLevel: false }, brand] },
      { brand: 10 },
    ],
    ["only the brand store for an item with a problem", { hasProblem: true }, { brand: 10 }],
    ["none for an item that is not sold", { isActive: false }, {}],
  ])("has targets: %s", (_, of, targets) => {
    expect(targetsOf(of)).toEqual(targets);
  });

  it("gives everything to the brand store while a channel is released", () => {
    const channels = [{ ...shop, state: "releasing" }, other, brand];
    expect(targetsOf({ channels })).toEqual({ shop: 0, other: 0, brand: 10 });
    const gone = [{ ...shop, state: "releasing", hasSafeLevel: false }, brand];
    expect(targetsOf({ channels: gone })).toEqual({ brand: 10 });
  });
});

describe("how many units", () => {
  const books = booksWith({
    free: 5,
    safety: 7,
    overlap: -1,
    "exposure:shop": 3,
    "exposure:brand": 4,
    "exposure:other": 20,
    "cooling:shop": 2,
    "cooling:other": 1,
    "dedicated:partner": 2,
    "dedicated:other partner": 30,
    "hold:line": 9,
  });
  const channels = [shop, { ...other, state: "paused" }, brand];

  it("divides what is free, cools, is shown or locked in open channels, less what is overlapping", () => {
    // 5 free + 3 cooling + 7 shown + 2 locked - 1 overlapping
    expect(allocate({ books, channels })).toEqual({
      targets: { shop: 4, brand: 12 },
      overlapMax: 1,
      charge: 0,
    });
  });

  it("takes units that safety stock and locks still miss off sale", () => {
    expect(targetsOf({ books, channels, missing: 2 })).toEqual({ shop: 4, brand: 10 });
    expect(targetsOf({ books, channels, missing: 99 })).toEqual({ shop: 0, brand: 0 });
  });

  it("mirrors what is on hand and neither promised, kept back nor shown in closed channels", () => {
    const mirror = { books, channels, policy: { policy: "mirror", riskPerMillion: 0 } } as const;
    // 82 on hand - 9 held - 7 safety - 20 in the paused shop
    expect(allocate({ ...mirror, mirrorBuffer: 6 })).toEqual({
      targets: { shop: 40, brand: 40 },
      overlapMax: NO_END,
      charge: 0,
    });
  });

  it("ends mirroring while a channel is released: nothing may go beyond what is there", () => {
    const policy = { policy: "mirror", riskPerMillion: 0 } as const;
    const released = [{ ...shop, state: "releasing" }, brand];
    expect(allocate({ policy, channels: released })).toEqual({
      targets: { shop: 0, brand: 10 },
      overlapMax: 0,
      charge: 0,
    });
  });
});

/** A channel as the strategies see it. */
const demand = (of: PlannedChannel, rest: Partial<ChannelDemand>): ChannelDemand => ({
  id: of.id,
  kind: of.kind,
  current: 0,
  salesPerHour: of.salesPerHour,
  weight: 1,
  floor: 0,
  cap: Number.MAX_SAFE_INTEGER,
  leaving: 0,
  unbounded: false,
  ...rest,
});

it("divides strictly by what each channel sold, what it shows and what is locked for it", () => {
  const policy = { policy: "strict", riskPerMillion: 0 } as const;
  const books = booksWith({
    free: 9,
    "exposure:shop": 5,
    "exposure:other": 1,
    "dedicated:partner": 2,
  });
  const channels = [{ ...shop, salesPerHour: 0.1 }, { ...other, salesPerHour: 3 }, brand];
  const [slow = shop, fast = other] = channels;
  const expected = divideByExpectedSales.allocate({
    pool: 17,
    buffer: 0,
    channels: [
      demand(slow, { current: 5, floor: 4 }),
      demand(fast, { current: 1 }),
      demand(brand, {}),
    ],
  });
  expect(targetsOf({ policy, books, channels })).toEqual(Object.fromEntries(expected.targets));
});

describe("bounded risk", () => {
  const risk = {
    account: { balance: 0.5, charge: 0 },
    demand: {
      ...emptyDemand(moment.now),
      counts: [0, 0, 0, 0, 0, 0, 0, 20],
      sizes: { 1: 30, 8: 6 },
    },
  };
  const bounded = {
    policy: { policy: "bounded", riskPerMillion: 20_000 },
    dedicated: new Map<string, number>(),
    risk,
  } as const;

  /** What the strategy makes of exactly this problem. */
  function expected(
    channels: ChannelDemand[],
    of: { pool: number; overlap?: number } & Pick<RiskProblem, "covered" | "windowMs">,
  ): object {
    const { pool, overlap = 0, ...problem } = of;
    const {
      targets,
      charge,
      beyond = 0,
    } = boundedRisk.allocate({
      pool,
      buffer: 0,
      channels,
      risk: {
        epsilon: 0.02,
        account: risk.account,
        ordersPerMs: likelyOrdersPerMs(risk.demand, moment.now),
        sizes: orderSizes(risk.demand.sizes),
        ...problem,
      },
    });
    return { targets: Object.fromEntries(targets), charge, overlapMax: overlap + beyond };
  }

  it("shows more than there is, within the account, for the longest window and the time to pay", () => {
    const channels = [{ ...shop, windowMs: 50_000 }, { ...other, windowMs: 30_000 }, brand];
    const books = booksWith({ free: 12, safety: 3, "hold:line": 2 });
    const plan = allocate({ ...bounded, books, channels });
    expect(plan).toEqual(
      expected(
        channels.map((one) => demand(one, {})),
        { pool: 12, covered: 12, windowMs: 110_000 },
      ),
    );
    expect(plan.overlapMax).toBeGreaterThan(0);
    expect(plan.charge).toBeGreaterThan(0);
  });

  it("counts what is overlapping already, and what a channel without a bound shows, in full", () => {
    const channels = [{ ...shop, windowMs: null }, other, brand];
    const books = booksWith({ free: 20, "exposure:shop": 6, overlap: -4 });
    expect(allocate({ ...bounded, books, channels })).toEqual(
      expected(
        [demand(shop, { current: 6, unbounded: true }), demand(other, {}), demand(brand, {})],
        { pool: 22, covered: 22, windowMs: 80_000, overlap: 4 },
      ),
    );
  });

  it("counts what closed channels show, cool or have locked, and what is missing, as promised", () => {
    const channels = [{ ...shop, state: "paused" }, other, brand];
    const books = booksWith({
      free: 14,
      "exposure:shop": 5,
      "cooling:shop": 3,
      "dedicated:partner": 2,
      "dedicated:other partner": 4,
    });
    const lot: CoolingLot = { id: "lot", units: 3, notBefore: moment.now + shop.coolingMs };
    const lotsOf = (id: string) => coolingLots(id === "shop" ? [lot] : []);
    const missing = 1;
    // 28 on hand - 5 shown and 3 cooling in the closed shop - 2 locked for it - 1 missing
    expect(allocate({ ...bounded, books, channels, lotsOf, missing })).toEqual(
      expected([demand(other, {}), demand(brand, {})], {
        pool: 20,
        covered: 17,
        windowMs: 80_000,
      }),
    );
  });

  it("counts withdrawn units as leaving as long as a checkout that began before may pay for them", () => {
    const { coolingMs } = shop;
    const lot = (id: string, loweredAt: number, units: number): CoolingLot => ({
      id,
      units,
      notBefore: loweredAt + coolingMs,
    });
    const lots = [
      lot("gone", moment.now - MINUTE_MS, 8),
      lot("a", moment.now - MINUTE_MS + 1, 2),
      lot("b", moment.now, 1),
    ];
    const lotsOf = (id: string) => coolingLots(id === "shop" ? lots : []);
    const books = booksWith({ free: 20, "exposure:shop": 4, "cooling:shop": 11 });
    expect(allocate({ ...bounded, books, lotsOf })).toEqual(
      expected([demand(shop, { current: 4, leaving: 3 }), demand(brand, {})], {
        pool: 35,
        covered: 35,
        windowMs: 80_000,
      }),
    );
  });

  it("counts no unit as leaving longer than its channel cools", () => {
    const brief = { ...shop, coolingMs: 1_000 };
    const lot = { id: "lot", units: 3, notBefore: moment.now };
    const lotsOf = (id: string) => coolingLots(id === "shop" ? [lot] : []);
    const books = booksWith({ free: 6, "exposure:shop": 4, "cooling:shop": 3 });
    const channels = [brief, brand];
    expect(allocate({ ...bounded, books, lotsOf, channels })).toEqual(
      expected([demand(brief, { current: 4 }), demand(brand, {})], {
        pool: 13,
        covered: 13,
        windowMs: 80_000,
      }),
    );
  });
});
