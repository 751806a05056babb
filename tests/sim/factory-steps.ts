import { numberOf } from "#tests/support/number-of.ts";
import { dedicate, setPolicy, setSafety } from "#app/modules/escrow/index.server.ts";
import { askShip } from "#app/modules/fulfilment/index.server.ts";
import { levelOf } from "#sandbox/shop/inventory/levels.ts";
import { variantBySku } from "#sandbox/shop/lookup.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { onHandIn, shopOf } from "#tests/support/shop-truth.ts";
import { act, addUnits, openWork, someUnits, type FoundWork, type Sim } from "./sim.ts";
import type { Step } from "./step.ts";

/** A parcel in Shopify's own admin, whole or in part, mostly with a tracking number. */
async function ship(sim: Sim): Promise<void> {
  const found = sim.dice.pick(
    openWork(sim, FACTORY_DOMAIN).filter(({ order }) => order.financialStatus !== "VOIDED"),
  );
  if (!found) return;
  const lines = sim.dice.chance(0.4) ? someUnits(sim, found) : null;
  if (!isThere(sim, unitsOf(found, lines))) return;
  const body = {
    fulfillmentOrderId: found.work.id,
    ...(lines ? { lines } : {}),
    ...(sim.dice.chance(0.8) ? { trackingNumber: `T${sim.trace.length}` } : {}),
  };
  const path = `/merchant/orders/${numberOf(found.order.id)}/fulfil`;
  await act(sim, { domain: FACTORY_DOMAIN, path, body });
}

/** Nobody packs goods that are not there. Where more is promised than there is, orders wait for them. */
function isThere({ world }: Sim, units: ReadonlyMap<string, number>): boolean {
  return [...units].every(([gid, wanted]) => onHandIn(world, gid) >= wanted);
}

/** Units by inventory item: of some lines of a fulfilment order, or all that remains. */
function unitsOf(
  { order, work }: FoundWork,
  some: readonly { id: string; quantity: number }[] | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of work.lines) {
    const ordered = order.lines.find(({ id }) => id === line.lineItemId);
    const chosen = some?.find(({ id }) => id === line.id)?.quantity ?? 0;
    addUnits(sums, ordered?.inventoryItemId ?? "", some ? chosen : line.remainingQuantity);
  }
  return sums;
}

/** A parcel packed in the hub's own screens. */
async function shipInTheHub(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const routed = await world.database.db
    .selectFrom("SupplyOrder")
    .innerJoin("SupplyLine", "SupplyLine.supplyOrderId", "SupplyOrder.id")
    .innerJoin("Item", "Item.id", "SupplyLine.itemId")
    .select([
      "SupplyOrder.id",
      "SupplyLine.id as lineId",
      "quantity",
      "shipped",
      "Item.inventoryItemGid",
    ])
    .where("SupplyOrder.routeState", "=", "done")
    .where("SupplyOrder.state", "in", ["routed", "shipped"])
    .orderBy("SupplyLine.id")
    .execute();
  const line = dice.pick(routed.filter(({ quantity, shipped }) => shipped < quantity));
  if (!line) return;
  const units = dice.between(1, line.quantity - line.shipped);
  if (!isThere(sim, new Map([[line.inventoryItemGid, units]]))) return;
  const answer = await askShip(world.web.deps.fulfilment, {
    supplyOrderId: line.id,
    shopId: world.factoryId,
    shipmentId: `shipment-${sim.trace.length}`,
    lines: [{ supplyLineId: line.lineId, units }],
    tracking: { number: `H${sim.trace.length}`, company: null, url: null },
  });
  sim.trace.push(`  shipped in the hub: ${answer.ok}`);
}

async function receive(sim: Sim): Promise<void> {
  const { dice } = sim;
  const sku = dice.pick(sim.skus) ?? "";
  const quantity = dice.between(1, 5);
  const body = { sku, location: dice.pick(sim.factoryLocations), quantity };
  sim.received.set(sku, (sim.received.get(sku) ?? 0) + quantity);
  await act(sim, { domain: FACTORY_DOMAIN, path: "/merchant/stock/receive", body });
}

/** A count finds fewer than are on sale; below what is promised it would be an override. */
async function countDown(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const shop = shopOf(world, FACTORY_DOMAIN);
  const sku = dice.pick(sim.skus) ?? "";
  const location = dice.pick(sim.factoryLocations) ?? "";
  const itemId = variantBySku(shop, sku)?.inventoryItemId ?? "";
  const place = [...shop.locations.values()].find(({ name }) => name === location);
  const level = place && levelOf(shop, itemId, place.id);
  const sellable = (shop.items.get(itemId)?.levels ?? []).reduce(
    (sum, one) => sum + one.available,
    0,
  );
  const unseen = shop.orders.reservedByItem.get(itemId) ?? 0;
  const most = Math.min(level?.available ?? 0, sellable - unseen);
  if (most <= 0) return;
  const fewer = dice.between(1, most);
  const body = { sku, location, delta: -fewer };
  // Where units are shown beyond what is there, those of this count may be promised to orders.
  if (sim.policy !== "strict") addUnits(sim.countedAway, sku, fewer);
  await act(sim, { domain: FACTORY_DOMAIN, path: "/merchant/stock/adjust", body });
}

/** Goods are carried from one place of the factory to another. */
async function transfer(sim: Sim): Promise<void> {
  const { dice } = sim;
  const [from, to] = [dice.pick(sim.factoryLocations), dice.pick(sim.factoryLocations)];
  if (from === to) return;
  const body = { sku: dice.pick(sim.skus) ?? "", from, to, quantity: dice.between(1, 3) };
  await act(sim, { domain: FACTORY_DOMAIN, path: "/merchant/stock/transfer", body });
}

async function changeRules(sim: Sim): Promise<void> {
  const { dice, world } = sim;
  const itemId = await world.itemId(dice.pick(sim.skus) ?? "");
  const { factoryId } = world;
  const { channels } = world.web.deps;
  const kind = dice.pick(["safety", "dedicate", "policy"] as const);
  const units = dice.chance(0.4) ? 0 : dice.between(1, 5);
  sim.trace.push(`  ${kind} ${units}`);
  if (kind === "safety") await setSafety(channels, { factoryId, itemId, units });
  if (kind === "dedicate") {
    const { partnershipId } = dice.pick(world.resellers) ?? { partnershipId: "" };
    await dedicate(channels, { factoryId, itemId, partnershipId, units });
  }
  // Which policy the factory has is what the whole run is about.
  if (kind === "policy" && sim.policy === "strict") {
    const policy = dice.chance(0.7) ? "strict" : "dedicated";
    await setPolicy(channels, { factoryId, itemId, policy, mirrorBuffer: 0 });
  }
}

export const factorySteps: readonly Step[] = [
  { name: "the factory ships", weight: 14, run: ship },
  { name: "the factory ships in the hub", weight: 4, run: shipInTheHub },
  { name: "goods come in", weight: 4, run: receive },
  { name: "a count finds fewer", weight: 2, run: countDown },
  { name: "goods are carried to another place", weight: 2, run: transfer },
  { name: "the factory changes its rules", weight: 4, run: changeRules },
];
