import { afterEach, beforeEach, expect, test } from "vitest";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { startLane } from "./lane.server.ts";

let hub: SteppedHub;
beforeEach(async () => {
  hub = await startSteppedHub();
  // Six units are free.
  await settleAt(hub, { brand: 4, resellers: [0, 0] });
  await hub.world.database.db.deleteFrom("ItemToPlan").execute();
});
afterEach(async () => {
  expect(await hub.broken()).toEqual([]);
  await hub.close();
});

async function isToPlan(): Promise<boolean> {
  const item = await hub.world.database.db
    .selectFrom("ItemToPlan")
    .select("itemId")
    .where("itemId", "=", hub.itemId)
    .executeTakeFirst();
  return item !== undefined;
}

test("a raise that was applied leaves nothing to decide anew", async () => {
  await hub.want(0, 4);
  await hub.send(0);
  expect(await hub.exposure(0)).toBe(4);
  expect(await isToPlan()).toBe(false);
});

test("one that got less than its level wants is decided anew", async () => {
  await hub.want(0, 9);
  await hub.send(0);
  expect(await hub.exposure(0)).toBe(6);
  expect(await isToPlan()).toBe(true);
});

test("one whose level was heard to show something else is decided anew", async () => {
  await hub.want(0, 4);
  const answer = hub.world.network.keepAnswer("AdjustLevels");
  const shopId = hub.world.resellers[0]?.shopId ?? "";
  const lane = startLane(hub.world.hub.deps.channels, { shopId, app: "reseller" });
  lane.wake();
  await hub.world.advance(20);
  await hub.world.database.db
    .updateTable("WriteIntent")
    .set({ heard: 3 })
    .where("state", "=", "open")
    .execute();
  answer.release();
  await hub.world.advance(100);
  lane.stop();
  expect(await isToPlan()).toBe(true);
});

test("a lower that was applied may have freed units for others", async () => {
  await hub.want(0, 4);
  await hub.send(0);
  await hub.want(0, 1);
  await hub.send(0);
  expect(await hub.exposure(0)).toBe(1);
  expect(await isToPlan()).toBe(true);
});
