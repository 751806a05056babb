import { z } from "zod";
import { gid } from "../ids.ts";
import { rankedLocations, variantBySku } from "../lookup.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder } from "../fulfilment/state.ts";
import type { Order } from "../orders/state.ts";
import { fulfillmentOrdersOf } from "../orders/order-status.ts";
import type { InventoryItem, Location, Shop, Variant } from "../state.ts";

/** Forms send text; these read what it stands for. */
export const wholeNumber = z.coerce.number().int();
export const flag = z.union([
  z.boolean(),
  z.enum(["true", "on", "1"]).transform(() => true),
  z.enum(["false", "off", "0"]).transform(() => false),
]);

/** Naming a variant: by SKU, or by its id as a gid or a bare number. */
export const variantFields = { sku: z.string().optional(), variantId: z.string().optional() };
/** Naming a location: by id or by name. */
export const locationName = z.string();

export type Found<T> = ({ ok: true } & T) | Refusal;

export function findVariant(
  shop: Shop,
  { sku, variantId }: { sku?: string; variantId?: string },
): Found<{ variant: Variant; item: InventoryItem }> {
  const variant = variantId
    ? shop.variants.get(asGid("ProductVariant", variantId))
    : variantBySku(shop, sku ?? "");
  const item = variant && shop.items.get(variant.inventoryItemId);
  if (!variant || !item) return refuse("There is no such variant.", ["sku"]);
  return { ok: true, variant, item };
}

/** Without a name, the first location that the merchant owns. */
export function findLocation(shop: Shop, name: string | undefined): Found<{ location: Location }> {
  const location =
    name === undefined
      ? rankedLocations(shop).find((each) => each.fulfillmentServiceId === null)
      : (shop.locations.get(asGid("Location", name)) ??
        [...shop.locations.values()].find((each) => each.name === name));
  return location ? { ok: true, location } : refuse("There is no such location.", ["location"]);
}

/** By gid, bare number, "#1001" or 1001. */
export function findOrder(shop: Shop, name: string): Found<{ order: Order }> {
  const order = shop.orders.orders.get(asGid("Order", name)) ?? orderByNumber(shop, name);
  return order ? { ok: true, order } : refuse("There is no such order.", ["order"]);
}

/** Order numbers are small; the newest orders are the ones that people ask for. */
function orderByNumber(shop: Shop, name: string): Order | undefined {
  const number = Number(name.replace(/^#/, ""));
  if (!Number.isSafeInteger(number)) return undefined;
  return [...shop.orders.orders.values()].reverse().find((order) => order.number === number);
}

/** The one that is named, or the order's only one that is still open. */
export function findFulfillmentOrder(
  shop: Shop,
  order: Order,
  name: string | undefined,
): Found<{ fulfillmentOrder: FulfillmentOrder }> {
  const open = fulfillmentOrdersOf(shop, order).filter(({ status }) => status !== "CLOSED");
  const wanted = name && asGid("FulfillmentOrder", name);
  const found = wanted ? open.find(({ id }) => id === wanted) : open[0];
  if (!found) return refuse("There is no such open fulfilment order.", ["fulfillmentOrderId"]);
  if (!wanted && open.length > 1) {
    return refuse("The order has several open fulfilment orders: name one.", [
      "fulfillmentOrderId",
    ]);
  }
  return { ok: true, fulfillmentOrder: found };
}

export function asGid(type: string, text: string): string {
  return text.startsWith("gid:") ? text : gid(type, text);
}
