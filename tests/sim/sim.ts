import { defaultStockPolicy } from "#app/modules/escrow/index.ts";
import type { FulfillmentOrder } from "#sandbox/shop/fulfilment/state.ts";
import type { Order } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { makeWeather, type StormyNetwork } from "./weather.ts";
import { makeDice, type Dice } from "./dice.ts";
import { drawSetup, ITEM_POLICY, type Policy, type Setup } from "./setup.ts";
import { REQUEST_LIFE_MS, SEND_WITHIN_MS } from "./times.ts";

/** Something happened to shops' buckets that the hub cannot know of until the shops tell it. */
export interface Disturbance {
  /** Null for every shop. */
  host: string | null;
  /** An answer to a call that was sent after this time tells of it, in ms. */
  until: number;
}

/** A random world under way. */
export interface Sim {
  seed: number;
  policy: Policy;
  setup: Setup;
  world: HubWorld;
  /** The place of the step that runs, and its dice. */
  step: number;
  dice: Dice;
  storm: StormyNetwork;
  skus: string[];
  factoryLocations: string[];
  /** Resellers' shops without our app, which may come back. */
  left: Set<string>;
  /** Those that were ever without it. */
  everLeft: Set<string>;
  /** Units by SKU that came in at the factory. */
  received: Map<string, number>;
  /** Units by SKU that left the factory without a parcel, perhaps promised ones; not counted under strict. */
  countedAway: Map<string, number>;
  /** Units by SKU that were, or may have been, sold by a way round a shop's own check. */
  overridden: Map<string, number>;
  /** What the hub's idea of the shops' buckets cannot hold yet, or could not once. */
  disturbed: Disturbance[];
  /** Everything that was done, in words; what a failed seed is understood from. */
  trace: string[];
}

export async function startSim(seed: number, policy: Policy): Promise<Sim> {
  const setup = drawSetup(seed);
  const [main = "", ...further] = Object.keys(setup.stock);
  const world = await startHubWorld({
    seed,
    resellers: setup.resellers,
    plan: setup.factoryPlan,
    stock: setup.stock[main] ?? {},
    furtherStock: Object.fromEntries(further.map((place) => [place, setup.stock[place] ?? {}])),
    coolingMs: setup.coolingMs,
    graceMs: setup.graceMs,
    webApart: setup.webApart,
    sandbox: { webhookDelayMs: setup.webhookDelayMs },
    hub: {
      laneSettings: {
        brandCoolingMs: setup.coolingMs,
        requestLifeMs: REQUEST_LIFE_MS,
        sendWithinMs: SEND_WITHIN_MS,
        sweepMs: setup.sweepMs,
      },
      orderSettings: { requestLifeMs: REQUEST_LIFE_MS, sendWithinMs: SEND_WITHIN_MS },
    },
  });
  const riskPerMillion = policy === "dial" ? defaultStockPolicy.riskPerMillion : 0;
  await world.database.db
    .updateTable("Item")
    .set({ policy: ITEM_POLICY[policy], riskPerMillion })
    .execute();
  world.sandbox.control.setLatency({ min: 0, max: setup.latencyMs });
  const dice = makeDice(seed, "start");
  const storm = makeWeather({ dice, time: world.time });
  world.network.weather = storm.weather;
  return {
    seed,
    policy,
    setup,
    world,
    step: 0,
    dice,
    storm,
    skus: setup.skus,
    factoryLocations: Object.keys(setup.stock),
    left: new Set(),
    everLeft: new Set(),
    received: new Map(),
    countedAway: new Map(),
    overridden: new Map(),
    disturbed: [],
    trace: [],
  };
}

export const allShops = ({ world }: Sim): string[] => [
  FACTORY_DOMAIN,
  ...world.resellers.map(({ domain }) => domain),
];

/** Marked with the shop, so that nobody else's request may ever carry it. */
export const shopperOf = (domain: string) => ({
  email: `shopper@${domain}.test`,
  shippingAddress: {
    lastName: "Shopper",
    address1: `1 ${domain} Street`,
    city: "Springfield",
    zip: "12345",
    countryCode: "US",
  },
});

export function addUnits(sums: Map<string, number>, sku: string, units: number): void {
  sums.set(sku, (sums.get(sku) ?? 0) + units);
}

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
    key === "email" || key === "shippingAddress" ? undefined : value,
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
