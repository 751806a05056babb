import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveMetrics } from "#app/platform/telemetry/serve-metrics.server.ts";
import { makeTelemetry, type Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { makeHubMetrics } from "./hub-metrics.server.ts";

const MINUTE_MS = 60_000;

describe("the metrics of a hub at work", () => {
  let world: HubWorld;
  let telemetry: Telemetry;

  beforeEach(async () => {
    telemetry = makeTelemetry();
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      coolingMs: 1_000,
      hub: { telemetry, laneSettings: { brandCoolingMs: 1_000 } },
    });
  });
  afterEach(() => world.close());

  /** Until the others must give, so that they are written to. */
  async function sellOut(): Promise<void> {
    const domain = world.resellers[0]?.domain ?? "";
    while ((await world.buy(domain, [{ sku: "CUP-1", quantity: 1 }])).ok) await world.advance(5);
  }

  async function collect(shopsMax = 0): Promise<Map<string, number>> {
    const refresh = makeHubMetrics({
      db: world.database.db,
      clock: world.time.hub,
      telemetry,
      client: world.hub.clients.admin,
      shopsMax,
      withDatabase: true,
    });
    await refresh();
    const { text } = await telemetry.page();
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    return new Map(
      lines.map((line) => [line.replace(/ \S+$/, ""), Number(line.split(" ").at(-1))]),
    );
  }

  it("tell of a sale on its whole way", async () => {
    const before = await collect();
    await sellOut();
    await world.advance(MINUTE_MS);
    const after = await collect();
    const rise = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(rise('headwater_messages_total{topic="orders/create",outcome="done"}')).toBeGreaterThan(
      0,
    );
    expect(rise('headwater_tasks_total{kind="orders.read",outcome="done"}')).toBeGreaterThan(0);
    expect(rise('headwater_lane_attempts_total{app="reseller",answer="ok"}')).toBeGreaterThan(0);
    expect(rise("headwater_window_seconds_count")).toBeGreaterThan(0);
    expect(after.get('headwater_oversold_units{policy="strict"}')).toBe(0);
    expect(after.get("headwater_shortfall_units")).toBe(0);
    expect(after.get('headwater_lane_lag_seconds{app="reseller"}')).toBe(0);
  });

  it("tell how long a lane waits that cannot write, and name its shop only when asked to", async () => {
    world.network.loseRequests("AdjustLevels");
    await sellOut();
    await world.advance(2 * MINUTE_MS);
    const anonymous = await collect();
    expect(anonymous.get('headwater_open_batch_age_seconds{app="reseller"}')).toBeGreaterThan(60);
    expect([...anonymous.keys()].filter((name) => name.includes("shop="))).toEqual([]);
    const named = await collect(1);
    const lags = [...named.keys()].filter((name) => name.startsWith("headwater_shop_lag_seconds"));
    expect(lags).toHaveLength(1);
  });

  it("keep what the worker knows of a lane for the screens", async () => {
    await world.buy(world.resellers[0]?.domain ?? "", [{ sku: "CUP-1", quantity: 1 }]);
    await world.advance(MINUTE_MS);
    const pulse = await world.database.db
      .selectFrom("ShopPulse")
      .selectAll()
      .where("shopId", "=", world.resellers[0]?.shopId ?? "")
      .executeTakeFirstOrThrow();
    expect(world.time.hub.now() - (pulse.heardAt ?? 0)).toBeLessThan(MINUTE_MS + 1_000);
    expect(pulse).toMatchObject({ capacity: 2_000, restoreRate: 100, waiting: 0 });
  });

  it("are served at one path of a port of their own", async () => {
    const log = createLog({ level: "silent" });
    const refresh = () => Promise.resolve();
    const served = await serveMetrics({ host: "127.0.0.1", port: 0, telemetry, log, refresh });
    const at = `http://127.0.0.1:${served.port}`;
    const page = await fetch(`${at}/metrics`);
    expect(page.headers.get("content-type")).toContain("text/plain");
    expect(await page.text()).toContain("nodejs_eventloop_lag_p99_seconds");
    expect((await fetch(`${at}/`)).status).toBe(404);
    await served.close();
  });
});

it("are told for two threads as one", async () => {
  const [web, worker] = [makeTelemetry(), makeTelemetry({ isMain: false })];
  web.record("databaseWrite", {}, 0.001);
  worker.record("databaseWrite", {}, 0.001);
  worker.count("messages", { topic: "orders/create", outcome: "done" }, 3);
  const { text } = await web.page([await worker.rows()]);
  expect(text).toContain("\nheadwater_database_write_seconds_count 2\n");
  expect(text).toContain('\nheadwater_messages_total{topic="orders/create",outcome="done"} 3\n');
  // Of the process, not of each thread.
  expect(text.match(/^process_resident_memory_bytes /gm)).toHaveLength(1);
});
