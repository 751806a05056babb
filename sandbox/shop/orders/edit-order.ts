import type { World } from "#sandbox/contract.ts";
import { changeLevel } from "../inventory/change-level.ts";
import { bigId, gid, idOf, isoTime, newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { addToFulfillmentOrders } from "../fulfilment/add-units.ts";
import { allocateLines } from "./allocate-lines.ts";
import { newOrderLine } from "./order-line.ts";
import { currentQuantity, financialStatusOf } from "./order-totals.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import { removableQuantity, removeUnshippedUnits } from "./remove-units.ts";
import { sendMail } from "./send-mail.ts";
import type { EditChange, EditSession, Order, OrderLine } from "./state.ts";
import { announceOrder } from "./touch-order.ts";

/** Opens an edit. Nothing of the order changes until it is committed. */
export function beginEdit(
  world: World,
  shop: Shop,
  order: Order,
): { ok: true; session: EditSession } | Refusal {
  if (order.cancelledAt !== null) return refuse("The order cannot be edited.", ["id"]);
  const calculatedOrderId = newGid(world, "CalculatedOrder");
  const session: EditSession = {
    id: gid("OrderEditSession", idOf(calculatedOrderId)),
    calculatedOrderId,
    orderId: order.id,
    changes: [],
  };
  shop.orders.editSessions.set(session.calculatedOrderId, session);
  world.changed(shop);
  return { ok: true, session };
}

/** Either id of a session finds it: they have the number in common. */
export function editSessionById(shop: Shop, id: string): EditSession | undefined {
  return shop.orders.editSessions.get(gid("CalculatedOrder", idOf(id)));
}

/** Adds the change to the session, in place of an earlier one of the same line. */
export function stageChange(
  shop: Shop,
  session: EditSession,
  change: EditChange,
): { ok: true; change: EditChange } | Refusal {
  const order = shop.orders.orders.get(session.orderId);
  const line = order?.lines.find(({ id }) => id === change.lineItemId);
  if (!order || (change.kind === "set" && !line && !stagedLine(session, change.lineItemId))) {
    return refuse("The line item does not exist.", ["lineItemId"]);
  }
  if (change.quantity < (change.kind === "add" ? 1 : 0))
    return refuse("The quantity is too small.", ["quantity"]);
  if (line && currentQuantity(line) - change.quantity > removableQuantity(shop, order, line)) {
    return refuse("The quantity can't be lowered below what is shipped or being shipped.", [
      "quantity",
    ]);
  }
  if (line?.sellingPlan && change.quantity > currentQuantity(line))
    return refuse("Units bought on a selling plan can only be removed.", ["quantity"]);
  const staged = stagedLine(session, change.lineItemId);
  if (staged && change.kind === "set") {
    staged.quantity = change.quantity;
    return { ok: true, change: staged };
  }
  session.changes = session.changes.filter((each) => each.lineItemId !== change.lineItemId);
  session.changes.push(change);
  return { ok: true, change };
}

function stagedLine(session: EditSession, lineItemId: string): EditChange | undefined {
  return session.changes.find((each) => each.kind === "add" && each.lineItemId === lineItemId);
}

/** Applies an edit at once: added units are claimed without asking whether there are any. */
export function commitEdit(
  world: World,
  shop: Shop,
  request: {
    session: EditSession;
    staffNote?: string | null;
    notifyCustomer?: boolean;
    eventId: string;
  },
): { ok: true; order: Order } | Refusal {
  const { session, eventId } = request;
  const order = shop.orders.orders.get(session.orderId);
  if (!order || order.cancelledAt !== null) return refuse("The order cannot be edited.", ["id"]);
  if (session.changes.length === 0)
    return refuse("There must be at least one change to be made.", ["id"]);
  for (const change of session.changes) {
    const line = order.lines.find(({ id }) => id === change.lineItemId);
    if (line && currentQuantity(line) - change.quantity > removableQuantity(shop, order, line)) {
      return refuse("The order changed in the meantime and cannot be edited like this.", ["id"]);
    }
  }
  const deltas = session.changes.map((change) =>
    applyChange(world, shop, { order, change, eventId }),
  );
  shop.orders.editSessions.delete(session.calculatedOrderId);
  order.edited = true;
  order.financialStatus = financialStatusOf(order, shop.orders);
  world.emit({
    shop,
    topic: "orders/edited",
    payload: { order_edit: editPayload(world, session, { deltas, ...request }) },
    eventId,
  });
  announceOrder(world, shop, { order, topics: [], eventId });
  if (request.notifyCustomer) sendMail(world, shop, { order, kind: "order_edited" });
  return { ok: true, order };
}

interface LineDelta {
  lineItemId: string;
  delta: number;
}

function applyChange(
  world: World,
  shop: Shop,
  options: { order: Order; change: EditChange; eventId: string },
): LineDelta {
  const { order, change, eventId } = options;
  const { lineItemId, quantity, restock, locationId } = change;
  if (change.kind === "add") {
    const variant = shop.variants.get(change.variantId ?? "") ?? null;
    const line = { ...newOrderLine(world, shop, { variant, quantity: 0 }), id: lineItemId };
    order.lines.push(line);
    shop.orders.orderIdByLine.set(line.id, order.id);
    addUnits(world, shop, { order, line, quantity, locationId, eventId });
    return { lineItemId, delta: quantity };
  }
  const line = order.lines.find(({ id }) => id === lineItemId);
  if (!line) return { lineItemId, delta: 0 };
  const delta = quantity - currentQuantity(line);
  if (delta > 0) addUnits(world, shop, { order, line, quantity: delta, locationId, eventId });
  if (delta < 0) {
    removeUnshippedUnits(world, shop, {
      order,
      line,
      quantity: -delta,
      restock,
      locationId,
      eventId,
    });
  }
  return { lineItemId, delta };
}

function addUnits(
  world: World,
  shop: Shop,
  options: {
    order: Order;
    line: OrderLine;
    quantity: number;
    locationId: string | null;
    eventId: string;
  },
): void {
  const { order, line, quantity, eventId } = options;
  line.quantity += quantity;
  const place = options.locationId ?? allocateLines(shop, [{ ...line, quantity }])[0];
  if (!place) return;
  const committed = line.tracked && line.inventoryItemId ? quantity : 0;
  if (committed > 0 && line.inventoryItemId) {
    changeLevel(world, shop, {
      inventoryItemId: line.inventoryItemId,
      locationId: place,
      deltas: { available: -quantity, committed: quantity },
      eventId,
    });
  }
  const allocation = { locationId: place, quantity, committed };
  if (order.routed) addToFulfillmentOrders(world, shop, { order, line, allocation });
  else line.allocations.push(allocation);
}

function editPayload(
  world: World,
  session: EditSession,
  options: { deltas: LineDelta[]; staffNote?: string | null; notifyCustomer?: boolean },
): Record<string, unknown> {
  const linesOf = (wanted: (delta: number) => boolean) =>
    options.deltas
      .filter(({ delta }) => wanted(delta))
      .map(({ lineItemId, delta }) => ({ id: bigId(lineItemId), delta: Math.abs(delta) }));
  return {
    id: bigId(session.id),
    order_id: bigId(session.orderId),
    created_at: isoTime(world.clock.now()),
    notify_customer: options.notifyCustomer ?? false,
    staff_note: options.staffNote ?? "",
    line_items: {
      additions: linesOf((delta) => delta > 0),
      removals: linesOf((delta) => delta < 0),
    },
  };
}
