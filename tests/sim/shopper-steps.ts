import { act, allShops, type Sim } from "./sim.ts";
import { COOLING_MS } from "./times.ts";
import type { Step } from "./step.ts";

const SHOPPER = {
  email: "shopper@example.com",
  shippingAddress: {
    lastName: "Shopper",
    address1: "1 Test Street",
    city: "Springfield",
    zip: "12345",
    countryCode: "US",
  },
};

function someCart(sim: Sim): { sku: string; quantity: number }[] {
  const { dice, skus } = sim;
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

/** Paid at once, or by bank transfer: then the order waits for its payment. */
async function buy(sim: Sim): Promise<void> {
  const domain = sim.dice.pick(allShops(sim)) ?? "";
  const card = sim.dice.chance(0.1) ? "pending" : "ok";
  await act(sim, { domain, path: "/buy", body: { ...SHOPPER, lines: someCart(sim), card } });
}

/** Payment takes a while, and may fail; meanwhile the units are held where nobody sees them. */
async function paySlowly(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const domain = dice.pick(allShops(sim)) ?? "";
  const lines = someCart(sim);
  const begun = await world
    .shop<{ checkout: { token: string } }>(domain, "/checkouts", { ...SHOPPER, lines })
    .catch(() => null);
  if (!begun) return;
  const path = `/checkouts/${begun.checkout.token}/pay`;
  const reserveMs = dice.between(100, COOLING_MS - 100);
  const card = dice.pick(["ok", "ok", "ok", "declined"] as const);
  sim.trace.push(`  a checkout of ${JSON.stringify(lines)} is paid slowly`);
  await act(sim, { domain, path, body: { card, reserveMs, wait: false } });
}

export const shopperSteps: readonly Step[] = [
  { name: "a shopper buys", weight: 24, run: buy },
  { name: "a shopper begins to pay", weight: 8, run: paySlowly },
];
