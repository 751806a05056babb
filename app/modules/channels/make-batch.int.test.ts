import { afterEach, beforeEach, expect, test } from "vitest";
import { setSafety } from "#app/modules/escrow/index.server.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { startLane } from "./lane.server.ts";
import { makeBatch } from "./make-batch.server.ts";
import { planTargets } from "./plan-targets.server.ts";

const ITEMS = 60;
const skuOf = (index: number): string => `CUP-${String(index).padStart(2, "0")}`;

let world: HubWorld;
let levels: { id: string; known: number }[];

beforeEach(async () => {
  const stock = Object.fromEntries(Array.from({ length: ITEMS }, (_, index) => [skuOf(index), 20]));
  const hub = { laneSettings: { brandCoolingMs: 1_000 } };
  world = await startHubWorld({ stock, resellers: 0, plan: "standard", hub });
  // Some units of every item are free, so that they can be raised.
  await setSafetyOfAll(5);
  for (let minute = 0; minute < 3; minute += 1) await world.advance(60_000);
  const stopping = world.hub.worker.stop();
  await world.advance(5_000);
  await stopping;
  await setSafetyOfAll(0);
  await planTargets(world.hub.deps.channels);
  levels = await world.database.db
    .selectFrom("Level")
    .innerJoin("Item", "Item.id", "Level.itemId")
    .select(["Level.id", "Level.known"])
    .orderBy("Item.sku")
    .execute();
  expect(levels).toHaveLength(ITEMS);
});

afterEach(() => world.close());

async function setSafetyOfAll(units: number): Promise<void> {
  const items = await world.database.db.selectFrom("Item").select("id").execute();
  for (const { id: itemId } of items) {
    await setSafety(world.hub.deps.orders, { factoryId: world.factoryId, itemId, units });
  }
}

const lane = () => ({ shopId: world.factoryId, app: "factory" });

/** A level of the brand store should show so many units more, or fewer, since a while. */
async function want(index: number, units: number, waitingMs: number): Promise<void> {
  const level = levels[index];
  if (!level) throw new Error(`no level ${index}`);
  const dirtySince = world.time.hub.now() - waitingMs;
  await world.database.db
    .updateTable("Level")
    .set({ target: level.known + units, dirtySince, readSince: null, readAt: null })
    .where("id", "=", level.id)
    .execute();
}

async function countRaises(): Promise<number> {
  const rows = await world.database.db
    .selectFrom("WriteIntent")
    .select("id")
    .where("levelId", "=", levels[0]?.id ?? "")
    .where("kind", "=", "raise")
    .execute();
  return rows.length;
}

test("a lower does not wait behind a first copy of raises", async () => {
  for (let index = 1; index < ITEMS; index += 1) await want(index, 1, 60_000 - index);
  await want(0, -1, 0);
  const batch = await makeBatch(world.hub.deps.channels, lane());
  expect(batch?.write).toMatchObject({ kind: "move", row: { from: "available", units: 1 } });
});

test("a raise gets its turn though the lowers never end", async () => {
  const before = await countRaises();
  await want(0, 1, 60_000);
  world.sandbox.control.setPoints({ shop: FACTORY_DOMAIN, app: "factory" }, 0);
  const moves = startLane(world.hub.deps.channels, lane());
  for (let turn = 1; turn < ITEMS - 1; turn += 2) {
    await want(turn, -1, 0);
    await want(turn + 1, -1, 0);
    moves.wake();
    await world.advance(100);
  }
  expect((await countRaises()) - before).toBe(1);
  moves.stop();
});
