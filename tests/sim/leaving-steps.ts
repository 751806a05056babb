import { hasOpenFulfillmentOrders } from "#sandbox/shop/locations/relocate.ts";
import type { HubWorld, Reseller } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import type { Sim } from "./sim.ts";
import type { Step } from "./step.ts";

const isAway = ({ left }: Sim, { domain }: Reseller): boolean => left.has(domain);

/** The merchant decides what becomes of the stock at our place; Shopify deletes none that orders wait for. */
async function leave(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const reseller = dice.pick(world.resellers.filter((one) => !isAway(sim, one)));
  if (!reseller) return;
  const { inventory: chosen } = dice.weighted(INVENTORY);
  const inventory = chosen === "DELETE" && isNeeded(world, reseller.domain) ? "TRANSFER" : chosen;
  world.sandbox.control.uninstallApp({ shop: reseller.domain, app: "reseller" }, inventory);
  sim.left.add(reseller.domain);
  sim.everLeft.add(reseller.domain);
  sim.trace.push(`  ${reseller.domain} ${inventory}`);
}

const INVENTORY = [
  { inventory: "TRANSFER" as const, weight: 5 },
  { inventory: "DELETE" as const, weight: 2 },
  { inventory: "KEEP" as const, weight: 2 },
];

function isNeeded(world: HubWorld, domain: string): boolean {
  const shop = shopOf(world, domain);
  return [...shop.fulfillmentServices.values()].some(({ locationId }) => {
    const location = shop.locations.get(locationId);
    return location !== undefined && hasOpenFulfillmentOrders(shop, location);
  });
}

async function comeBack(sim: Sim): Promise<void> {
  const domain = sim.dice.pick([...sim.left]);
  if (domain !== undefined) await returnTo(sim, domain);
}

export async function returnTo(sim: Sim, domain: string): Promise<void> {
  sim.left.delete(domain);
  sim.trace.push(`  ${domain} is back`);
  await sim.world.install("reseller", domain);
}

/** A merchant who came back goes on, and agrees to taking off what became its own stock meanwhile. */
async function takeUp(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const reseller = dice.pick(world.resellers.filter(({ domain }) => sim.everLeft.has(domain)));
  if (!reseller || isAway(sim, reseller)) return;
  const { partnershipId, shopId } = reseller;
  const resumed = await world.web.partners.resume({ partnershipId, shopId });
  const unsafe = await world.database.db
    .selectFrom("Listing")
    .select("id")
    .where("partnershipId", "=", partnershipId)
    .where("state", "=", "unsafe")
    .execute();
  for (const { id: listingId } of unsafe)
    await world.web.catalog.mendListing({ resellerId: shopId, listingId });
  sim.trace.push(`  ${reseller.domain} ${resumed.ok ? "resumed, " : ""}${unsafe.length} mended`);
}

export const leavingSteps: readonly Step[] = [
  { name: "a reseller uninstalls", weight: 1, run: leave },
  { name: "a reseller comes back", weight: 2, run: comeBack },
  { name: "a reseller that came back goes on", weight: 2, run: takeUp },
];
