import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import {
  activateLocation,
  addLocation,
  deactivateLocation,
  deleteLocation,
} from "../locations/change-location.ts";
import { productByHandle } from "../lookup.ts";
import type { Found } from "./find.ts";
import { refuse } from "../orders/refusal.ts";
import { deleteProduct } from "../products/change-product.ts";
import { duplicateProduct } from "../products/duplicate-product.ts";
import type { Product, Shop } from "../state.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import { asGid, findLocation, flag, locationName } from "./find.ts";

/** By id or by handle. */
function findProduct(shop: Shop, name: string): Found<{ product: Product }> {
  const product = shop.products.get(asGid("Product", name)) ?? productByHandle(shop, name);
  return product ? { ok: true, product } : refuse("There is no such product.", ["product"]);
}

function remove({ world, shop, eventId }: ActionContext, input: { product: string }): ActionResult {
  const found = findProduct(shop, input.product);
  if (!found.ok) return found;
  const userErrors = deleteProduct(world, shop, { productId: found.product.id, eventId });
  return userErrors.length > 0 ? { ok: false, userErrors } : { ok: true };
}

/** The copy has the same SKUs, as in Shopify, and no stock. */
function duplicate(
  { world, shop, eventId }: ActionContext,
  input: { product: string },
): ActionResult {
  const found = findProduct(shop, input.product);
  if (!found.ok) return found;
  const { product } = found;
  const newTitle = `Copy of ${product.title}`;
  const copy = duplicateProduct(world, shop, { product, newTitle, eventId });
  return { ok: true, productId: copy.id, handle: copy.handle };
}

const addSchema = z.object({
  name: z.string().min(1),
  countryCode: z.string().length(2).optional(),
  city: z.string().optional(),
  address1: z.string().optional(),
});

function add(
  { world, shop, eventId }: ActionContext,
  input: z.infer<typeof addSchema>,
): ActionResult {
  const { name, ...address } = input;
  const countryCode = address.countryCode ?? shop.countryCode;
  const result = addLocation(world, shop, { name, address: { ...address, countryCode }, eventId });
  if (!result.location) return { ok: false, userErrors: result.errors };
  return { ok: true, locationId: result.location.id };
}

const deactivateSchema = z.object({ location: locationName, destination: locationName.optional() });

function deactivate(
  { world, shop, eventId }: ActionContext,
  input: z.infer<typeof deactivateSchema>,
): ActionResult {
  const found = findLocation(shop, input.location);
  if (!found.ok) return found;
  const to = input.destination === undefined ? undefined : findLocation(shop, input.destination);
  if (to && !to.ok) return to;
  const result = deactivateLocation(world, shop, {
    locationId: found.location.id,
    destinationLocationId: to?.location.id,
    eventId,
  });
  return result.errors.length > 0 ? { ok: false, userErrors: result.errors } : { ok: true };
}

function onLocation(
  run: (
    context: ActionContext,
    locationId: string,
  ) => { errors: { field: string[] | null; message: string }[] },
) {
  return (context: ActionContext, input: { location: string }): ActionResult => {
    const found = findLocation(context.shop, input.location);
    if (!found.ok) return found;
    const { errors } = run(context, found.location.id);
    return errors.length > 0 ? { ok: false, userErrors: errors } : { ok: true };
  };
}

/** Without rates for a location its goods cannot be shipped, so not be checked out. */
function setRates(
  { world, shop }: ActionContext,
  input: { location: string; rates: boolean },
): ActionResult {
  const found = findLocation(shop, input.location);
  if (!found.ok) return found;
  const without = shop.delivery.locationIdsWithoutRates;
  if (input.rates) without.delete(found.location.id);
  else without.add(found.location.id);
  world.changed(shop);
  return { ok: true };
}

const oneLocation = z.object({ location: locationName });
const oneProduct = z.object({ product: z.string() });

/** What a merchant does to products and places. */
export const catalogueActions: readonly ShopRoute[] = [
  action("/products/delete", oneProduct, remove),
  action("/products/duplicate", oneProduct, duplicate),
  action("/locations/add", addSchema, add),
  action("/locations/deactivate", deactivateSchema, deactivate),
  action(
    "/locations/activate",
    oneLocation,
    onLocation(({ world, shop, eventId }, locationId) =>
      activateLocation(world, shop, { locationId, eventId }),
    ),
  ),
  action(
    "/locations/delete",
    oneLocation,
    onLocation(({ world, shop, eventId }, locationId) =>
      deleteLocation(world, shop, { locationId, eventId }),
    ),
  ),
  action("/locations/rates", z.object({ location: locationName, rates: flag }), setRates),
];
