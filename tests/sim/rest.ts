import { readLevelsSoon } from "#app/modules/channels/index.server.ts";
import { breaks, type Broken } from "#tests/support/broken.ts";
import type { WorldWatch } from "./checks.ts";
import { makeDice } from "./dice.ts";
import { returnTo } from "./leaving-steps.ts";
import { findForgottenTargets } from "./resting-levels.ts";
import { checkRestingOrders } from "./resting-orders.ts";
import { checkRestingStock } from "./resting-stock.ts";
import { allShops, type Sim } from "./sim.ts";
import { tally, type Tally } from "./tally.ts";
import { CALM } from "./weather.ts";

const MINUTE_MS = 60_000;
/** What one sweep finds may make another look needed. */
const SWEEPS = 3;
/** Webhooks that come late enough come one by one; more are none the worse. */
const LATE_MAX = 12;

/**
 * Nothing fails any more, and what messages missed is swept up, as the schedules would in some hours.
 * Answers what is still broken when enough was swept.
 */
export async function comeToRest(sim: Sim, watch: WorldWatch): Promise<Broken[]> {
  await growQuiet(sim);
  let restless: Broken[] = [];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    await sim.world.advance(quietMs(sim));
    if (sweep === 0) {
      const forgotten = await findForgottenTargets(sim.world);
      if (forgotten.length > 0) return breaks("no level forgets its target", forgotten);
    }
    await sweepAll(sim);
    await sim.world.advance(quietMs(sim));
    const broken = await watch.check();
    if (broken.length > 0) return broken;
    restless = await checkRest(sim);
    if (restless.length === 0) return [];
  }
  return restless;
}

/** Long enough for whatever cools to ripen and be read, and for a task that failed to be tried again. */
const quietMs = ({ setup }: Sim): number => setup.coolingMs + MINUTE_MS;

async function growQuiet(sim: Sim): Promise<void> {
  const { control } = sim.world.sandbox;
  sim.trace.push("it grows quiet");
  sim.storm.change(CALM);
  control.clearFaults();
  control.setLatency({ min: 0, max: 0 });
  for (const shop of allShops(sim)) control.setStanding(shop, "open");
  await sim.world.lives.start();
  await returnUnheard(sim);
  await hearLateWebhooks(sim);
}

/** Nobody will ever hear that these left; of the others half come back. */
async function returnUnheard(sim: Sim): Promise<void> {
  const dice = makeDice(sim.seed, "return");
  for (const domain of sim.left) {
    const { state } = await sim.world.database.db
      .selectFrom("Installation")
      .innerJoin("Shop", "Shop.id", "Installation.shopId")
      .select("Installation.state")
      .where("Shop.domain", "=", domain)
      .where("Installation.app", "=", "reseller")
      .executeTakeFirstOrThrow();
    if (dice.chance(0.5) || state === "installed") await returnTo(sim, domain);
  }
}

/** What is still on its way is brought while nothing else happens; the hours between cost nothing. */
async function hearLateWebhooks({ world }: Sim): Promise<void> {
  for (let late = 0; late < LATE_MAX; late += 1) {
    await world.advance(MINUTE_MS);
    const [next] = world.sandbox.control
      .pendingDeliveries()
      .map(({ dueAt }) => dueAt)
      .sort((a, b) => a - b);
    if (next === undefined) return;
    await world.lives.stop();
    await world.advance(Math.max(next - world.time.sandbox.now() - 1_000, 0));
    await world.lives.start();
  }
}

async function sweepAll({ world }: Sim): Promise<void> {
  const { hub, database } = world;
  const installed = await database.db
    .selectFrom("Installation")
    .select(["shopId", "app"])
    .where("state", "=", "installed")
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
async function checkRest(sim: Sim): Promise<Broken[]> {
  return [
    ...(await checkRestingStock(sim)),
    ...(await checkRestingOrders(sim)),
    ...breaks("at rest nothing waits", await findWaiting(sim)),
    ...checkCounts(sim, await tally(sim, [])),
  ];
}

/** Writes that a level may take, on the mean of a world, until it shows what it should. */
const WRITES_MAX = 3;
/** With fewer dirty levels a mean says little: one that a storm made write often would decide. */
const DIRTY_MIN = 30;

/** Under strict escrow no unit of what we published was ever promised that was not there. */
function checkCounts({ policy }: Sim, { oversold, dirtyLevels, levelWrites }: Tally): Broken[] {
  const isOversold = policy === "strict" && oversold > 0;
  const writesTooOften = dirtyLevels >= DIRTY_MIN && levelWrites > WRITES_MAX * dirtyLevels;
  return [
    ...breaks(
      "nothing is oversold",
      isOversold ? [`${oversold} units were counted as oversold`] : [],
    ),
    ...breaks(
      "a dirty level takes few writes",
      writesTooOften ? [`${levelWrites} writes for ${dirtyLevels} dirty levels`] : [],
    ),
  ];
}

async function findWaiting({ world }: Sim): Promise<string[]> {
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
