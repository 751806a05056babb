import type { Shop } from "#sandbox/shop/state.ts";
import { FACTORY_DOMAIN, type HubWorld } from "./hub-world.ts";

export interface Quantities {
  /** What the shop's checkout may still sell: a shop sells the sum of its locations. */
  available: number;
  committed: number;
  reserved: number;
}

/** The shops as they really are, whatever the hub has heard of them. */
export function shopOf(world: HubWorld, domain: string): Shop {
  return world.sandbox.world.shops.get(domain) as Shop;
}

/** What a shop has of an inventory item, over all levels that are not the merchant's own. */
export function shownIn(world: HubWorld, domain: string, inventoryItemGid: string): Quantities {
  const sum = sumLevels(world, domain, inventoryItemGid);
  return { ...sum, available: Math.max(sum.available, 0) };
}

/** Units that lie in the factory: one location below nought owes what another one has. */
export function onHandIn(world: HubWorld, inventoryItemGid: string): number {
  const { available, committed, reserved } = sumLevels(world, FACTORY_DOMAIN, inventoryItemGid);
  return available + committed + reserved;
}

function sumLevels(world: HubWorld, domain: string, inventoryItemGid: string): Quantities {
  const shop = shopOf(world, domain);
  const sum = { available: 0, committed: 0, reserved: 0 };
  for (const level of shop?.items.get(inventoryItemGid)?.levels ?? []) {
    // Goods that a reseller stocks at its own place are its own.
    const place = shop.locations.get(level.locationId);
    if (domain !== FACTORY_DOMAIN && !place?.fulfillmentServiceId) continue;
    sum.available += level.available;
    sum.committed += level.committed;
    sum.reserved += level.reserved;
  }
  return sum;
}

export interface RoutedTruth {
  orderGid: string;
  supplyOrderId: string;
  cancelled: boolean;
  /** By inventory item. */
  committed: Map<string, number>;
  ordered: Map<string, number>;
  /** Units it was made for, whatever was taken off since. */
  created: Map<string, number>;
  shipped: Map<string, number>;
}

/** The orders that were routed into the factory's shop, found by their mark. */
export function routedOrders(world: HubWorld): RoutedTruth[] {
  const shop = shopOf(world, FACTORY_DOMAIN);
  return [...shop.orders.orders.values()].flatMap((order) => {
    const mark = shop.metafields.get(order.id)?.find(({ key }) => key === "route");
    if (!mark) return [];
    const truth: RoutedTruth = {
      orderGid: order.id,
      supplyOrderId: mark.value,
      cancelled: order.cancelledAt !== null,
      committed: new Map(),
      ordered: new Map(),
      created: new Map(),
      shipped: new Map(),
    };
    for (const line of order.lines) {
      const item = line.inventoryItemId ?? "";
      add(truth.ordered, item, line.quantity - line.removedUnshipped);
      add(truth.created, item, line.quantity);
      add(truth.shipped, item, line.fulfilled);
      for (const { committed } of line.allocations) add(truth.committed, item, committed);
      for (const id of order.fulfillmentOrderIds) {
        for (const one of shop.orders.fulfillmentOrders.get(id)?.lines ?? [])
          if (one.lineItemId === line.id) add(truth.committed, item, one.committed);
      }
    }
    return [truth];
  });
}

/** Units of an inventory item that have left the factory, for its own shoppers and for resellers'. */
export function shippedFromFactory(world: HubWorld, inventoryItemGid: string): number {
  let shipped = 0;
  for (const order of shopOf(world, FACTORY_DOMAIN).orders.orders.values()) {
    for (const line of order.lines)
      if (line.inventoryItemId === inventoryItemGid) shipped += line.fulfilled;
  }
  return shipped;
}

/** Units of an inventory item that a reseller's shop was told were shipped from our location. */
export function toldIn(world: HubWorld, domain: string, inventoryItemGid: string): number {
  const shop = shopOf(world, domain);
  let told = 0;
  for (const parcel of shop.orders.fulfillments.values()) {
    if (parcel.status !== "SUCCESS") continue;
    if (isMerchantsOwn(shop, parcel.locationId)) continue;
    const lines = shop.orders.orders.get(parcel.orderId)?.lines ?? [];
    for (const { lineItemId, quantity } of parcel.lines) {
      const line = lines.find(({ id }) => id === lineItemId);
      if (line?.inventoryItemId === inventoryItemGid) told += quantity;
    }
  }
  return told;
}

/** Our place in a shop that we left is gone, or the merchant's by now. */
function isMerchantsOwn(shop: Shop, locationId: string): boolean {
  const place = shop.locations.get(locationId);
  return Boolean(place && !place.fulfillmentServiceId && !SERVICE_NAME.test(place.name));
}

const SERVICE_NAME = / \(\w{4}\)( \d+)?$/;

function add(sums: Map<string, number>, key: string, units: number): void {
  sums.set(key, (sums.get(key) ?? 0) + units);
}

/** The name of our service's location in a reseller's shop. */
export function serviceLocation(world: HubWorld, domain: string): string {
  const places = [...shopOf(world, domain).locations.values()];
  return places.find((place) => place.name !== "Main")?.name ?? "";
}
