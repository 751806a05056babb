import { afterEach, beforeEach, expect, test } from "vitest";
import { setPolicy } from "#app/modules/escrow/index.server.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";

const ON_HAND = 10;
/** Long enough for the way of a sale with nothing to wait for, and too short for any look by the clock. */
const A_MOMENT_MS = 900;
/** A world's PostgreSQL may hear that there is something to do before it is committed: a look by the clock helps. */
const A_LOOK_MS = 1_100;

let world: HubWorld;
const moment = (): number =>
  world.database.dialect === "sqlite" ? A_MOMENT_MS : A_MOMENT_MS + A_LOOK_MS;

beforeEach(async () => {
  world = await startHubWorld({ stock: { "CUP-1": ON_HAND }, resellers: 3 });
  await setPolicy(world.hub.deps.channels, {
    factoryId: world.factoryId,
    itemId: await world.itemId("CUP-1"),
    policy: "mirror",
    mirrorBuffer: 0,
  });
  await world.advance(60_000);
});
afterEach(() => world.close());

async function sellIn(index: number): Promise<void> {
  const bought = await world.buy(world.resellers[index]?.domain ?? "", [
    { sku: "CUP-1", quantity: 1 },
  ]);
  expect(bought.ok).toBe(true);
}

const levels = () =>
  world.database.db
    .selectFrom("Level")
    .select(["channelId", "known", "readReason"])
    .where("app", "=", "reseller")
    .execute();

test("a sale explains why its own shop's level fell: nothing waits for a read of it", async () => {
  await sellIn(0);
  await world.advance(moment());
  expect((await levels()).map(({ known }) => known)).toEqual([9, 9, 9]);
  expect((await levels()).filter(({ readReason }) => readReason === "fell")).toEqual([]);
});

test("sales reach every shop in a moment, whichever of them sold shortly before", async () => {
  for (let sale = 1; sale <= 9; sale += 1) {
    await sellIn(sale % world.resellers.length);
    await world.advance(moment());
    const left = ON_HAND - sale;
    expect((await levels()).map(({ known }) => known)).toEqual([left, left, left]);
    await world.advance(370 + 90 * sale);
  }
});

test("an order whose fulfilment order comes late is read without asking whose it is", async () => {
  for (const { domain } of world.resellers) {
    const late = { routingDelayMinMs: 3_400, routingDelayMaxMs: 3_400 };
    await world.shop(domain, "/merchant/settings", late);
  }
  world.network.sent.length = 0;
  await sellIn(1);
  await world.advance(3_400 + moment());
  expect((await levels()).map(({ known }) => known)).toEqual([9, 9, 9]);
  await world.advance(10_000);
  expect(world.network.sent.filter((name) => name === "LocateFulfilmentOrder")).toEqual([]);
});

test("of more orders than can be guessed at the shop is asked, and all are booked", async () => {
  const domain = world.resellers[0]?.domain ?? "";
  const late = { routingDelayMinMs: 3_400, routingDelayMaxMs: 3_400 };
  await world.shop(domain, "/merchant/settings", late);
  for (let order = 0; order < 4; order += 1) await sellIn(0);
  await world.advance(10_000);
  expect((await levels()).map(({ known }) => known)).toEqual([6, 6, 6]);
});
