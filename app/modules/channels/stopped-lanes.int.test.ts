import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setSafety } from "#app/modules/escrow/index.server.ts";
import type { LaneOwnership } from "#app/platform/db/lane-ownership.server.ts";
import { makeLaneLeases, type LaneLeases } from "#app/platform/workers/lane-leases.server.ts";
import { makeMembership, type Membership } from "#app/platform/workers/membership.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { testServer } from "#tests/support/postgres.ts";
import { makeChannelsEngine, type ChannelsEngine } from "./index.server.ts";
import { makeLaneDesk } from "./lane-desk.server.ts";
import { startLane } from "./lane.server.ts";
import type { WantedCall } from "./make-batch.server.ts";
import { planTargets } from "./plan-targets.server.ts";
import type { StoredBatch } from "./store-batches.server.ts";

/** What has its answer ends in it, and waits for no clock. */
const A_MOMENT_MS = 500;
/** In which workers look for lanes a few times. */
const A_FEW_LOOKS_MS = 5_000;

const onPostgres = test.skipIf(testServer === undefined);

describe("a lane that is stopped while its shop keeps an answer back", () => {
  let world: HubWorld;
  /** The answers that were kept back come. */
  let release: () => void;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 12 },
      resellers: 2,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    await world.advance(60_000);
    const released = new Promise<void>((resolve) => (release = resolve));
    world.network.weather = async (operation, request, deliver) => {
      const answer = await deliver(request);
      if (operation === "AdjustLevels") await released;
      return answer;
    };
  });
  afterEach(async () => {
    release();
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  const allUnits = async () => ({
    factoryId: world.factoryId,
    itemId: await world.itemId("CUP-1"),
    units: 12,
  });

  /** Units are asked back from sale: both resellers' shops are to be written. */
  async function takeBack(): Promise<void> {
    await setSafety(world.hub.deps.orders, await allUnits());
    await world.advance(A_FEW_LOOKS_MS);
    expect(await busyLanes()).toHaveLength(2);
  }

  /** Whose calls are under way. */
  const busyLanes = () =>
    world.database.db
      .selectFrom("WriteBatch")
      .select(["app", "shopId"])
      .where("state", "=", "open")
      .execute();

  async function busyLane() {
    const [lane] = await busyLanes();
    if (!lane) throw new Error("no call is under way");
    return lane;
  }

  async function hasEnded(work: Promise<unknown>): Promise<boolean> {
    let ended = false;
    void work.then(() => (ended = true));
    await world.advance(A_MOMENT_MS);
    return ended;
  }

  test("books the answer, and the hub that was told to stop has stopped", async () => {
    await takeBack();
    const stopped = world.hub.worker.stop();
    expect(await hasEnded(stopped)).toBe(false);
    release();
    expect(await hasEnded(stopped)).toBe(true);
    expect(await busyLanes()).toEqual([]);
  });

  /** An engine in the place of the hub's, which does nothing any more. */
  async function startEngine(lanes?: LaneOwnership): Promise<ChannelsEngine> {
    expect(await hasEnded(world.hub.worker.stop())).toBe(true);
    const engine = makeChannelsEngine({ ...world.hub.deps.channels, lanes });
    engine.start();
    return engine;
  }

  test("books the answer, and is then let go", async () => {
    const engine = await startEngine();
    await takeBack();
    const letGo = engine.letGo(await busyLane());
    expect(await hasEnded(letGo)).toBe(false);
    release();
    expect(await hasEnded(letGo)).toBe(true);
    expect(await busyLanes()).toEqual([]);
    expect(await hasEnded(engine.stop())).toBe(true);
  });

  test("ends though it was woken in the moment in which it was stopped", async () => {
    const engine = await startEngine();
    await takeBack();
    engine.look();
    engine.wake();
    const stopped = engine.stop();
    engine.look();
    engine.wake();
    release();
    expect(await hasEnded(stopped)).toBe(true);
  });

  test("is not idle while it still asks what to send next", async () => {
    expect(await hasEnded(world.hub.worker.stop())).toBe(true);
    await setSafety(world.hub.deps.orders, await allUnits());
    const { channels } = world.hub.deps;
    await planTargets(channels);
    const desk = makeLaneDesk(channels);
    let answer = (): void => {};
    const next = async (wanted: WantedCall): Promise<StoredBatch | null> => {
      const batch = await desk.next(wanted);
      if (batch === null) await new Promise<void>((resolve) => (answer = resolve));
      return batch;
    };
    const ref = { app: "reseller", shopId: world.resellers[0]?.shopId ?? "" };
    const lane = startLane(channels, ref, { ...desk, next });
    lane.wake();
    await world.advance(A_MOMENT_MS);
    lane.stop();
    const idle = lane.idle();
    release();
    expect(await hasEnded(idle)).toBe(false);
    answer();
    expect(await hasEnded(idle)).toBe(true);
  });

  test("an engine that was stopped while it planned sends nothing of it any more", async () => {
    expect(await hasEnded(world.hub.worker.stop())).toBe(true);
    await setSafety(world.hub.deps.orders, await allUnits());
    const engine = makeChannelsEngine(world.hub.deps.channels);
    const before = world.network.sent.length;
    engine.start();
    expect(await hasEnded(engine.stop())).toBe(true);
    await world.advance(A_FEW_LOOKS_MS);
    expect(world.network.sent.slice(before)).toEqual([]);
  });

  async function joinWorker(): Promise<{ membership: Membership; lanes: LaneLeases }> {
    const { database, clock, log } = world.hub.deps.channels;
    const deps = { database, clock, log };
    const membership = makeMembership({ ...deps, onLapsed: () => {} });
    await membership.join();
    return { membership, lanes: makeLaneLeases({ ...deps, membership }) };
  }

  async function countLeases({ workerId }: Membership): Promise<number> {
    const rows = await world.database.db
      .selectFrom("Lease")
      .select("name")
      .where("workerId", "=", workerId)
      .where("name", "like", "lane:%")
      .execute();
    return rows.length;
  }

  onPostgres("gives up its lease to a worker that joined", async () => {
    const first = await joinWorker();
    const engine = await startEngine(first.lanes);
    first.lanes.listen({ taken: engine.look, letGo: engine.letGo });
    first.lanes.start();
    await takeBack();
    expect(await countLeases(first.membership)).toBe(3);
    // A share is one lane now: one that is busy is among those to be let go.
    const others = [await joinWorker(), await joinWorker()];
    for (const { lanes } of others) lanes.start();
    await world.advance(A_FEW_LOOKS_MS);
    expect(await countLeases(first.membership)).toBeGreaterThan(1);
    release();
    await world.advance(A_FEW_LOOKS_MS);
    for (const { membership } of [first, ...others]) expect(await countLeases(membership)).toBe(1);
    expect(await hasEnded(engine.stop())).toBe(true);
    for (const { lanes, membership } of [first, ...others]) {
      await lanes.stop();
      await membership.leave();
    }
  });
});
