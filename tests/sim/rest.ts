import { readLevelsSoon } from "#app/modules/channels/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { checkRestingOrders } from "./resting-orders.ts";
import { checkRestingStock } from "./resting-stock.ts";
import type { Sim } from "./sim.ts";
import { CALM } from "./weather.ts";

const QUIET_MS = 3 * 60_000;
/** What one sweep finds may make another look needed. */
const SWEEPS = 3;

/** Nothing fails any more, and what messages missed is swept up, as the schedules would in some hours. */
export async function comeToRest(sim: Sim): Promise<string[]> {
  const { world, storm } = sim;
  storm.change(CALM);
  world.sandbox.control.clearFaults();
  world.sandbox.control.setLatency({ min: 0, max: 0 });
  sim.trace.push("it grows quiet");
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    await world.advance(QUIET_MS);
    await sweepAll(sim);
    await world.advance(QUIET_MS);
    const broken = await checkBooks(world, sim);
    if (broken.length > 0) return broken;
  }
  return [];
}

async function sweepAll({ world }: Sim): Promise<void> {
  const { hub, database } = world;
  const installed = await database.db
    .selectFrom("Installation")
    .select(["shopId", "app"])
    .execute();
  const channels = await database.db.selectFrom("Channel").select("id").execute();
  await database.write(async (tx) => {
    for (const { shopId, app } of installed) {
      const key = `${app}:${shopId}`;
      await hub.tasks.ask(tx, { kind: "orders.sweep", key, shopId, app, payload: { since: 0 } });
    }
    for (const { id } of channels) {
      await readLevelsSoon(tx, hub.deps.channels, { channelId: id, reason: "sweep" });
    }
  });
}

/** What must be true of every world at rest, whatever happened in it. */
export async function checkRest(sim: Sim): Promise<string[]> {
  return [
    ...(await checkRestingStock(sim.world)),
    ...(await checkRestingOrders(sim.world)),
    ...(await checkNothingWaits(sim)),
  ];
}

async function checkNothingWaits({ world }: Sim): Promise<string[]> {
  const { db } = world.database;
  const now = world.time.hub.now();
  const tasks = await db.selectFrom("Task").selectAll().execute();
  const messages = await db
    .selectFrom("InboxMessage")
    .select(["topic", "error", "state"])
    .where("state", "!=", "done")
    .execute();
  const batches = await db
    .selectFrom("WriteBatch")
    .select("id")
    .where("state", "=", "open")
    .execute();
  const levels = await db.selectFrom("Level").selectAll().where("state", "=", "parked").execute();
  return [
    ...tasks
      .filter(({ state, runAt }) => state === "parked" || runAt < now - 60_000)
      // A packer is told that what was packed was cancelled or had left; no retry can ship it.
      .filter(({ error }) => !error?.startsWith("parcel_refused"))
      .map((task) => `task ${task.kind} ${task.key} is ${task.state}: ${task.error}`),
    ...messages.map((message) => `message ${message.topic} is ${message.state}: ${message.error}`),
    ...batches.map(({ id }) => `batch ${id} is open`),
    ...levels.map(({ id, problem }) => `level ${id} is parked: ${problem}`),
  ];
}
