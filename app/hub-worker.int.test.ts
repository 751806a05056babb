import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { markChanged, setSafety, setStockPolicy } from "#app/modules/escrow/index.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { openSharedDatabase } from "#app/platform/workers/shared-database.server.ts";
import { openTestPostgres, testServer } from "#tests/support/postgres.ts";
import { makeHub, type Hub } from "./hub.server.ts";

const onPostgres = test.skipIf(testServer === undefined);

const clock = realClock();
const log = createLog({ level: "silent" });
const sealer = makeSealer({ key: randomBytes(32).toString("base64") });
const app = { apiKey: "key", apiSecret: "secret" };

/** No test lasts as long: whatever happens, no sweep did it. */
const SWEEP_MS = 3_600_000;
/** In which a worker that is told has planned, on a machine that does much else. */
const SOON_MS = 5_000;

const FACTORY = "factory-1";
const ITEMS = ["item-1", "item-2"];

let database: Database & { url: string };
const closings: (() => Promise<void>)[] = [];

beforeEach(async () => {
  if (testServer === undefined) return;
  database = await openTestPostgres(testServer);
  await database.write(async (tx) => {
    const rows = ITEMS.map((id) => ({
      ...{ id, factoryId: FACTORY, productGid: "gid://shopify/Product/1", sku: id },
      variantGid: `gid://shopify/ProductVariant/${id}`,
      inventoryItemGid: `gid://shopify/InventoryItem/${id}`,
      ...{ productTitle: "Cup", variantTitle: "", productHandle: "cup", priceMinor: 1 },
      ...{ weightGrams: 1, state: "active", policy: "factory", mirrorBuffer: 0 },
      ...{ safetyTarget: 0, updatedAt: 0 },
    }));
    await tx.insertInto("Item").values(rows).execute();
  });
});

afterEach(async () => {
  if (testServer === undefined) return;
  for (const close of closings.splice(0).reverse()) await close();
  await database.close();
});

/** A process of the hub; it has no way to any shop. */
async function openProcess(isWorker: boolean) {
  const shared = await openSharedDatabase({ database, url: database.url, clock, log, isWorker });
  closings.push(() => shared.close());
  const hub = makeHub({
    ...{ database, clock, log, sealer, shared, appUrl: "https://hub.test" },
    apps: { factory: app, reseller: app },
    fetch: () => Promise.reject(new TypeError("there is no network")),
    laneSettings: { sweepMs: SWEEP_MS },
  });
  return { hub, shared };
}

async function startWorker() {
  const opened = await openProcess(true);
  await opened.hub.worker.start();
  closings.push(() => opened.hub.worker.stop());
  const hasLane = () => opened.shared.lanes.find({ app: "factory", shopId: FACTORY }) !== undefined;
  return { ...opened, hasLane };
}

async function soon(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const until = clock.now() + SOON_MS;
  while (!(await holds())) {
    if (clock.now() > until) return false;
    await clock.sleep(20);
  }
  return true;
}

async function isPlanned(): Promise<boolean> {
  return (await database.db.selectFrom("ItemToPlan").select("itemId").execute()).length === 0;
}

const items = () => ITEMS.map((id) => ({ id, factoryId: FACTORY, since: clock.now() }));

/** As an order's booking marks what it sold, and a read what it moved in the books. */
const sell = ({ deps }: Hub) => deps.orders.database.write((tx) => markChanged(tx, items()));

onPostgres("what waited for a factory's lane is planned as soon as a worker has it", async () => {
  await database.write((tx) => markChanged(tx, items()));
  const worker = await startWorker();
  expect(await soon(worker.hasLane)).toBe(true);
  expect(await soon(isPlanned)).toBe(true);
});

onPostgres("what another process changed is planned by the lane's worker at once", async () => {
  await database.write((tx) => markChanged(tx, items()));
  const owner = await startWorker();
  expect(await soon(owner.hasLane)).toBe(true);
  const others = [await startWorker(), await openProcess(false)];
  for (const { hub } of others) {
    await sell(hub);
    expect(await soon(isPlanned)).toBe(true);
    await setSafety(hub.deps.orders, { factoryId: FACTORY, itemId: "item-1", units: 1 });
    expect(await soon(isPlanned)).toBe(true);
    const strict = { policy: "strict", riskPerMillion: 0 };
    await setStockPolicy(hub.deps.orders, { factoryId: FACTORY, ...strict });
    expect(await soon(isPlanned)).toBe(true);
  }
  expect(owner.hasLane()).toBe(true);
});
