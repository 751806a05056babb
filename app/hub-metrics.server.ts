import {
  readHubFigures,
  type HubFigures,
  type LaneFigure,
} from "#app/modules/insight/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { AdminClient } from "#app/platform/shopify/admin-client.server.ts";
import type { ShopBudget } from "#app/platform/shopify/shop-gate.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";

const MS = 1_000;
/** However often somebody collects, the database is asked this seldom. */
const READ_EVERY_MS = 10_000;
/** A lane that is later than this is late, in seconds: noticed, slow, stuck. */
const LATE_AFTER = [10, 60, 600] as const;

interface MetricsDeps {
  db: Db;
  clock: Clock;
  telemetry: Telemetry;
  client: Pick<AdminClient, "budgets">;
  /** Of how many shops, the worst ones, to speak by name. */
  shopsMax: number;
  /** Whether this process tells the database's figures. */
  withDatabase: boolean;
}

/** Brings the metrics up to date that are read rather than counted; called whenever they are collected. */
export function makeHubMetrics(deps: MetricsDeps): () => Promise<void> {
  let readAt = Number.NEGATIVE_INFINITY;
  return async () => {
    showBuckets(deps);
    const now = deps.clock.now();
    if (!deps.withDatabase || now - readAt < READ_EVERY_MS) return;
    readAt = now;
    const seconds = deps.telemetry.watch();
    const figures = await readHubFigures(deps.db, now);
    deps.telemetry.show("figuresSeconds", [{ labels: {}, value: seconds() }]);
    showLanes(deps, figures.lanes);
    showQueues(deps.telemetry, figures);
    showStock(deps.telemetry, figures);
    showShops(deps.telemetry, figures);
  };
}

const APPS = ["factory", "reseller"] as const;

const worst = <T>(rows: readonly T[], valueOf: (row: T) => number): number =>
  rows.reduce((max, row) => Math.max(max, valueOf(row)), 0);

/** 0 when the bucket is full, 1 when nothing is left, more when it is overdrawn. */
const useOf = (budget: ShopBudget): number => 1 - budget.available / budget.capacity;

function showBuckets({ client, telemetry, shopsMax }: MetricsDeps): void {
  const lanes = client.budgets();
  const ofApp = (app: string) => lanes.filter(({ shop }) => shop.app === app);
  telemetry.show(
    "bucketUse",
    APPS.map((app) => ({
      labels: { app },
      value: worst(ofApp(app), (lane) => useOf(lane.budget)),
    })),
  );
  telemetry.show(
    "bucketWaiting",
    APPS.map((app) => ({
      labels: { app },
      value: ofApp(app).reduce((sum, { budget }) => sum + budget.queued, 0),
    })),
  );
  const named = [...lanes].sort((a, b) => useOf(b.budget) - useOf(a.budget)).slice(0, shopsMax);
  telemetry.show(
    "shopBucketUse",
    named.map(({ shop, budget }) => ({
      labels: { app: shop.app, shop: shop.shopId },
      value: useOf(budget),
    })),
  );
}

function showLanes({ telemetry, shopsMax }: MetricsDeps, lanes: readonly LaneFigure[]): void {
  const ofApp = (app: string) => lanes.filter((lane) => lane.app === app);
  telemetry.show(
    "laneLag",
    APPS.map((app) => ({ labels: { app }, value: worst(ofApp(app), (lane) => lane.lagMs) / MS })),
  );
  telemetry.show(
    "batchAge",
    APPS.map((app) => ({
      labels: { app },
      value: worst(ofApp(app), (lane) => lane.batchAgeMs) / MS,
    })),
  );
  telemetry.show(
    "lanesLate",
    APPS.flatMap((app) =>
      LATE_AFTER.map((over) => ({
        labels: { app, over: String(over) },
        value: ofApp(app).filter((lane) => lane.lagMs > over * MS).length,
      })),
    ),
  );
  const named = [...lanes].sort((a, b) => b.lagMs - a.lagMs).slice(0, shopsMax);
  telemetry.show(
    "shopLag",
    named.map(({ app, shopId, lagMs }) => ({ labels: { app, shop: shopId }, value: lagMs / MS })),
  );
}

function showQueues(telemetry: Telemetry, figures: HubFigures): void {
  const plain = (value: number) => [{ labels: {}, value }];
  telemetry.show("levelsDirty", plain(figures.levelsDirty));
  telemetry.show("readsOverdue", plain(figures.readsOverdueMs / MS));
  telemetry.show("inboxAge", plain(figures.inboxAgeMs / MS));
  telemetry.show("taskAge", plain(figures.taskOverdueMs / MS));
  telemetry.show("levelsSetAside", counts(figures.levelsSetAside));
  telemetry.show("inbox", counts(figures.inbox));
  telemetry.show("tasks", counts(figures.tasks));
}

/** Every column but the count is a label. */
function counts<Row extends { count: number }>(rows: readonly Row[]) {
  return rows.map(({ count, ...labels }) => ({ labels, value: count }));
}

function showStock(telemetry: Telemetry, figures: HubFigures): void {
  const plain = (value: number) => [{ labels: {}, value }];
  telemetry.show("headroom", plain(figures.headroom));
  telemetry.show("shortfall", plain(figures.shortfall));
  telemetry.show("overlap", plain(figures.overlap));
  const oversold = new Map(figures.oversold.map(({ policy, units }) => [policy, units]));
  // Nought is told, too: an alert must tell "none" from "nobody counts".
  if (!oversold.has("strict")) oversold.set("strict", 0);
  telemetry.show(
    "oversold",
    [...oversold].map(([policy, value]) => ({ labels: { policy }, value })),
  );
}

function showShops(
  telemetry: Telemetry,
  { shops, windows, restoredShopsUnread }: HubFigures,
): void {
  telemetry.show("shops", counts(shops));
  telemetry.show("restoring", [{ labels: {}, value: restoredShopsUnread }]);
  telemetry.show("shopWindow", [
    { labels: { quantile: "0.5" }, value: windows.p50Ms / MS },
    { labels: { quantile: "0.99" }, value: windows.p99Ms / MS },
    { labels: { quantile: "0.999" }, value: windows.p999Ms / MS },
  ]);
}
