import { afterEach, beforeEach, expect, test } from "vitest";

import { startBenchWorld, type BenchWorld } from "#bench/world/bench-world.ts";

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld({
    policy: "strict",
    factoryPlan: "standard",
    shops: [{ plan: "standard", lazy: { from: 0, to: 1 } }],
    products: 0,
    lazyItems: 1,
    free: 0,
    exposed: 1,
  });
});
afterEach(async () => {
  await world.stop();
});

test("a worker that has nothing to do waits for what comes, until it is told to stop", async () => {
  const hub = await world.startHub({ role: "worker" });
  const isOver = hub.ended.then((how) => `ended ${how}`);
  const enough = new Promise((done) => setTimeout(done, 3_000, "waits"));
  expect(await Promise.race([isOver, enough])).toBe("waits");
  await hub.stop();
  expect(await hub.ended).toBe("with code 0");
});
