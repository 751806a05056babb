import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { beginEdit, commitEdit, stageChange } from "../orders/edit-order.ts";
import { markAsPaid } from "../orders/mark-as-paid.ts";
import {
  currentQuantity,
  discountedPrice,
  totalsOf,
  unfulfilledQuantity,
} from "../orders/order-totals.ts";
import { refundOrder } from "../orders/refund-order.ts";
import { refuse } from "../orders/refusal.ts";
import type { EditChange, Order, OrderLine } from "../orders/state.ts";
import { newGid } from "../ids.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import {
  findLocation,
  findOrder,
  findVariant,
  flag,
  locationName,
  variantFields,
  wholeNumber,
} from "./find.ts";

const orderField = { order: z.string() };

/** Runs on the order named in the path. */
function onOrder<I extends { order: string }>(
  run: (context: ActionContext, order: Order, input: I) => ActionResult,
) {
  return (context: ActionContext, input: I): ActionResult => {
    const found = findOrder(context.shop, input.order);
    return found.ok ? run(context, found.order, input) : found;
  };
}

function lineOf(order: Order, named: { lineItemId?: string; sku?: string }): OrderLine | undefined {
  return order.lines.find((line) =>
    named.lineItemId
      ? line.id === named.lineItemId || line.id.endsWith(`/${named.lineItemId}`)
      : line.sku === named.sku,
  );
}

const cancelSchema = z.object({
  ...orderField,
  restock: flag.default(true),
  refund: flag.default(true),
  reason: z
    .enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"])
    .default("CUSTOMER"),
  notifyCustomer: flag.default(false),
});

const refundSchema = z.object({
  ...orderField,
  /** Everything that is still on the order when absent. */
  lines: z
    .array(
      z.object({
        lineItemId: z.string().optional(),
        sku: z.string().optional(),
        quantity: wholeNumber.min(1),
      }),
    )
    .optional(),
  lineItemId: z.string().optional(),
  sku: z.string().optional(),
  quantity: wholeNumber.min(1).optional(),
  /** Shopify's admin ticks this by default, also for what was shipped. */
  restock: flag.default(true),
  location: locationName.optional(),
  notifyCustomer: flag.default(false),
});

/** Shipped units are returned, others cancelled, as the admin's refund page does. */
function refund(
  context: ActionContext,
  order: Order,
  input: z.infer<typeof refundSchema>,
): ActionResult {
  const { world, shop, eventId } = context;
  const single = input.quantity
    ? [{ lineItemId: input.lineItemId, sku: input.sku, quantity: input.quantity }]
    : undefined;
  const wanted =
    input.lines ??
    single ??
    order.lines.map((line) => ({
      lineItemId: line.id,
      sku: undefined,
      quantity: currentQuantity(line),
    }));
  const place = findLocation(shop, input.location ?? order.retailLocationId ?? undefined);
  if (!place.ok) return place;
  const lines = [];
  let subtotal = 0;
  for (const named of wanted.filter(({ quantity }) => quantity > 0)) {
    const line = lineOf(order, named);
    if (!line) return refuse("There is no such line.", ["lines"]);
    const unshipped = Math.min(named.quantity, unfulfilledQuantity(line));
    const shipped = named.quantity - unshipped;
    const locationId = place.location.id;
    subtotal += discountedPrice(line, named.quantity);
    if (unshipped > 0) {
      const restockType = input.restock ? ("CANCEL" as const) : ("NO_RESTOCK" as const);
      lines.push({
        lineItemId: line.id,
        quantity: unshipped,
        restockType,
        locationId: input.location ? locationId : null,
      });
    }
    if (shipped > 0) {
      const restockType = input.restock ? ("RETURN" as const) : ("NO_RESTOCK" as const);
      lines.push({ lineItemId: line.id, quantity: shipped, restockType, locationId });
    }
  }
  const { received, refunded } = totalsOf(order, shop.orders);
  const amount = Math.min(subtotal, received - refunded);
  const result = refundOrder(world, shop, {
    order,
    lines,
    amount,
    notify: input.notifyCustomer,
    eventId,
  });
  return result.ok ? { ok: true, refundId: result.refund.id } : result;
}

const editSchema = z.object({
  ...orderField,
  ...variantFields,
  lineItemId: z.string().optional(),
  /** How many the line shall have then; a variant that is not on the order is added. */
  quantity: wholeNumber.min(0),
  restock: flag.default(true),
  location: locationName.optional(),
});

function edit(
  context: ActionContext,
  order: Order,
  input: z.infer<typeof editSchema>,
): ActionResult {
  const { world, shop, eventId } = context;
  const line = lineOf(order, input);
  const place = input.location === undefined ? undefined : findLocation(shop, input.location);
  if (place && !place.ok) return place;
  const rest = {
    quantity: input.quantity,
    restock: input.restock,
    locationId: place?.location.id ?? null,
  };
  let change: EditChange;
  if (line) change = { kind: "set", lineItemId: line.id, variantId: null, ...rest };
  else {
    const found = findVariant(shop, input);
    if (!found.ok) return found;
    change = {
      kind: "add",
      lineItemId: newGid(world, "LineItem"),
      variantId: found.variant.id,
      ...rest,
    };
  }
  const begun = beginEdit(world, shop, order);
  if (!begun.ok) return begun;
  const staged = stageChange(shop, begun.session, change);
  const result = staged.ok ? commitEdit(world, shop, { session: begun.session, eventId }) : staged;
  shop.orders.editSessions.delete(begun.session.calculatedOrderId);
  return result.ok ? { ok: true } : result;
}

const pay = onOrder<{ order: string }>(({ world, shop, eventId }, order) => {
  const result = markAsPaid(world, shop, { order, eventId });
  return result.ok ? { ok: true } : result;
});

const markPaid = action("/orders/:order/mark-paid", z.object(orderField), pay);

/** What a merchant does to orders as a whole. */
export const orderActions: readonly ShopRoute[] = [
  action(
    "/orders/:order/cancel",
    cancelSchema,
    onOrder(({ world, shop, eventId }, order, input) => {
      const result = cancelOrder(world, shop, { ...input, order, eventId });
      return result.ok ? { ok: true } : result;
    }),
  ),
  action("/orders/:order/refund", refundSchema, onOrder(refund)),
  action("/orders/:order/edit", editSchema, onOrder(edit)),
  markPaid,
  { ...markPaid, path: "/orders/:order/mark-paid" },
];
