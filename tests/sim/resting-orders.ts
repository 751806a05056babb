import type { FulfillmentOrder } from "#sandbox/shop/fulfilment/state.ts";
import type { Order } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { breaks, type Broken } from "#tests/support/broken.ts";
import { FACTORY_DOMAIN, type HubWorld } from "#tests/support/hub-world.ts";
import { routedOrders, shopOf } from "#tests/support/shop-truth.ts";
import { FINAL_STATES } from "#app/modules/orders/index.ts";
import type { Sim } from "./sim.ts";
import { DOUBLED, LOST } from "./tally.ts";

/** Every unit sold is in exactly one end state, was routed at most once, and was told as shipped once. */
export async function checkRestingOrders(sim: Sim): Promise<Broken[]> {
  const { world, left } = sim;
  const broken: Broken[] = [];
  for (const { domain } of [{ domain: FACTORY_DOMAIN }, ...world.resellers]) {
    const details = left.has(domain)
      ? await checkLeft(world, domain)
      : await checkShop(world, domain);
    broken.push(...breaks(LOST, details));
  }
  return [...broken, ...(await checkRouting(world)), ...(await checkParcels(sim))];
}

/** Nothing waits of a shop that cannot be reached but what the factory has already. */
async function checkLeft(world: HubWorld, domain: string): Promise<string[]> {
  const rows = await world.database.db
    .selectFrom("SupplyOrder")
    .innerJoin("Shop", "Shop.id", "SupplyOrder.shopId")
    .select(["SupplyOrder.id", "SupplyOrder.state", "routeState"])
    .where("Shop.domain", "=", domain)
    .where("SupplyOrder.state", "not in", FINAL_STATES)
    .execute();
  return rows
    .filter(({ routeState }) => routeState !== "done")
    .map(({ id, state }) => `${domain} left, ${id} is ${state}`);
}

const OVER = ["CLOSED", "CANCELLED", "INCOMPLETE"];

/** Where a supply order may rest, by what its shop shows of it. */
function mayRest(
  work: FulfillmentOrder,
  supply: { state: string; reason: string | null },
): boolean {
  const { state, reason } = supply;
  if (OVER.includes(work.status)) return ["closed", "cancelled", "rejected"].includes(state);
  if (state === "on_hold") return reason !== null;
  if (["ACCEPTED", "CANCELLATION_REJECTED"].includes(work.requestStatus))
    return state === "routed" || state === "shipped";
  if (work.requestStatus === "REJECTED") return state === "rejected";
  return state === "held";
}

async function checkShop(world: HubWorld, domain: string): Promise<string[]> {
  const shop = shopOf(world, domain);
  const broken: string[] = [];
  for (const order of shop.orders.orders.values()) {
    if (order.soldBy !== "checkout") continue;
    broken.push(...(await checkOrder(world, shop, order)));
  }
  return broken;
}

async function checkOrder(world: HubWorld, shop: Shop, order: Order): Promise<string[]> {
  const broken: string[] = [];
  const name = `${shop.domain} ${order.name}`;
  const isBrand = shop.domain === FACTORY_DOMAIN;
  const expected = new Map<string, number>();
  for (const id of order.fulfillmentOrderIds) {
    const work = shop.orders.fulfillmentOrders.get(id);
    if (!work) continue;
    if (!isBrand && !shop.locations.get(work.locationId)?.fulfillmentServiceId) continue;
    const open = OVER.includes(work.status) ? 0 : 1;
    for (const line of work.lines) {
      const units = open * line.remainingQuantity;
      expected.set(line.lineItemId, (expected.get(line.lineItemId) ?? 0) + units);
    }
    if (isBrand) continue;
    const supply = await world.database.db
      .selectFrom("SupplyOrder")
      .select(["state", "reason"])
      .where("fulfilmentOrderGid", "=", id)
      .executeTakeFirst();
    // What was over before anybody heard of it never became the hub's.
    if (supply ? !mayRest(work, supply) : open === 1) {
      const is = supply ? `${supply.state} (${supply.reason})` : "unknown";
      broken.push(`${name}: ${work.status} ${work.requestStatus} in the shop, ${is} in the hub`);
    }
  }
  for (const line of order.lines) {
    const held = await heldOf(world, line.id);
    const units = expected.get(line.id) ?? 0;
    if (held !== units) broken.push(`${name}: ${held} held, the shop expects ${units}`);
  }
  return broken;
}

