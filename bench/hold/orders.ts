import type { OrderSnapshot } from "#app/modules/orders/index.ts";
import type { SeededShop } from "../world/seed-hub.ts";

export interface DecidedOrder {
  shop: { shopId: string; app: string };
  snapshot: OrderSnapshot;
  heardAt: number;
  cause: string;
  units: number;
}

export interface OrdersPlan {
  orders: number;
  linesPerOrder: number;
  /** Items that lines are spread over, evenly; one is the hot item. */
  items: number;
  shops: readonly SeededShop[];
  now: number;
}

/** Steps through the items so that neighbouring lines lie far apart, as those of strangers do. */
const STRIDE = 7_919;
const UNITS_MAX = 3;

/** New paid orders as a read of each shop would show them, every line at our location. */
export function makeOrders(plan: OrdersPlan): DecidedOrder[] {
  return Array.from({ length: plan.orders }, (_, index) => {
    const shop = plan.shops[index % plan.shops.length];
    if (!shop) throw new Error("orders need a shop");
    return makeOrder(plan, shop, index);
  });
}

function makeOrder(plan: OrdersPlan, shop: SeededShop, index: number): DecidedOrder {
  const lines = Array.from({ length: plan.linesPerOrder }, (_, at) => {
    const number = index * plan.linesPerOrder + at;
    const listing = shop.listings[(number * STRIDE) % plan.items];
    if (!listing) throw new Error("every shop lists every item");
    const units = 1 + (number % UNITS_MAX);
    return {
      gid: `gid://shopify/FulfillmentOrderLineItem/${number}`,
      lineGid: `gid://shopify/LineItem/${number}`,
      inventoryItemGid: listing.inventoryItemGid,
      sku: `SKU-${listing.item}`,
      title: `Item ${listing.item}`,
      total: units,
      remaining: units,
    };
  });
  return {
    shop: { shopId: shop.shopId, app: "reseller" },
    heardAt: plan.now,
    cause: "orders/create",
    units: lines.reduce((sum, line) => sum + line.total, 0),
    snapshot: {
      gid: `gid://shopify/Order/${index}`,
      name: `#${index}`,
      updatedAt: plan.now,
      createdAt: plan.now,
      cancelledAt: null,
      financialStatus: "PAID",
      currency: "USD",
      routedFrom: null,
      fulfilmentOrders: [
        {
          gid: `gid://shopify/FulfillmentOrder/${index}`,
          status: "OPEN",
          requestStatus: "UNSUBMITTED",
          locationGid: shop.locationGid,
          countryCode: "US",
          lines,
        },
      ],
    },
  };
}
