import { makeDice } from "./dice.ts";
import { addUnits, act, allShops, shopperOf, type Sim } from "./sim.ts";
import { SKEW_MS_MAX } from "./times.ts";
import type { Step } from "./step.ts";
import { isUnbounded } from "./override-steps.ts";

interface Wish {
  sku: string;
  quantity: number;
}

function someCart({ dice, skus }: Sim): Wish[] {
  const lines = dice.chance(0.3) ? 2 : 1;
  return Array.from({ length: lines }, () => ({
    sku: dice.pick(skus) ?? "",
    quantity: dice.weighted([
      { units: 1, weight: 6 },
      { units: 2, weight: 3 },
      { units: 4, weight: 1 },
    ]).units,
  }));
}

async function buyCart(
  sim: Sim,
  of: { domain: string; lines: Wish[]; card: string },
): Promise<void> {
  const { domain, lines, card } = of;
  const body = { ...shopperOf(domain), lines, card };
  const unbounded = lines.filter(({ sku }) => isUnbounded(sim, domain, sku));
  const done = await act(sim, { domain, path: "/buy", body });
  if (!done) return;
  for (const { sku, quantity } of unbounded) addUnits(sim.overridden, sku, quantity);
}

const FASHION_STEPS = 25;

/** Demand shifts: for a while one shop sells more than the others. */
function someShop(sim: Sim): string {
  const shops = allShops(sim);
  const fashion = makeDice(sim.seed, "fashion", Math.floor(sim.step / FASHION_STEPS)).pick(shops);
  return (sim.dice.chance(0.4) ? fashion : sim.dice.pick(shops)) ?? "";
}

/** Paid at once, or by bank transfer: then the order waits for its payment. */
async function buy(sim: Sim): Promise<void> {
  const domain = someShop(sim);
  const card = sim.dice.chance(0.1) ? "pending" : "ok";
  await buyCart(sim, { domain, lines: someCart(sim), card });
}

/** A campaign: many want the same within moments, in one shop or in all of them. */
async function burst(sim: Sim): Promise<void> {
  const { dice } = sim;
  const shops = allShops(sim);
  const [only] = dice.chance(0.5) ? [dice.pick(shops)] : [];
  const sku = dice.pick(sim.skus) ?? "";
  for (let left = dice.between(3, 8); left > 0; left -= 1) {
    const domain = only ?? dice.pick(shops) ?? "";
    await buyCart(sim, { domain, lines: [{ sku, quantity: dice.between(1, 2) }], card: "ok" });
    await sim.world.advance(dice.between(0, 200));
  }
}

/** Payment takes a while, and may fail; meanwhile the units are held where nobody sees them. */
async function paySlowly(sim: Sim): Promise<void> {
  const { dice, world, setup } = sim;
  const domain = someShop(sim);
  const lines = someCart(sim);
  const begun = await world
    .shop<{ checkout: { token: string } }>(domain, "/checkouts", { ...shopperOf(domain), lines })
    .catch(() => null);
  if (!begun) return;
  const path = `/checkouts/${begun.checkout.token}/pay`;
  const reserveMs = dice.between(1_000, setup.coolingMs - SKEW_MS_MAX - 100);
  const card = dice.pick(["ok", "ok", "ok", "declined"] as const);
  const unbounded = lines.filter(({ sku }) => isUnbounded(sim, domain, sku));
  for (const { sku, quantity } of unbounded) addUnits(sim.overridden, sku, quantity);
  sim.trace.push(`  a checkout of ${JSON.stringify(lines)} is paid slowly`);
  await act(sim, { domain, path, body: { card, reserveMs, wait: false } });
}

export const shopperSteps: readonly Step[] = [
  { name: "a shopper buys", weight: 24, always: true, run: buy },
  { name: "a shopper begins to pay", weight: 8, run: paySlowly },
  { name: "everybody wants the same", weight: 2, run: burst },
];