async function heldOf(world: HubWorld, lineGid: string): Promise<number> {
  const lines = await world.database.db
    .selectFrom("OrderLine")
    .select("id")
    .where("lineGid", "=", lineGid)
    .execute();
  let held = 0;
  for (const { id } of lines) {
    const balance = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("account", "=", `hold:${id}`)
      .executeTakeFirst();
    held += balance?.units ?? 0;
  }
  return held;
}

function readSupply(world: HubWorld) {
  return world.database.db
    .selectFrom("SupplyOrder")
    .innerJoin("SupplyLine", "SupplyLine.supplyOrderId", "SupplyOrder.id")
    .innerJoin("Item", "Item.id", "SupplyLine.itemId")
    .select([
      "SupplyOrder.id",
      "SupplyOrder.state",
      "Item.inventoryItemGid as gid",
      "quantity",
      "shipped",
    ])
    .where("SupplyOrder.kind", "=", "reseller")
    .execute();
}

async function checkRouting(world: HubWorld): Promise<Broken[]> {
  const broken: Broken[] = [];
  const rows = await readSupply(world);
  const routed = routedOrders(world);
  const unwanted = await readUnwanted(world);
  for (const id of new Set(rows.map((row) => row.id))) {
    const lines = rows.filter((row) => row.id === id);
    const state = lines[0]?.state ?? "";
    const orders = routed.filter((order) => order.supplyOrderId === id && !order.cancelled);
    const wanted = ["routed", "shipped", "closed"].includes(state) ? 1 : 0;
    const detail = `${id} is ${state}, routed ${orders.length} times`;
    if (orders.length > wanted) broken.push({ statement: DOUBLED, detail });
    if (orders.length < wanted) broken.push({ statement: LOST, detail });
    for (const gid of new Set(lines.map((line) => line.gid))) {
      const ofItem = lines.filter((line) => line.gid === gid);
      const sum = (of: "quantity" | "shipped"): number =>
        ofItem.reduce((total, line) => total + line[of], 0);
      if (unwanted.has(id)) continue;
      for (const order of orders) {
        const [ordered, shipped] = [order.ordered.get(gid) ?? 0, order.shipped.get(gid) ?? 0];
        broken.push(
          ...compare(`${id}, units routed`, { wanted: sum("quantity"), is: ordered }),
          ...compare(`${id}, units booked as shipped`, { wanted: shipped, is: sum("shipped") }),
        );
      }
    }
  }
  return broken;
}

/** Supply orders of which a rest stands in the factory's shop that nobody wants any more, as it was told. */
async function readUnwanted({ database: { db } }: HubWorld): Promise<Set<string>> {
  const told = await db
    .selectFrom("Notice")
    .select("subject")
    .where("kind", "=", "rest_unwanted")
    .execute();
  return new Set(told.map(({ subject }) => subject));
}

/** More than was wanted happened twice, less was lost. */
function compare(name: string, { wanted, is }: { wanted: number; is: number }): Broken[] {
  if (wanted === is) return [];
  return breaks(is > wanted ? DOUBLED : LOST, [`${name}: ${is} instead of ${wanted}`]);
}

/** Each parcel of the factory is one parcel in the reseller's shop, with the same tracking number. */
async function checkParcels({ world, left, everLeft }: Sim): Promise<Broken[]> {
  const broken: Broken[] = [];
  const parcels = await world.database.db
    .selectFrom("Parcel")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "Parcel.supplyOrderId")
    .select(["Parcel.id", "Parcel.state", "shopFulfilmentGid", "trackingNumber", "shopId"])
    .execute();
  for (const { domain, shopId } of world.resellers) {
    if (left.has(domain)) continue;
    // Once we had left, what our place was to ship is the merchant's own business; a person is told so.
    const isAstray = ({ state, shopFulfilmentGid }: (typeof parcels)[number]): boolean =>
      everLeft.has(domain) && (state === "refused" || (state === "told" && !shopFulfilmentGid));
    const ours = parcels.filter((one) => one.shopId === shopId && !isAstray(one));
    const untold = ours.filter(({ state }) => state !== "told");
    broken.push(
      ...breaks(
        LOST,
        untold.map(({ id, state }) => `parcel ${id} is ${state}`),
      ),
    );
    const told = [...shopOf(world, domain).orders.fulfillments.values()];
    broken.push(...compare(`${domain}, parcels`, { wanted: ours.length, is: told.length }));
    for (const one of told) {
      const parcel = ours.find(({ shopFulfilmentGid }) => shopFulfilmentGid === one.id);
      if (parcel?.trackingNumber !== (one.tracking[0]?.number ?? null))
        broken.push(...breaks(LOST, [`${domain}: parcel ${one.name} has another tracking number`]));
    }
  }
  return broken;
}
