import type { FulfillmentOrder } from "#sandbox/shop/fulfilment/state.ts";
import type { Order } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import {
  FACTORY_DOMAIN,
  SECOND_LOCATION,
  startHubWorld,
  type HubWorld,
} from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { makeWeather, type StormyNetwork } from "./weather.ts";
import { makeDice, type Dice } from "./dice.ts";
import { COOLING_MS, REQUEST_LIFE_MS, SEND_WITHIN_MS } from "./times.ts";

/** A random world under way. */
export interface Sim {
  seed: number;
  world: HubWorld;
  dice: Dice;
  storm: StormyNetwork;
  skus: string[];
  factoryLocations: string[];
  /** Units by SKU that came in at the factory. */
  received: Map<string, number>;
  /** Everything that was done, in words; what a failed seed is understood from. */
  trace: string[];
}

export async function startSim(seed: number): Promise<Sim> {
  const dice = makeDice(seed);
  const skus = ["CUP-1", "BOWL-1", "POT-1"].slice(0, dice.between(1, 3));
  const stockOf = (most: number) =>
    Object.fromEntries(skus.map((sku) => [sku, dice.between(0, most)]));
  const isDivided = dice.chance(0.5);
  const world = await startHubWorld({
    seed,
    resellers: dice.between(1, 3),
    stock: stockOf(12),
    ...(isDivided ? { furtherStock: { [SECOND_LOCATION]: stockOf(8) } } : {}),
    coolingMs: COOLING_MS,
    graceMs: dice.between(0, 5_000),
    hub: {
      laneSettings: {
        brandCoolingMs: COOLING_MS,
        requestLifeMs: REQUEST_LIFE_MS,
        sendWithinMs: SEND_WITHIN_MS,
      },
      orderSettings: { requestLifeMs: REQUEST_LIFE_MS, sendWithinMs: SEND_WITHIN_MS },
    },
  });
  const storm = makeWeather({ dice, time: world.time });
  world.network.weather = storm.weather;
  // Only strict escrow promises that nothing is oversold.
  await world.database.db.updateTable("Item").set({ policy: "strict" }).execute();
  const factoryLocations = isDivided ? ["Main", SECOND_LOCATION] : ["Main"];
  return { seed, world, dice, storm, skus, factoryLocations, received: new Map(), trace: [] };
}

export const allShops = ({ world }: Sim): string[] => [
  FACTORY_DOMAIN,
  ...world.resellers.map(({ domain }) => domain),
];

/** Something that a person does in a shop. The shop may refuse; then nothing has happened. */
export async function act(
  sim: Sim,
  action: { domain: string; path: string; body?: Record<string, unknown> },
): Promise<boolean> {
  const { domain, path, body = {} } = action;
  const done = await sim.world.shop(domain, path, body).then(
    () => true,
    () => false,
  );
  const shown = JSON.stringify(body, (key, value: unknown) =>
    key === "email" ? undefined : value,
  );
  sim.trace.push(`  ${domain.split(".")[0]} ${path} ${shown} ${done ? "" : "(refused)"}`);
  return done;
}

export interface FoundWork {
  shop: Shop;
  order: Order;
  work: FulfillmentOrder;
}

/** Fulfilment orders of a shop that are not closed, in the order they were made. */
export function openWork(sim: Sim, domain: string): FoundWork[] {
  const shop = shopOf(sim.world, domain);
  return [...shop.orders.fulfillmentOrders.values()].flatMap((work) => {
    const order = shop.orders.orders.get(work.orderId);
    const units = work.lines.reduce((sum, line) => sum + line.remainingQuantity, 0);
    return order && work.status !== "CLOSED" && units > 0 ? [{ shop, order, work }] : [];
  });
}

export function isOurs({ shop, work }: Pick<FoundWork, "shop" | "work">): boolean {
  return Boolean(shop.locations.get(work.locationId)?.fulfillmentServiceId);
}

/** Some of what remains to be shipped of a fulfilment order. */
export function someUnits(sim: Sim, { work }: FoundWork): { id: string; quantity: number }[] {
  const lines = work.lines.filter((line) => line.remainingQuantity > 0);
  const some = lines.filter(() => sim.dice.chance(0.7));
  return (some.length > 0 ? some : lines.slice(0, 1)).map((line) => ({
    id: line.id,
    quantity: sim.dice.between(1, line.remainingQuantity),
  }));
}
