import { shownMs } from "./shown-time.ts";
import type { Sim } from "./sim.ts";
import type { Step } from "./step.ts";
import { REQUEST_LIFE_MS, SKEW_MS_MAX } from "./times.ts";

/** The clock of the next process goes ahead or behind. */
function someSkew({ dice }: Sim): number {
  return dice.chance(0.7) ? 0 : dice.between(-SKEW_MS_MAX / 2, SKEW_MS_MAX / 2);
}

async function dieAndStart(sim: Sim): Promise<void> {
  const skewMs = someSkew(sim);
  await sim.world.lives.start({ skewMs });
  sim.trace.push(`  its clock is ${skewMs} ms ahead`);
}

/** Between two statements, be it in the middle of a transaction. */
async function dieSoon({ world, dice, trace }: Sim): Promise<void> {
  const statements = dice.between(1, 120);
  const backAfterMs = dice.between(0, 20_000);
  world.lives.dieAfter(statements, backAfterMs);
  trace.push(`  before statement ${statements}; another starts ${shownMs(backAfterMs)} later`);
}

async function deploy(sim: Sim): Promise<void> {
  await sim.world.lives.stop();
  await sim.world.advance(sim.dice.between(0, 5_000));
  await sim.world.lives.start({ skewMs: someSkew(sim) });
}

/** Nobody works for up to half a day; shops go on selling what they show. */
async function beAway(sim: Sim): Promise<void> {
  const { world, dice, trace } = sim;
  await world.lives.stop();
  const awayMs = dice.between(60_000, dice.weighted(AWAY).ms);
  trace.push(`  for ${shownMs(awayMs)}`);
  await world.advance(awayMs);
  await world.lives.start({ skewMs: someSkew(sim) });
}

const AWAY = [
  { ms: 10 * 60_000, weight: 4 },
  { ms: 3_600_000, weight: 2 },
  { ms: 12 * 3_600_000, weight: 1 },
];

async function doubleLanes({ world, dice, trace, disturbed }: Sim): Promise<void> {
  const forMs = dice.between(2_000, 60_000);
  world.lives.doubleLanes(forMs);
  disturbed.push({ host: null, until: world.time.sandbox.now() + forMs + REQUEST_LIFE_MS });
  trace.push(`  for ${shownMs(forMs)}`);
}

export const hubSteps: readonly Step[] = [
  { name: "the hub dies and starts anew", weight: 2, run: dieAndStart },
  { name: "the hub dies between two statements", weight: 4, run: dieSoon },
  { name: "a new version is deployed", weight: 2, run: deploy },
  { name: "no worker is there", weight: 1, run: beAway },
  { name: "a second worker takes the lanes for its own", weight: 2, run: doubleLanes },
];
