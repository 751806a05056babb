import { numberOf } from "#tests/support/number-of.ts";
import { variantBySku } from "#sandbox/shop/lookup.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { act, addUnits, shopperOf, type Sim } from "./sim.ts";
import type { Step } from "./step.ts";

const serviceOf = (sim: Sim, domain: string): string | undefined =>
  [...shopOf(sim.world, domain).fulfillmentServices.values()][0]?.locationId;

/** Whether a shop sells an item whatever it shows. */
export function isUnbounded(sim: Sim, domain: string, sku: string): boolean {
  const shop = shopOf(sim.world, domain);
  const variant = variantBySku(shop, sku);
  const item = variant && shop.items.get(variant.inventoryItemId);
  return variant?.inventoryPolicy === "CONTINUE" || item?.tracked === false;
}

async function writeUp(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const domain = dice.pick(world.resellers)?.domain ?? "";
  const location = serviceOf(sim, domain);
  const sku = dice.pick(sim.skus) ?? "";
  const delta = dice.between(1, 3);
  if (!location) return;
  const path = "/merchant/stock/adjust";
  const done = await act(sim, { domain, path, body: { sku, location, delta } });
  if (done) addUnits(sim.overridden, sku, delta);
}

async function sellPastZero(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const domain = dice.pick(world.resellers)?.domain ?? "";
  const policy = dice.chance(0.4) ? "CONTINUE" : "DENY";
  const body = { sku: dice.pick(sim.skus) ?? "", policy };
  await act(sim, { domain, path: "/merchant/variants/policy", body });
}

async function sellByDraft(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const domain = dice.pick(world.resellers)?.domain ?? "";
  const sku = dice.pick(sim.skus) ?? "";
  const quantity = dice.between(1, 3);
  const path = "/merchant/draft-sale";
  const body = { ...shopperOf(domain), lines: [{ sku, quantity }] };
  const done = await act(sim, { domain, path, body });
  if (done) addUnits(sim.overridden, sku, quantity);
}

/** Shopify's admin ticks "restock" by default, also for goods that have left. */
async function restockShipped(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const shipped = world.resellers.flatMap(({ domain }) =>
    [...shopOf(world, domain).orders.orders.values()]
      .filter((order) => order.cancelledAt === null)
      .flatMap((order) => order.lines.map((line) => ({ domain, order, line })))
      .filter(({ line }) => line.fulfilled > 0),
  );
  const found = dice.pick(shipped);
  if (!found) return;
  const { domain, order, line } = found;
  const quantity = dice.between(1, line.fulfilled);
  const path = `/merchant/orders/${numberOf(order.id)}/refund`;
  const body = { lineItemId: line.id, quantity, restock: true, location: serviceOf(sim, domain) };
  const done = await act(sim, { domain, path, body });
  if (done) addUnits(sim.overridden, line.sku ?? "", quantity);
}

export const overrideSteps: readonly Step[] = [
  { name: "a merchant writes our level up", weight: 2, run: writeUp },
  { name: "a merchant sells whatever is there", weight: 2, run: sellPastZero },
  { name: "a merchant sells by draft", weight: 2, run: sellByDraft },
  { name: "goods that left are put back on sale", weight: 2, run: restockShipped },
];
