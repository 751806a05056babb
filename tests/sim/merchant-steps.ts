import { numberOf } from "#tests/support/number-of.ts";
import { currentQuantity, unfulfilledQuantity } from "#sandbox/shop/orders/order-totals.ts";
import type { Order, OrderLine } from "#sandbox/shop/orders/state.ts";
import { levelOf } from "#sandbox/shop/inventory/levels.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import {
  act,
  addUnits,
  allShops,
  isOurs,
  openWork,
  someUnits,
  type FoundWork,
  type Sim,
} from "./sim.ts";
import type { Step } from "./step.ts";

/** A fulfilment order at our location in some reseller's shop. */
function pickWork(sim: Sim, fits: (found: FoundWork) => boolean) {
  const all = sim.world.resellers.flatMap(({ domain }) =>
    openWork(sim, domain)
      .filter(fits)
      .map((found) => ({ ...found, domain })),
  );
  return sim.dice.pick(all);
}

const ours = (requestStatus: string[]) => (found: FoundWork) =>
  isOurs(found) && requestStatus.includes(found.work.requestStatus);

function onWork(
  verb: string,
  fits: (found: FoundWork) => boolean,
  bodyOf: (sim: Sim, found: FoundWork) => Record<string, unknown> = () => ({}),
) {
  return async (sim: Sim): Promise<void> => {
    const found = pickWork(sim, fits);
    if (!found) return;
    const path = `/merchant/orders/${numberOf(found.order.id)}/${verb}`;
    const body = { fulfillmentOrderId: found.work.id, ...bodyOf(sim, found) };
    await act(sim, { domain: found.domain, path, body });
  };
}

/** All that waits, or a part of it: then the rest becomes a fulfilment order of its own. */
const request = onWork(
  "request-fulfilment",
  ours(["UNSUBMITTED", "REJECTED", "CANCELLATION_ACCEPTED"]),
  (sim, found) => (sim.dice.chance(0.3) ? { lines: someUnits(sim, found) } : {}),
);

/** An order of any shop that was not cancelled. Routed orders are the hub's own. */
function pickOrder(sim: Sim, fits: (order: Order) => boolean = () => true) {
  const all = allShops(sim).flatMap((domain) => {
    const shop = shopOf(sim.world, domain);
    return [...shop.orders.orders.values()]
      .filter((order) => order.soldBy === "checkout" && order.cancelledAt === null && fits(order))
      .map((order) => ({ domain, order }));
  });
  return sim.dice.pick(all);
}

async function cancel(sim: Sim): Promise<void> {
  const found = pickOrder(sim);
  if (!found) return;
  const path = `/merchant/orders/${numberOf(found.order.id)}/cancel`;
  const body = { restock: sim.dice.chance(0.6) };
  const units = found.order.lines.map((line) => ({ line, units: unfulfilledQuantity(line) }));
  if (!(await act(sim, { domain: found.domain, path, body }))) return;
  for (const one of units) noteGone(sim, { ...found, ...body, ...one });
}

/** What the factory's own shop takes off an order without restocking it is not there any more. */
function noteGone(
  sim: Sim,
  of: { domain: string; restock: boolean; line: OrderLine; units: number },
): void {
  if (sim.policy === "strict" || of.domain !== FACTORY_DOMAIN || of.restock) return;
  addUnits(sim.countedAway, of.line.sku ?? "", of.units);
}

/** Goods put back on sale after they left are an override; only what is still there is taken off. */
function pickUnshippedLine(sim: Sim): { domain: string; order: Order; line: OrderLine } | null {
  const found = pickOrder(sim, (order) =>
    order.lines.some((line) => unfulfilledQuantity(line) > 0),
  );
  const line = sim.dice.pick(
    (found?.order.lines ?? []).filter((one) => unfulfilledQuantity(one) > 0),
  );
  return found && line ? { ...found, line } : null;
}

async function refund(sim: Sim): Promise<void> {
  const found = pickUnshippedLine(sim);
  if (!found) return;
  const quantity = sim.dice.between(1, unfulfilledQuantity(found.line));
  const path = `/merchant/orders/${numberOf(found.order.id)}/refund`;
  const body = { lineItemId: found.line.id, quantity, restock: sim.dice.chance(0.6) };
  if (await act(sim, { domain: found.domain, path, body }))
    noteGone(sim, { ...found, ...body, units: quantity });
}

async function editDown(sim: Sim): Promise<void> {
  const found = pickUnshippedLine(sim);
  if (!found) return;
  const less = sim.dice.between(1, unfulfilledQuantity(found.line));
  const quantity = currentQuantity(found.line) - less;
  const path = `/merchant/orders/${numberOf(found.order.id)}/edit`;
  const body = { lineItemId: found.line.id, quantity, restock: sim.dice.chance(0.6) };
  if (await act(sim, { domain: found.domain, path, body }))
    noteGone(sim, { ...found, ...body, units: less });
}

