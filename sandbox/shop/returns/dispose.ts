import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { present } from "../lookup.ts";
import type { Shop } from "../state.ts";
import { orderLineOf } from "../fulfilment/fulfillment-order-index.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import { refundOrder } from "../orders/refund-order.ts";
import { restockShippedUnits } from "../orders/remove-units.ts";
import type { Refund } from "../orders/state.ts";
import type { Disposition, Return, ReverseFulfillmentOrder } from "./state.ts";
import { closeReturn, fulfillmentLineOf, tellReturn } from "./change-return.ts";

type ReverseLine = ReverseFulfillmentOrder["lines"][number];

export interface DispositionRequest {
  reverseFulfillmentOrderLineItemId: string;
  quantity: number;
  dispositionType: Disposition["type"];
  locationId?: string | null;
}

/** What became of goods that came back. Only RESTOCKED puts them on sale, at the location named. */
export function dispose(
  world: World,
  shop: Shop,
  { requests, eventId }: { requests: readonly DispositionRequest[]; eventId: string },
): { ok: true; lines: ReverseLine[] } | Refusal {
  const found: {
    request: DispositionRequest;
    owner: ReverseFulfillmentOrder;
    line: ReverseLine;
  }[] = [];
  for (const [index, request] of requests.entries()) {
    const field = ["dispositionInputs", String(index)];
    const target = findReverseLine(shop, request.reverseFulfillmentOrderLineItemId);
    if (!target)
      return refuse("Reverse fulfillment order line item not found.", field, "NOT_FOUND");
    const refusal = dispositionRefusal(shop, { ...target, request, field });
    if (refusal) return refusal;
    found.push({ request, ...target });
  }
  for (const { request, owner, line } of found) {
    const { dispositionType: type, quantity, locationId = null } = request;
    line.dispositions.push({
      id: newGid(world, "ReverseFulfillmentOrderDisposition"),
      type,
      quantity,
      locationId,
      createdAt: world.clock.now(),
    });
    if (type === "RESTOCKED" && locationId) {
      const orderLine = orderLineOf(shop, fulfillmentLineOf(shop, line));
      restockShippedUnits(world, shop, { line: orderLine, quantity, locationId, eventId });
    }
    if (owner.lines.every((each) => disposed(each) === each.totalQuantity)) owner.status = "CLOSED";
    world.emit({
      shop,
      topic: "reverse_fulfillment_orders/dispose",
      payload: {
        reverse_fulfillment_order_id: owner.id,
        line_item_id: line.id,
        disposition_type: type.toLowerCase(),
        quantity,
      },
      eventId,
    });
  }
  world.changed(shop);
  return { ok: true, lines: found.map(({ line }) => line) };
}

/** Few returns are open at a time, so they are simply looked through. */
function findReverseLine(
  shop: Shop,
  id: string,
): { owner: ReverseFulfillmentOrder; line: ReverseLine } | undefined {
  for (const owner of shop.orders.reverseFulfillmentOrders.values()) {
    const line = owner.lines.find((each) => each.id === id);
    if (line) return { owner, line };
  }
  return undefined;
}

/** Goods still to be processed may be disposed of again, for good. */
function disposed(line: ReverseLine): number {
  return line.dispositions
    .filter(({ type }) => type !== "PROCESSING_REQUIRED")
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function dispositionRefusal(
  shop: Shop,
  options: {
    owner: ReverseFulfillmentOrder;
    line: ReverseLine;
    request: DispositionRequest;
    field: string[];
  },
): Refusal | undefined {
  const { owner, line, request, field } = options;
  if (owner.status === "CANCELED")
    return refuse("The return was cancelled.", field, "INVALID_STATE");
  if (request.quantity < 1 || request.quantity > line.totalQuantity - disposed(line)) {
    return refuse("Quantity is not available for disposition.", [...field, "quantity"], "INVALID");
  }
  const isRestock = request.dispositionType === "RESTOCKED";
  if (isRestock && !shop.locations.get(request.locationId ?? "")?.active) {
    return refuse("Location is required to restock.", [...field, "locationId"], "BLANK");
  }
  if (!isRestock && request.locationId) {
    return refuse(
      "Location must be blank unless the items are restocked.",
      [...field, "locationId"],
      "PRESENT",
    );
  }
  return undefined;
}

export interface ProcessRequest {
  record: Return;
  lines: readonly {
    id: string;
    quantity: number;
    dispositions?: readonly DispositionRequest[] | null;
  }[];
  /** Money that goes back; null when none does. */
  refund: { amount: number; allowOverRefunding: boolean } | null;
  note?: string | null;
  notifyCustomer?: boolean;
  eventId: string;
}

/** Confirms what came back, says what became of it, and gives the money back, in one step. */
export function processReturn(
  world: World,
  shop: Shop,
  request: ProcessRequest,
): { ok: true; record: Return; refund: Refund | null } | Refusal {
  const { record, eventId } = request;
  if (record.status !== "OPEN") return refuse("Return is not open.", ["returnId"], "INVALID_STATE");
  for (const [index, { id, quantity }] of request.lines.entries()) {
    const line = record.lines.find((each) => each.id === id);
    const field = ["returnLineItems", String(index)];
    if (!line) return refuse("Return line item not found.", field, "NOT_FOUND");
    if (quantity < 1 || quantity > line.quantity - line.processed) {
      return refuse("Quantity is not available for processing.", field, "INVALID");
    }
  }
  const disposals = request.lines.flatMap(({ dispositions }) => dispositions ?? []);
  const disposal =
    disposals.length > 0 ? dispose(world, shop, { requests: disposals, eventId }) : undefined;
  if (disposal && !disposal.ok) return disposal;
  const refund = request.refund
    ? refundLines(world, shop, { ...request, money: request.refund })
    : null;
  if (refund && !refund.ok) return refund;
  for (const { id, quantity } of request.lines) {
    const line = present(
      record.lines.find((each) => each.id === id),
      id,
    );
    line.processed += quantity;
    if (refund) line.refunded += quantity;
  }
  tellReturn(world, shop, { record, topic: "returns/process", eventId });
  if (record.lines.every((line) => line.processed === line.quantity))
    closeReturn(world, shop, { record, eventId });
  return { ok: true, record, refund: refund ? refund.refund : null };
}

function refundLines(
  world: World,
  shop: Shop,
  request: ProcessRequest & { money: NonNullable<ProcessRequest["refund"]> },
): { ok: true; refund: Refund } | Refusal {
  const { record, money, eventId } = request;
  return refundOrder(world, shop, {
    order: present(shop.orders.orders.get(record.orderId), `order ${record.orderId}`),
    // The dispositions said where the goods went: the refund itself restocks nothing.
    lines: request.lines.map(({ id, quantity }) => {
      const line = present(
        record.lines.find((each) => each.id === id),
        id,
      );
      return {
        lineItemId: fulfillmentLineOf(shop, line).lineItemId,
        quantity,
        restockType: "NO_RESTOCK" as const,
      };
    }),
    amount: money.amount,
    allowOverRefunding: money.allowOverRefunding,
    note: request.note,
    notify: request.notifyCustomer,
    returnId: record.id,
    eventId,
  });
}
