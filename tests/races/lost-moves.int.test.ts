import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Ten cups: four shown by the brand store, six in its reserve. */
describe("a move in the factory's shop whose outcome nobody knows", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  /** The brand store should show so many, but nobody hears of it until the key is too old. */
  async function moveUnheard(units: number, way: "loseAnswers" | "loseRequests"): Promise<void> {
    await hub.want("brand", units);
    const lost = hub.world.network[way]("MoveUnits");
    await hub.send("brand");
    await hub.world.advance(23 * HOUR_MS);
    await hub.send("brand");
    await hub.world.advance(2 * HOUR_MS);
    lost.stop();
    await hub.send("brand");
    await hub.world.advance(5 * MINUTE_MS);
    await hub.send("brand");
  }

  /** What the books believe to lie in the reserve. */
  async function booked(): Promise<number> {
    const { reserved } = await hub.world.database.db
      .selectFrom("ItemLocation")
      .select("reserved")
      .executeTakeFirstOrThrow();
    return reserved;
  }

  test("a lower that was applied is found in the reserve, cools and becomes free", async () => {
    await moveUnheard(1, "loseAnswers");
    expect(await hub.shown("brand")).toEqual({ available: 1, committed: 0, reserved: 9 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(1);
    expect(await hub.cooling("brand")).toBe(3);
    expect(await booked()).toBe(9);
    await hub.world.advance(16 * MINUTE_MS);
    await hub.read("brand");
    expect(await hub.balance("free")).toBe(9);
    expect(await hub.balance("world")).toBe(-10);
  });

  test("a lower that never arrived changes nothing", async () => {
    await moveUnheard(1, "loseRequests");
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(4);
    expect(await hub.balance("free")).toBe(6);
    expect(await booked()).toBe(6);
  });

  test("a raise that never arrived gives its units back", async () => {
    await moveUnheard(7, "loseRequests");
    expect(await hub.exposure("brand")).toBe(7);
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(4);
    expect(await hub.balance("free")).toBe(6);
    expect(await hub.balance("world")).toBe(-10);
    expect(await booked()).toBe(6);
    await hub.want("brand", 10);
    await hub.send("brand");
    expect(await hub.shown("brand")).toEqual({ available: 10, committed: 0, reserved: 0 });
  });

  test("a raise that was applied keeps its units", async () => {
    await moveUnheard(7, "loseAnswers");
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(7);
    expect(await hub.balance("free")).toBe(3);
    expect(await booked()).toBe(3);
  });

  test("units that were counted down meanwhile are not taken for those of the move", async () => {
    await moveUnheard(1, "loseRequests");
    await hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: -3 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(1);
    expect(await hub.cooling("brand")).toBe(0);
    expect(await hub.balance("world")).toBe(-7);
    expect(await booked()).toBe(6);
  });
});
