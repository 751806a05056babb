import { expect, it } from "vitest";
import type { AllocationStrategy, ChannelDemand } from "./allocation.ts";
import { brandOnly } from "./brand-only.ts";
import { dedicatedOnly } from "./dedicated-only.ts";
import { mirrorEverywhere } from "./mirror.ts";

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

function targetsOf(
  strategy: AllocationStrategy,
  problem: { pool: number; buffer?: number; channels: ChannelDemand[] },
): object {
  return Object.fromEntries(strategy.allocate({ buffer: 0, ...problem }).targets);
}

it("takes everything back to the brand store", () => {
  const channels = [channel("a", { current: 4, floor: 2 }), brand()];
  expect(targetsOf(brandOnly, { pool: 7, channels })).toEqual({ a: 0, brand: 7 });
});

it("mirrors the pool less the buffer to every channel, to the channel's cap", () => {
  const channels = [channel("a"), channel("b", { cap: 3 }), brand()];
  expect(targetsOf(mirrorEverywhere, { pool: 7, buffer: 2, channels })).toEqual({
    a: 5,
    b: 3,
    brand: 5,
  });
});

it("mirrors nothing where the buffer takes it all", () => {
  const channels = [channel("a")];
  expect(targetsOf(mirrorEverywhere, { pool: 2, buffer: 5, channels })).toEqual({ a: 0 });
});

it("gives resellers what is locked for them, and the brand store the rest", () => {
  const channels = [brand(), channel("a", { floor: 2 }), channel("b", { floor: 4 }), channel("c")];
  expect(targetsOf(dedicatedOnly, { pool: 9, channels })).toEqual({ a: 2, b: 4, c: 0, brand: 3 });
});

it("gives no channel more locked units than there are, nor more than its cap", () => {
  const channels = [channel("a", { floor: 5, cap: 2 }), channel("b", { floor: 4 }), brand()];
  expect(targetsOf(dedicatedOnly, { pool: 5, channels })).toEqual({ a: 2, b: 3, brand: 0 });
  const capped = [brand({ cap: 3 }), channel("a", { floor: 1 })];
  expect(targetsOf(dedicatedOnly, { pool: 9, channels: capped })).toEqual({ a: 1, brand: 3 });
});
