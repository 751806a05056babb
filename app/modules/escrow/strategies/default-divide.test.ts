import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChannelDemand } from "./allocation.ts";
import { divideByExpectedSales } from "./default-divide.ts";

const channel = (id: string, of: Partial<ChannelDemand> = {}): ChannelDemand => ({
  id,
  kind: "reseller",
  current: 0,
  salesPerHour: 0,
  weight: 1,
  floor: 0,
  cap: 1_000,
  ...of,
});
const brand = (of: Partial<ChannelDemand> = {}) => channel("brand", { kind: "brand", ...of });

function divide(pool: number, channels: readonly ChannelDemand[]): Record<string, number> {
  return Object.fromEntries(divideByExpectedSales.allocate({ pool, buffer: 0, channels }).targets);
}

/** Chance that a channel sells more than `has` units in a day: negative binomial, dispersion 0.6. */
function chanceOfMore({ salesPerHour }: ChannelDemand, has: number): number {
  const mean = salesPerHour * 24 + 0.5;
  let chance = 1;
  for (let sold = 0; sold <= has; sold += 1) {
    let exactly = (0.6 / (0.6 + mean)) ** 0.6 * (mean / (mean + 0.6)) ** sold;
    for (let unit = 0; unit < sold; unit += 1) exactly *= (0.6 + unit) / (unit + 1);
    chance -= exactly;
  }
  return chance;
}

/** Units beyond which a channel hardly ever sells one more. */
function likelyUnits(of: ChannelDemand): number {
  let units = 0;
  while (chanceOfMore(of, units) * of.weight >= 1e-4) units += 1;
  return units;
}

const demand = fc.record({
  salesPerHour: fc.double({ min: 0.1, max: 3, noNaN: true }),
  weight: fc.constantFrom(0.5, 1, 3),
});

describe("laws", () => {
  it("gives every next unit to the channel whose chance of selling it, times its weight, is largest", () => {
    const demands = fc.array(demand, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(demands, fc.integer({ min: 0, max: 12 }), (rows, pool) => {
        const channels = rows.map((row, index) => channel(String(index), row));
        const targets = divide(pool, channels);
        const gain = (one: ChannelDemand, has: number) => one.weight * chanceOfMore(one, has);
        const given = channels.flatMap((one) =>
          Array.from({ length: targets[one.id] ?? 0 }, (_, has) => gain(one, has)),
        );
        const best = channels
          .flatMap((one) => Array.from({ length: pool }, (_, has) => gain(one, has)))
          .sort((a, b) => b - a)
          .slice(0, pool);
        const total = (gains: number[]) => gains.reduce((sum, one) => sum + one, 0);
        expect(given).toHaveLength(pool);
        expect(total(given)).toBeCloseTo(total(best), 9);
      }),
    );
  });

  it("never gives out more than the pool, nor to any channel more than its cap or less than nought", () => {
    const units = fc.integer({ min: 0, max: 40 });
    const anyone = fc.record({
      kind: fc.constantFrom("brand" as const, "reseller" as const),
      current: units,
      salesPerHour: fc.double({ min: 0, max: 3, noNaN: true }),
      weight: fc.constantFrom(0, 1, 3),
      floor: units,
      cap: units,
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 6 }), units, (rows, pool) => {
        const channels = rows.map((row, index) => ({ id: String(index), ...row }));
        const targets = divide(pool, channels);
        for (const { id, cap } of channels) {
          expect(targets[id]).toBeGreaterThanOrEqual(0);
          expect(targets[id]).toBeLessThanOrEqual(cap);
        }
        const sum = Object.values(targets).reduce((total, one) => total + one, 0);
        expect(sum).toBeLessThanOrEqual(pool);
      }),
    );
  });
});

describe("a share of its own", () => {
  it("is kept by every channel, the brand store too: it is never left below its low mark", () => {
    const rate = fc.double({ min: 0, max: 3, noNaN: true });
    const units = fc.integer({ min: 0, max: 40 });
    const anyone = fc.record({ current: units, salesPerHour: rate });
    const rows = fc.array(anyone, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(rows, units, (demands, pool) => {
        const channels = demands.map((row, index) =>
          index === 0 ? brand(row) : channel(`${index}`, row),
        );
        const ideal = divide(
          pool,
          channels.map((one) => ({ ...one, current: 0 })),
        );
        const targets = divide(pool, channels);
        for (const { id } of channels)
          expect(targets[id]).toBeGreaterThanOrEqual(Math.floor((ideal[id] ?? 0) * 0.5));
      }),
    );
  });

  it("is not taken from the brand store for resellers that have a little more than theirs", () => {
    const resellers = ["a", "b"].map((id) => channel(id, { current: 3, salesPerHour: 0.1 }));
    const targets = divide(6, [brand({ salesPerHour: 0.1, current: 2 }), ...resellers]);
    expect(targets).toEqual({ brand: 1, a: 2, b: 3 });
  });
});

