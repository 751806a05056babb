import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import {
  cancelFulfillmentOrder,
  submitCancellationRequest,
} from "../fulfilment/cancellation-request.ts";
import { addFulfillmentEvent, cancelFulfillment } from "../fulfilment/change-fulfillment.ts";
import { createFulfillment } from "../fulfilment/create-fulfillment.ts";
import { submitFulfillmentRequest } from "../fulfilment/fulfillment-request.ts";
import { holdFulfillmentOrder, releaseHolds } from "../fulfilment/holds.ts";
import { moveFulfillmentOrder } from "../fulfilment/move.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder } from "../fulfilment/state.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import {
  findFulfillmentOrder,
  findLocation,
  findOrder,
  flag,
  locationName,
  wholeNumber,
} from "./find.ts";

const target = { order: z.string(), fulfillmentOrderId: z.string().optional() };
type Target = { order: string; fulfillmentOrderId?: string };

function onFulfillmentOrder<I extends Target>(
  run: (context: ActionContext, fulfillmentOrder: FulfillmentOrder, input: I) => ActionResult,
) {
  return (context: ActionContext, input: I): ActionResult => {
    const found = findOrder(context.shop, input.order);
    if (!found.ok) return found;
    const one = findFulfillmentOrder(context.shop, found.order, input.fulfillmentOrderId);
    return one.ok ? run(context, one.fulfillmentOrder, input) : one;
  };
}

/** Units of fulfilment order lines; all that remain when absent. */
const picks = z.array(z.object({ id: z.string(), quantity: wholeNumber.min(1) })).optional();

const shipSchema = z.object({
  ...target,
  lines: picks,
  company: z.string().optional(),
  trackingNumber: z.string().optional(),
  trackingUrl: z.url().optional(),
  notifyCustomer: flag.default(false),
});

const ship = onFulfillmentOrder<z.infer<typeof shipSchema>>(
  ({ world, shop, eventId }, fulfillmentOrder, input) => {
    const { company = null, trackingNumber: number = null, trackingUrl: url = null } = input;
    const result = createFulfillment(world, shop, {
      parts: [{ fulfillmentOrder, picks: input.lines }],
      tracking: company || number || url ? [{ company, number, url }] : [],
      notifyCustomer: input.notifyCustomer,
      eventId,
    });
    return result.ok ? { ok: true, fulfillmentId: result.fulfillment.id } : result;
  },
);

const requestSchema = z.object({ ...target, lines: picks, message: z.string().optional() });

const request = onFulfillmentOrder<z.infer<typeof requestSchema>>(
  ({ world, shop, eventId }, fulfillmentOrder, { lines, message }) => {
    const result = submitFulfillmentRequest(world, shop, {
      fulfillmentOrder,
      picks: lines,
      message,
      eventId,
    });
    return result.ok ? { ok: true, fulfillmentOrderId: result.submitted.id } : result;
  },
);

const holdSchema = z.object({
  ...target,
  reason: z
    .string()
    .regex(/^[A-Z_]+$/)
    .default("OTHER"),
  notes: z.string().optional(),
});

const parcelSchema = z.object({ order: z.string(), fulfillmentId: z.string() });

function parcelOf({ shop }: ActionContext, input: z.infer<typeof parcelSchema>) {
  const found = findOrder(shop, input.order);
  if (!found.ok) return found;
  const id = found.order.fulfillmentIds.find(
    (each) => each === input.fulfillmentId || each.endsWith(`/${input.fulfillmentId}`),
  );
  const fulfillment = shop.orders.fulfillments.get(id ?? "");
  return fulfillment
    ? { ok: true as const, fulfillment }
    : refuse("There is no such parcel.", ["fulfillmentId"]);
}

/** What a merchant does to the work on an order. */
export const fulfilmentActions: readonly ShopRoute[] = [
  action("/orders/:order/fulfil", shipSchema, ship),
  action("/orders/:order/request-fulfilment", requestSchema, request),
  action(
    "/orders/:order/request-cancellation",
    z.object({ ...target, message: z.string().optional() }),
    onFulfillmentOrder<Target & { message?: string }>(
      ({ world, shop, eventId }, fulfillmentOrder, { message }) => {
        const result = submitCancellationRequest(world, shop, {
          fulfillmentOrder,
          message,
          eventId,
        });
        return result.ok ? { ok: true } : result;
      },
    ),
  ),
  action(
    "/orders/:order/withdraw-request",
    z.object(target),
    onFulfillmentOrder<Target>(({ world, shop, eventId }, fulfillmentOrder) => {
      const result = cancelFulfillmentOrder(world, shop, { fulfillmentOrder, eventId });
      return result.ok ? { ok: true } : result;
    }),
  ),
  action(
    "/orders/:order/move",
    z.object({ ...target, location: locationName, lines: picks }),
    onFulfillmentOrder<Target & { location: string; lines?: z.infer<typeof picks> }>(
      ({ world, shop, eventId }, fulfillmentOrder, input) => {
        const place = findLocation(shop, input.location);
        if (!place.ok) return place;
        const newLocationId = place.location.id;
        const result = moveFulfillmentOrder(world, shop, {
          fulfillmentOrder,
          newLocationId,
          picks: input.lines,
          eventId,
        });
        return result.ok ? { ok: true, fulfillmentOrderId: result.moved.id } : result;
      },
    ),
  ),
  action(
    "/orders/:order/hold",
    holdSchema,
    onFulfillmentOrder<z.infer<typeof holdSchema>>(
      ({ world, shop, eventId }, fulfillmentOrder, { reason, notes }) => {
        const result = holdFulfillmentOrder(world, shop, {
          fulfillmentOrder,
          reason,
          reasonNotes: notes,
          app: null,
          eventId,
        });
        return result.ok ? { ok: true } : result;
      },
    ),
  ),
  action(
    "/orders/:order/release",
    z.object(target),
    onFulfillmentOrder<Target>(({ world, shop, eventId }, fulfillmentOrder) => {
      const result = releaseHolds(world, shop, { fulfillmentOrder, eventId });
      return result.ok ? { ok: true } : result;
    }),
  ),
  action("/orders/:order/cancel-parcel", parcelSchema, (context, input) => {
    const found = parcelOf(context, input);
    if (!found.ok) return found;
    const { world, shop, eventId } = context;
    const result = cancelFulfillment(world, shop, { fulfillment: found.fulfillment, eventId });
    return result.ok ? { ok: true } : result;
  }),
  action(
    "/orders/:order/parcel-event",
    parcelSchema.extend({ status: z.string().regex(/^[A-Z_]+$/) }),
    (context, input) => {
      const found = parcelOf(context, input);
      if (!found.ok) return found;
      const { world, shop, eventId } = context;
      addFulfillmentEvent(world, shop, {
        fulfillment: found.fulfillment,
        status: input.status,
        eventId,
      });
      return { ok: true };
    },
  ),
];
