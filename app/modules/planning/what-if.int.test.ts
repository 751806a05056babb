import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { COMPARED } from "./index.ts";
import { askWhatIf, makePlanningQueries, runWhatIf } from "./index.server.ts";

describe("a what-if over the hub's own record", () => {
  let world: HubWorld;
  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      resellers: 2,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
  });
  afterEach(() => world.close());

  const read = () => makePlanningQueries({ db: world.database.db }).readWhatIf(world.factoryId);

  async function sell(units: readonly number[]): Promise<void> {
    for (const [index, quantity] of units.entries()) {
      const { domain = "" } = world.resellers[index % world.resellers.length] ?? {};
      await world.buy(domain, [{ sku: "CUP-1", quantity }]);
      await world.advance(60_000);
    }
  }

  test("replays what was ordered, with what was there, under every way of sharing", async () => {
    await sell([1, 2, 1]);
    const { planning } = world.hub.deps;
    const { factoryId } = world;
    expect(await askWhatIf(planning, { factoryId, days: 30 })).toEqual({ ok: true });
    await runWhatIf(planning, factoryId);
    const found = await read();
    expect(found).toMatchObject({ state: "done", days: 30 });
    expect(found?.result).toMatchObject({ asked: 4, orders: 3, items: 1, channels: 2 });
    // Ten units were there and four were asked for, far apart: each way serves them all.
    const outcomes = found?.result?.outcomes ?? [];
    expect(outcomes).toHaveLength(COMPARED.length);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ served: 4, oversold: 0 });
  });

  test("knows nothing of another factory's orders, and says so of a factory without any", async () => {
    await sell([1]);
    const { planning } = world.hub.deps;
    await askWhatIf(planning, { factoryId: "another", days: 7 });
    await runWhatIf(planning, "another");
    const found = await makePlanningQueries({ db: world.database.db }).readWhatIf("another");
    expect(found?.result).toMatchObject({ asked: 0, orders: 0, items: 0 });
    expect(await read()).toBeNull();
  });

  test("refuses a period that is not offered, by its field", async () => {
    const answer = await askWhatIf(world.hub.deps.planning, {
      factoryId: world.factoryId,
      days: 8,
    });
    expect(answer).toEqual({ ok: false, code: "invalid_days", field: "days" });
    expect(await read()).toBeNull();
  });
});
