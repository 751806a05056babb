import { CALM } from "./weather.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { allShops, type Sim } from "./sim.ts";
import type { Step } from "./step.ts";

/** The network loses a part of everything for a while, or is calm again. */
async function changeWeather(sim: Sim): Promise<void> {
  const { dice, storm } = sim;
  const rate = (): number => (dice.chance(0.5) ? 0 : dice.between(1, 25) / 100);
  const next = dice.chance(0.4)
    ? CALM
    : { losesRequest: rate(), losesAnswer: rate(), deliversLate: rate() };
  storm.change(next);
  sim.trace.push(`  ${JSON.stringify(next)}`);
}

/** Shopify itself fails for a while. */
async function failShopify(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const where = dice.chance(0.5) ? { shop: dice.pick(allShops(sim)) } : {};
  const some = { ...where, count: dice.between(1, 6), probability: 0.5 };
  const when = dice.pick(["before", "after"] as const);
  const fault = dice.pick([
    { kind: "throttle", ...some } as const,
    { kind: "status", status: 502, when, ...some } as const,
    { kind: "status", status: 500, when, ...some } as const,
    { kind: "status", status: 429, when: "before", retryAfterSeconds: 2, ...some } as const,
    { kind: "reset", when, ...some } as const,
    { kind: "slow", ms: dice.between(100, 4_000), ...some } as const,
  ]);
  if (!fault) return;
  world.sandbox.control.addFault(fault);
  sim.trace.push(`  ${JSON.stringify(fault)}`);
}

const LATE = [
  { ms: 120_000, weight: 6 },
  { ms: 3_600_000, weight: 1 },
  { ms: 86_400_000, weight: 1 },
];

async function loseWebhooks(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const where = dice.chance(0.5) ? { shop: dice.pick(allShops(sim)) } : {};
  const some = { ...where, count: dice.between(1, 12), probability: 0.5 };
  const fault = dice.pick([
    { kind: "webhook-lost", ...some } as const,
    { kind: "webhook-twice", ...some } as const,
    { kind: "webhook-late", ms: dice.between(1_000, dice.weighted(LATE).ms), ...some } as const,
    { kind: "webhook-shuffled", ms: dice.between(500, 10_000), ...some } as const,
  ]);
  if (!fault) return;
  world.sandbox.control.addFault(fault);
  sim.trace.push(`  ${JSON.stringify(fault)}`);
}

async function emptyBucket(sim: Sim): Promise<void> {
  const shop = sim.dice.pick(sim.world.resellers)?.domain;
  if (!shop) return;
  sim.world.sandbox.control.setPoints({ shop, app: "reseller" }, 0);
  sim.disturbed.push({ host: shop, until: sim.world.time.sandbox.now() });
}

async function changePlan(sim: Sim): Promise<void> {
  const shop = sim.dice.pick(allShops(sim)) ?? "";
  const plan = sim.dice.pick(["standard", "advanced", "plus"] as const) ?? "standard";
  sim.world.sandbox.control.setPlan(shop, plan);
  sim.disturbed.push({ host: shop, until: sim.world.time.sandbox.now() });
  sim.trace.push(`  ${shop} is ${plan}`);
}

/** Unpaid bills: the shop answers no app, for a while. */
async function freeze(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const shop = dice.pick(allShops(sim)) ?? "";
  const standing = dice.pick(["frozen", "locked"] as const) ?? "frozen";
  const forMs = dice.between(1_000, 60_000);
  const { control } = world.sandbox;
  control.setStanding(shop, standing);
  world.time.sandbox.setTimer(forMs, () => control.setStanding(shop, "open"));
  sim.trace.push(`  ${shop} is ${standing} for ${forMs} ms`);
}

/** An hour is over for the token; the answer that brings the new pair may be lost. */
async function expireToken(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const reseller = dice.pick(world.resellers);
  const isFactory = dice.chance(0.3) || !reseller;
  const shop = isFactory ? FACTORY_DOMAIN : reseller.domain;
  const place = { shop, app: isFactory ? "factory" : "reseller" };
  world.sandbox.control.expireTokens(place);
  const losesAnswers = dice.chance(0.5) ? dice.between(1, 2) : 0;
  const refresh = { operation: "oauth/refresh", shop } as const;
  if (losesAnswers > 0)
    world.sandbox.control.addFault({
      kind: "reset",
      when: "after",
      count: losesAnswers,
      ...refresh,
    });
  sim.trace.push(`  the token of ${shop} expired, ${losesAnswers} answers to its renewal are lost`);
}

async function changeLatency(sim: Sim): Promise<void> {
  const max = sim.dice.between(0, 400);
  sim.world.sandbox.control.setLatency({ min: 0, max });
}

export const faultSteps: readonly Step[] = [
  { name: "the weather changes", weight: 6, run: changeWeather },
  { name: "Shopify fails", weight: 6, run: failShopify },
  { name: "webhooks go astray", weight: 6, run: loseWebhooks },
  { name: "a bucket is empty", weight: 2, run: emptyBucket },
  { name: "round trips take another time", weight: 2, run: changeLatency },
  { name: "a shop's plan changes", weight: 1, run: changePlan },
  { name: "a shop is frozen", weight: 1, run: freeze },
  { name: "a token expires", weight: 2, run: expireToken },
  {
    name: "time passes",
    weight: 24,
    always: true,
    run: ({ world, dice }) =>
      world.advance(dice.chance(0.15) ? dice.between(20_000, 60_000) : dice.between(0, 4_000)),
  },
];
