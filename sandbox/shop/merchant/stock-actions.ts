import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { activateLevel, deactivateLevel } from "../inventory/activation.ts";
import { changeLevel } from "../inventory/change-level.ts";
import { levelOf } from "../inventory/levels.ts";
import { onHandOf } from "../inventory/quantity-names.ts";
import { updateItem } from "../inventory/update-item.ts";
import { refuse } from "../orders/refusal.ts";
import { present } from "../lookup.ts";
import { tellProductUpdated } from "../products/tell.ts";
import type { InventoryLevel } from "../state.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import {
  findLocation,
  findVariant,
  flag,
  locationName,
  variantFields,
  wholeNumber,
} from "./find.ts";

const atLevel = { ...variantFields, location: locationName.optional() };

/** Changes `available` by what `deltaOf` says of the level as it is. */
function changeAvailable(
  context: ActionContext,
  at: { sku?: string; variantId?: string; location?: string },
  deltaOf: (level: InventoryLevel) => number,
): ActionResult {
  const { world, shop, eventId } = context;
  const found = findVariant(shop, at);
  if (!found.ok) return found;
  const place = findLocation(shop, at.location);
  if (!place.ok) return place;
  const inventoryItemId = found.item.id;
  const level = levelOf(shop, inventoryItemId, place.location.id);
  if (!level) return refuse("The item is not stocked at this location.", ["location"]);
  changeLevel(world, shop, {
    inventoryItemId,
    locationId: place.location.id,
    deltas: { available: deltaOf(level) },
    eventId,
  });
  return {
    ok: true,
    available: level.available,
    committed: level.committed,
    onHand: onHandOf(level),
  };
}

const transferSchema = z.object({
  ...variantFields,
  from: locationName,
  to: locationName,
  quantity: wholeNumber.min(1),
});

/** Units carried from one place to another; where they arrive the item is stocked from then on. */
function transfer(context: ActionContext, input: z.infer<typeof transferSchema>): ActionResult {
  const { world, shop, eventId } = context;
  const found = findVariant(shop, input);
  if (!found.ok) return found;
  const from = findLocation(shop, input.from);
  const to = findLocation(shop, input.to);
  if (!from.ok) return from;
  if (!to.ok) return to;
  const inventoryItemId = found.item.id;
  if (!levelOf(shop, inventoryItemId, from.location.id)) {
    return refuse("The item is not stocked where it should come from.", ["from"]);
  }
  const change = (locationId: string, available: number): void => {
    changeLevel(world, shop, { inventoryItemId, locationId, deltas: { available }, eventId });
  };
  change(from.location.id, -input.quantity);
  change(to.location.id, input.quantity);
  return { ok: true };
}

function activate(
  { world, shop, eventId }: ActionContext,
  input: { sku?: string; variantId?: string; location?: string; available?: number },
): ActionResult {
  const found = findVariant(shop, input);
  if (!found.ok) return found;
  const place = findLocation(shop, input.location);
  if (!place.ok) return place;
  const result = activateLevel(world, shop, {
    inventoryItemId: found.item.id,
    locationId: place.location.id,
    available: input.available,
    eventId,
  });
  return "errors" in result ? { ok: false, userErrors: result.errors } : { ok: true };
}

function deactivate(
  { world, shop, eventId }: ActionContext,
  input: { sku?: string; variantId?: string; location?: string },
): ActionResult {
  const found = findVariant(shop, input);
  if (!found.ok) return found;
  const place = findLocation(shop, input.location);
  if (!place.ok) return place;
  const userErrors = deactivateLevel(world, shop, {
    item: found.item,
    location: place.location,
    eventId,
  });
  return userErrors.length > 0 ? { ok: false, userErrors } : { ok: true };
}

const policySchema = z.object({ ...variantFields, policy: z.enum(["DENY", "CONTINUE"]) });

function setPolicy(
  { world, shop, eventId }: ActionContext,
  input: z.infer<typeof policySchema>,
): ActionResult {
  const found = findVariant(shop, input);
  if (!found.ok) return found;
  found.variant.inventoryPolicy = input.policy;
  found.variant.updatedAt = world.clock.now();
  const product = present(shop.products.get(found.variant.productId), "the variant's product");
  tellProductUpdated(world, shop, { product, eventId });
  return { ok: true };
}

function setTracked(
  { world, shop, eventId }: ActionContext,
  input: { sku?: string; variantId?: string; tracked: boolean },
): ActionResult {
  const found = findVariant(shop, input);
  if (!found.ok) return found;
  const result = updateItem(world, shop, {
    id: found.item.id,
    fields: { tracked: input.tracked },
    eventId,
  });
  return result.userErrors.length > 0 ? { ok: false, userErrors: result.userErrors } : { ok: true };
}

/** What a merchant does to stock by hand, behind every app's back. */
export const stockActions: readonly ShopRoute[] = [
  action("/stock/set", z.object({ ...atLevel, quantity: wholeNumber }), (context, input) =>
    changeAvailable(context, input, (level) => input.quantity - level.available),
  ),
  action("/stock/set-on-hand", z.object({ ...atLevel, quantity: wholeNumber }), (context, input) =>
    changeAvailable(context, input, (level) => input.quantity - onHandOf(level)),
  ),
  action("/stock/adjust", z.object({ ...atLevel, delta: wholeNumber }), (context, input) =>
    changeAvailable(context, input, () => input.delta),
  ),
  action(
    "/stock/receive",
    z.object({ ...atLevel, quantity: wholeNumber.min(1) }),
    (context, input) => changeAvailable(context, input, () => input.quantity),
  ),
  action("/stock/transfer", transferSchema, transfer),
  action("/stock/activate", z.object({ ...atLevel, available: wholeNumber.optional() }), activate),
  action("/stock/deactivate", z.object(atLevel), deactivate),
  action("/variants/policy", policySchema, setPolicy),
  action("/variants/tracking", z.object({ ...variantFields, tracked: flag }), setTracked),
];