/** The merchant will ship it from its own place, where it has none: that level falls below nought. */
async function moveAway(sim: Sim): Promise<void> {
  const found = pickWork(sim, ours(["UNSUBMITTED", "REJECTED", "CANCELLATION_ACCEPTED"]));
  if (!found) return;
  for (const line of found.work.lines) {
    const { sku } = lineOf(found, line.lineItemId) ?? {};
    const path = "/merchant/stock/activate";
    await act(sim, { domain: found.domain, path, body: { sku, location: "Main" } });
  }
  const path = `/merchant/orders/${numberOf(found.order.id)}/move`;
  const body = { fulfillmentOrderId: found.work.id, location: "Main" };
  await act(sim, { domain: found.domain, path, body });
}

/** Back to us, as long as our level has the units: more would be sold past the shop's own check. */
async function moveBack(sim: Sim): Promise<void> {
  const found = pickWork(sim, (one) => !isOurs(one));
  const service = found && [...found.shop.fulfillmentServices.values()][0];
  if (!found || !service) return;
  const fits = found.work.lines.every((line) => {
    const itemId = lineOf(found, line.lineItemId)?.inventoryItemId ?? "";
    const level = levelOf(found.shop, itemId, service.locationId);
    const unseen = found.shop.orders.reservedByItem.get(itemId) ?? 0;
    const moved = found.work.lines.filter(
      (one) => lineOf(found, one.lineItemId)?.inventoryItemId === itemId,
    );
    const units = moved.reduce((sum, one) => sum + one.remainingQuantity, 0);
    return (level?.available ?? 0) - unseen >= units;
  });
  if (!fits) return;
  const path = `/merchant/orders/${numberOf(found.order.id)}/move`;
  const body = { fulfillmentOrderId: found.work.id, location: service.locationId };
  await act(sim, { domain: found.domain, path, body });
}

const lineOf = (found: FoundWork, lineItemId: string): OrderLine | undefined =>
  found.order.lines.find(({ id }) => id === lineItemId);

async function markPaid(sim: Sim): Promise<void> {
  const found = pickOrder(sim, (order) => order.financialStatus === "PENDING");
  if (!found) return;
  const path = `/merchant/orders/${numberOf(found.order.id)}/mark-paid`;
  await act(sim, { domain: found.domain, path });
}

/** The merchant has some of its own, too: those are its business, and the listing is no longer safe. */
async function stockElsewhere(sim: Sim): Promise<void> {
  const { dice } = sim;
  const domain = dice.pick(sim.world.resellers)?.domain ?? "";
  const here = { sku: dice.pick(sim.skus) ?? "", location: "Main" };
  const again = dice.chance(0.5);
  const path = again ? "/merchant/stock/activate" : "/merchant/stock/deactivate";
  const body = again ? { ...here, available: dice.between(0, 3) } : here;
  await act(sim, { domain, path, body });
}

/** The merchant writes our level down by hand: fewer than we published. */
async function writeDown(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const domain = dice.pick(world.resellers)?.domain ?? "";
  const location = [...shopOf(world, domain).fulfillmentServices.values()][0]?.locationId;
  const delta = -dice.between(1, 3);
  const body = { sku: dice.pick(sim.skus) ?? "", location, delta };
  if (location) await act(sim, { domain, path: "/merchant/stock/adjust", body });
}

async function pauseOrResume(sim: Sim): Promise<void> {
  const reseller = sim.dice.pick(sim.world.resellers);
  if (!reseller) return;
  const { partnershipId, shopId } = reseller;
  const { partners } = sim.world.web;
  const resumed = await partners.resume({ partnershipId, shopId });
  if (!resumed.ok) await partners.pause({ partnershipId, shopId });
  sim.trace.push(`  ${resumed.ok ? "resumed" : "paused"} ${reseller.domain}`);
}

export const merchantSteps: readonly Step[] = [
  { name: "a merchant requests fulfilment", weight: 16, run: request },
  {
    name: "a merchant takes a request back",
    weight: 2,
    run: onWork("withdraw-request", ours(["SUBMITTED"])),
  },
  {
    name: "a merchant asks for a cancellation",
    weight: 4,
    run: onWork("request-cancellation", ours(["ACCEPTED"])),
  },
  { name: "a merchant holds the work", weight: 1, run: onWork("hold", ours(["UNSUBMITTED"])) },
  {
    name: "a merchant releases the work",
    weight: 2,
    run: onWork("release", (found) => found.work.status === "ON_HOLD"),
  },
  { name: "a merchant cancels an order", weight: 5, run: cancel },
  { name: "a merchant refunds", weight: 4, run: refund },
  { name: "a merchant edits an order down", weight: 3, run: editDown },
  { name: "a merchant moves work away", weight: 1, run: moveAway },
  { name: "a merchant moves work back", weight: 2, run: moveBack },
  { name: "a payment comes in", weight: 3, run: markPaid },
  { name: "a merchant stocks our item elsewhere", weight: 1, run: stockElsewhere },
  { name: "a merchant writes our level down", weight: 2, run: writeDown },
  { name: "a partnership is paused or resumed", weight: 1, run: pauseOrResume },
];