describe("floors and caps", () => {
  it("serves floors first, in order, as long as there are units", () => {
    const busy = channel("busy", { salesPerHour: 9 });
    const channels = [busy, channel("a", { floor: 3 }), channel("b", { floor: 4 })];
    expect(divide(5, channels)).toEqual({ busy: 0, a: 3, b: 2 });
    expect(divide(9, channels)).toEqual({ busy: 2, a: 3, b: 4 });
  });

  it("counts a floor's units as had: they make the next one less likely to sell", () => {
    const channels = [
      channel("a", { floor: 4, salesPerHour: 1 }),
      channel("b", { salesPerHour: 1 }),
    ];
    expect(divide(8, channels)).toEqual({ a: 4, b: 4 });
  });

  it("stops at a cap, floors included", () => {
    const capped = channel("capped", { floor: 5, cap: 3, salesPerHour: 9 });
    expect(divide(9, [capped, channel("b", { salesPerHour: 1 })])).toEqual({ capped: 3, b: 6 });
    const low = channel("low", { cap: 2, salesPerHour: 9 });
    expect(divide(9, [low, channel("b", { salesPerHour: 1 })])).toEqual({ low: 2, b: 7 });
  });
});

describe("what no channel is likely to sell", () => {
  const slow = channel("slow");
  const likely = likelyUnits(slow);

  it("is shown by half in the brand store; the other half stays free", () => {
    const channels = [slow, brand()];
    expect(divide(2 * likely + 11, channels)).toEqual({ slow: likely, brand: likely + 6 });
  });

  it("is shown evenly where there is no brand store, or it has its fill", () => {
    const others = [slow, channel("other")];
    expect(divide(2 * likely + 10, others)).toEqual({ slow: likely + 3, other: likely + 2 });
    const full = brand({ cap: 2 });
    expect(divide(2 * likely + 2 + 8, [full, ...others])).toEqual({
      brand: 2,
      slow: likely + 2,
      other: likely + 2,
    });
  });

  it("is shown up to a cap only, and passed on to the next channel", () => {
    const capped = channel("capped", { cap: likely + 1 });
    expect(divide(2 * likely + 12, [capped, slow])).toEqual({
      capped: likely + 1,
      slow: likely + 5,
    });
    const nearlyFull = brand({ cap: likely + 1 });
    expect(divide(likely + 12, [nearlyFull])).toEqual({ brand: likely + 1 });
  });
});

describe("water marks", () => {
  it.each([
    { where: "at the low mark", current: 5, stays: true },
    { where: "below the low mark", current: 4, stays: false },
    { where: "at the high mark", current: 21, stays: true },
    { where: "above the high mark", current: 22, stays: false },
  ])("a channel $where: stays as it is, $stays", ({ current, stays }) => {
    const ofTen = channel("a", { floor: 10, weight: 0, current });
    expect(divide(60, [ofTen, brand({ weight: 0 })])["a"]).toBe(stays ? current : 10);
  });

  it("tops up a channel exactly below its low mark", () => {
    const filled = [
      channel("a", { floor: 10, current: 5 }),
      channel("b", { floor: 10, current: 4 }),
    ];
    expect(divide(20, filled)).toEqual({ a: 5, b: 10 });
  });

  it("keeps no channel above its cap", () => {
    expect(divide(20, [channel("a", { floor: 7, cap: 7, current: 9 })])).toEqual({ a: 7 });
  });

  /** Floors that use up the pool of 30: every channel's own target is 10. */
  const ten = (id: string, current: number) => channel(id, { floor: 10, current });

  it("takes units beyond the pool back from the channel furthest above its target", () => {
    expect(divide(30, [ten("a", 8), ten("b", 11), ten("c", 13)])).toEqual({ a: 8, b: 11, c: 11 });
    expect(divide(30, [ten("a", 10), ten("b", 11), ten("c", 13)])).toEqual({ a: 10, b: 10, c: 10 });
  });

  it("takes them from the brand store first, down to its floor", () => {
    const store = brand({ floor: 10, current: 12 });
    expect(divide(30, [ten("a", 8), ten("b", 12), store])).toEqual({ a: 8, b: 12, brand: 10 });
    expect(divide(30, [ten("a", 8), ten("b", 13), store])).toEqual({ a: 8, b: 12, brand: 10 });
  });

  it("takes them from the brand store down to its low mark rather than write to another shop", () => {
    const idle = (id: string, current: number) => ({ ...ten(id, current), weight: 0 });
    const store = brand({ salesPerHour: 10, current: 8 });
    expect(divide(30, [idle("a", 14), idle("b", 11), store])).toEqual({ a: 14, b: 11, brand: 5 });
    expect(divide(30, [idle("a", 14), idle("b", 13), store])).toEqual({ a: 12, b: 13, brand: 5 });
  });

  it("takes nothing back while the pool covers what the channels have", () => {
    expect(divide(30, [ten("a", 8), ten("b", 9), ten("c", 13)])).toEqual({ a: 8, b: 9, c: 13 });
  });
});
