import { describe, expect, it } from "vitest";
import { makeBucket } from "./bucket.ts";

const status = (currentlyAvailable: number, restoreRate = 100, maximumAvailable = 2_000) => ({
  currentlyAvailable,
  restoreRate,
  maximumAvailable,
});

describe("bucket", () => {
  it("takes rate and capacity from the answer, never from a constant", () => {
    const bucket = makeBucket(0);
    bucket.answered(bucket.charge(10, 0), status(15_000, 1_000, 20_000), 0);
    expect(bucket.capacity()).toBe(20_000);
    expect(bucket.waitMs(16_000, 0)).toBe(1_000);
  });

  it("pays for what restores with time, up to the capacity", () => {
    const bucket = makeBucket(0);
    bucket.answered(bucket.charge(10, 0), status(0), 0);
    expect(bucket.waitMs(10, 0)).toBe(100);
    expect(bucket.waitMs(10, 100)).toBe(0);
    expect(bucket.available(1_000_000)).toBe(2_000);
  });

  it("counts calls sent after the answered one as still to be charged", () => {
    const bucket = makeBucket(0);
    const first = bucket.charge(10, 0);
    bucket.charge(500, 0);
    bucket.answered(first, status(1_000), 0);
    expect(bucket.available(0)).toBe(500);
  });

  it("counts a call that was overtaken as still to be charged", () => {
    const bucket = makeBucket(0);
    bucket.charge(500, 0);
    bucket.answered(bucket.charge(10, 0), status(1_000), 0);
    expect(bucket.available(0)).toBe(500);
  });

  it("does not go back to an older call's status", () => {
    const bucket = makeBucket(0);
    const first = bucket.charge(10, 0);
    const second = bucket.charge(10, 0);
    bucket.answered(second, status(100), 0);
    bucket.answered(first, status(1_990), 0);
    expect(bucket.available(0)).toBe(90);
  });

  it("assumes nothing is left when it was refused without a status", () => {
    const bucket = makeBucket(0);
    bucket.drained(bucket.charge(10, 0), 0);
    expect(bucket.available(0)).toBe(0);
    expect(bucket.inFlight()).toBe(0);
  });

  it("lets a call dearer than the whole bucket go from a full one", () => {
    expect(makeBucket(0).waitMs(5_000, 0)).toBe(0);
  });
});
