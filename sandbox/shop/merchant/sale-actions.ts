import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { completeDraft, createDraft } from "../drafts/change-draft.ts";
import { createFulfillment } from "../fulfilment/create-fulfillment.ts";
import { routeOrder } from "../fulfilment/route-order.ts";
import { createOrder } from "../orders/create-order.ts";
import type { LineSpec } from "../orders/order-line.ts";
import { fulfillmentOrdersOf } from "../orders/order-status.ts";
import type { SettingsChange } from "../settings.ts";
import { changeSettings, settingsSchema } from "../settings.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import type { Found } from "./find.ts";
import {
  findLocation,
  findVariant,
  flag,
  locationName,
  variantFields,
  wholeNumber,
} from "./find.ts";

const lineSchema = z.object({ ...variantFields, quantity: wholeNumber.min(1).default(1) });
/** Several lines, or one whose fields stand beside the others, as a form sends it. */
const saleFields = {
  ...variantFields,
  quantity: wholeNumber.min(1).default(1),
  lines: z.array(lineSchema).min(1).optional(),
};
type Sale = z.infer<z.ZodObject<typeof saleFields>>;

function linesOf({ shop }: ActionContext, sale: Sale): Found<{ specs: LineSpec[] }> {
  const specs: LineSpec[] = [];
  for (const { quantity, ...named } of sale.lines ?? [sale]) {
    const found = findVariant(shop, named);
    if (!found.ok) return found;
    specs.push({ variant: found.variant, quantity });
  }
  return { ok: true, specs };
}

/** Sold over the counter: nobody asks whether there is any, and it is gone at once. */
function sellAtCounter(context: ActionContext, input: Sale & { location?: string }): ActionResult {
  const { world, shop, eventId } = context;
  const read = linesOf(context, input);
  if (!read.ok) return read;
  const place = findLocation(shop, input.location);
  if (!place.ok) return place;
  const atLocationId = place.location.id;
  const order = createOrder(world, shop, {
    soldBy: "pos",
    details: { sourceName: "pos", retailLocationId: atLocationId },
    lines: read.specs,
    shippingLines: [],
    transactions: [],
    payment: { kind: "settled", gateway: "cash" },
    claimsStock: true,
    atLocationId,
    eventId,
  });
  routeOrder(world, shop, order);
  const parts = fulfillmentOrdersOf(shop, order).map((fulfillmentOrder) => ({ fulfillmentOrder }));
  const result = createFulfillment(world, shop, {
    parts,
    tracking: [],
    notifyCustomer: false,
    eventId,
  });
  return result.ok ? { ok: true, orderId: order.id, name: order.name } : result;
}

/** A sale by phone: drafted and completed, without a look at stock. */
function sellByDraft(context: ActionContext, input: Sale & { pending: boolean }): ActionResult {
  const { world, shop, eventId } = context;
  const read = linesOf(context, input);
  if (!read.ok) return read;
  const lines = read.specs.map(({ variant, quantity }) => ({
    variantId: variant?.id ?? null,
    quantity,
  }));
  const made = createDraft(world, shop, { details: {}, lines, eventId });
  if (!made.ok) return made;
  const result = completeDraft(world, shop, {
    draft: made.draft,
    pending: input.pending,
    app: null,
    eventId,
  });
  return result.ok ? { ok: true, orderId: result.order.id, name: result.order.name } : result;
}

function change({ world, shop }: ActionContext, input: SettingsChange): ActionResult {
  return { ok: true, settings: changeSettings(world, shop, input) };
}

/** Ways of selling past the online store's own check, and how the shop behaves. */
export const saleActions: readonly ShopRoute[] = [
  action(
    "/pos-sale",
    z.object({ ...saleFields, location: locationName.optional() }),
    sellAtCounter,
  ),
  action("/draft-sale", z.object({ ...saleFields, pending: flag.default(false) }), sellByDraft),
  action("/pause", z.object({ paused: flag.default(true) }), change),
  action("/settings", settingsSchema, change),
];
