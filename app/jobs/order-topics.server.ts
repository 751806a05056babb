import { parse } from "lossless-json";
import { z } from "zod";
import { findOurVariants } from "#app/modules/catalog/index.server.ts";
import {
  askOrderReads,
  findOrders,
  ordersBeingRead,
  type OrdersDeps,
} from "#app/modules/orders/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type {
  StoredMessage,
  TopicHandler,
  TopicHandlers,
} from "#app/platform/inbox/drain.server.ts";

/** Ids are longer than a JavaScript number holds: they stay as the text they were sent as. */
function parsePayload(text: string): unknown {
  return parse(text, undefined, (value) => value);
}

const idText = z.union([z.string(), z.number().transform(String)]);

const orderPayload = z.object({
  admin_graphql_api_id: z.string(),
  updated_at: z.iso.datetime({ offset: true }).transform(Date.parse).optional(),
  line_items: z.array(z.object({ variant_id: idText.nullish() })).optional(),
});
const deletedPayload = z.object({ id: idText });
const ofOrderPayload = z.object({ order_id: idText });
const orderEditPayload = z.object({ order_edit: ofOrderPayload });
/** Each topic names its fulfilment orders in its own words: the original, the moved, the submitted one… */
const fulfilmentOrderPayload = z.record(z.string(), z.unknown());
const hasId = z.object({ id: idText });

/** An order that a message is about. */
interface Hint {
  message: StoredMessage;
  orderGid: string;
  /** Null when the message does not say which variants the order has. */
  variantGids: string[] | null;
  /** The order's age in the message, by the shop's clock; absent where the message does not say. */
  updatedAt?: number;
}

const ORDER_TOPICS = [
  "orders/create",
  "orders/updated",
  "orders/cancelled",
  "orders/paid",
  "orders/fulfilled",
  "orders/partially_fulfilled",
];
const OF_ORDER_TOPICS = ["refunds/create", "fulfillments/create", "fulfillments/update"];
const FULFILMENT_ORDER_TOPICS = [
  "fulfillment_orders/order_routing_complete",
  "fulfillment_orders/fulfillment_request_submitted",
  "fulfillment_orders/cancellation_request_submitted",
  "fulfillment_orders/fulfillment_request_accepted",
  "fulfillment_orders/fulfillment_request_rejected",
  "fulfillment_orders/cancellation_request_accepted",
  "fulfillment_orders/cancellation_request_rejected",
  "fulfillment_orders/moved",
  "fulfillment_orders/split",
  "fulfillment_orders/merged",
  "fulfillment_orders/placed_on_hold",
  "fulfillment_orders/hold_released",
  "fulfillment_orders/cancelled",
];

/** What an order costs to the seller is nothing to us: of a routed order only its shipping matters. */
const QUIET_FOR_ROUTED = new Set(["orders/create", "orders/updated", "orders/paid"]);

/**
 * Topics that mostly repeat what another one, or an answer to our own call, has told already. They wait
 * a moment, and one read serves all that came meanwhile: a read of a long order costs a slow plan's shop
 * a second of its bucket.
 */
const ECHOES = new Set([
  "orders/updated",
  "orders/paid",
  "orders/fulfilled",
  "orders/partially_fulfilled",
  "fulfillment_orders/fulfillment_request_submitted",
  "fulfillment_orders/fulfillment_request_accepted",
  // Of a fulfilment order that is known already.
  "fulfillment_orders/order_routing_complete",
]);
/** In a reseller's shop the hub itself makes these; in the factory's they are the news of a parcel. */
const RESELLER_ECHOES = new Set(["fulfillments/create", "fulfillments/update"]);
const ECHO_WAIT_MS = 1_500;

function isEcho({ app, topic }: StoredMessage): boolean {
  return ECHOES.has(topic) || (app === "reseller" && RESELLER_ECHOES.has(topic));
}

/**
 * Messages about orders. Each is only a hint: it asks that the order be read from its shop, and many
 * hints about one order ask once. Orders without any line of ours are dropped here.
 */
export function orderTopics(deps: Pick<OrdersDeps, "tasks">): TopicHandlers {
  const ofOrder = (hintOf: (message: StoredMessage) => Hint): TopicHandler => ({
    kind: "batch",
    handle: async (tx, messages) => {
      await ask(tx, deps, await relevant(tx, messages.map(hintOf)));
    },
  });
  return {
    ...Object.fromEntries(ORDER_TOPICS.map((topic) => [topic, ofOrder(readOrderHint)])),
    "orders/edited": ofOrder(readOrderEditHint),
    "orders/delete": ofOrder(readDeletedHint),
    ...Object.fromEntries(OF_ORDER_TOPICS.map((topic) => [topic, ofOrder(readOfOrderHint)])),
    ...Object.fromEntries(
      FULFILMENT_ORDER_TOPICS.map((topic) => [topic, fulfilmentOrderTopic(deps)]),
    ),
    "callback/fulfillment_order_notification": assignedTopic(deps),
  };
}

function ask(tx: Tx, deps: Pick<OrdersDeps, "tasks">, hints: readonly Hint[]): Promise<void> {
  const reads = hints.map(({ message, orderGid }) => ({
    shop: { shopId: message.shopId, app: message.app },
    orderGid,
    heardAt: message.triggeredAt ?? message.receivedAt,
    cause: message.topic,
    ...(isEcho(message) && { runAt: message.receivedAt + ECHO_WAIT_MS }),
  }));
  return askOrderReads(tx, deps, reads);
}

function readOrderHint(message: StoredMessage): Hint {
  const order = orderPayload.parse(parsePayload(message.payload));
  const variants = order.line_items?.flatMap((line) =>
    line.variant_id ? [`gid://shopify/ProductVariant/${line.variant_id}`] : [],
  );
  return {
    message,
    orderGid: order.admin_graphql_api_id,
    variantGids: variants ?? null,
    ...(order.updated_at !== undefined && { updatedAt: order.updated_at }),
  };
}

function readOfOrderHint(message: StoredMessage): Hint {
  const { order_id: orderId } = ofOrderPayload.parse(parsePayload(message.payload));
  return { message, orderGid: toGid("Order", orderId), variantGids: null };
}

function readDeletedHint(message: StoredMessage): Hint {
  const { id } = deletedPayload.parse(parsePayload(message.payload));
  return { message, orderGid: toGid("Order", id), variantGids: null };
}

function readOrderEditHint(message: StoredMessage): Hint {
  const { order_edit: edit } = orderEditPayload.parse(parsePayload(message.payload));
  return { message, orderGid: toGid("Order", edit.order_id), variantGids: null };
}

/** Keeps hints about orders that are known, or that have a variant we list (in the factory: an item). */
async function relevant(tx: Tx, hints: readonly Hint[]): Promise<Hint[]> {
  const known = await findOrders(
    tx,
    hints.map(({ message, orderGid }) => ({ ...message, gid: orderGid })),
  );
  const gids = [...new Set(hints.map((hint) => hint.orderGid))];
  const routed = await tx
    .selectFrom("SupplyOrder")
    .select("routedOrderGid as gid")
    .where("routedOrderGid", "in", among(tx, gids))
    .execute();
  const ours = await findOurVariants(
    tx,
    hints.flatMap(({ message: { shopId }, variantGids }) =>
      (variantGids ?? []).map((variantGid) => ({ shopId, variantGid })),
    ),
  );
  const knownAt = new Map(
    known.map((row) => [`${row.app} ${row.shopId} ${row.gid}`, row.remoteUpdatedAt]),
  );
  const routedGids = new Set(routed.map((row) => row.gid));
  return hints.filter(({ message, orderGid, variantGids, updatedAt }) => {
    const { app, shopId } = message;
    if (app === "factory" && routedGids.has(orderGid)) return !QUIET_FOR_ROUTED.has(message.topic);
    const readAt = knownAt.get(`${app} ${shopId} ${orderGid}`);
    if (readAt !== undefined) return updatedAt === undefined || !isOlder(updatedAt, readAt);
    // A fulfilment of the factory's may be of a routed order whose id is not stored yet.
    if (variantGids === null) return app === "factory";
    return variantGids.some((gid) => ours.has(`${app} ${shopId} ${gid}`));
  });
}

/**
 * Read after this was told: what it tells is booked. Messages give whole seconds, and within one second
 * nobody knows which was first.
 */
function isOlder(toldOf: number, readAt: number): boolean {
  return Math.floor(toldOf / 1_000) < Math.floor(readAt / 1_000);
}

/** A fulfilment order that is known names its order; another one is located first. */
function fulfilmentOrderTopic(deps: Pick<OrdersDeps, "tasks">): TopicHandler {
  return {
    kind: "batch",
    handle: async (tx, messages) => {
      for (const message of messages) {
        for (const gid of fulfilmentOrderGids(message))
          await askByFulfilmentOrder(tx, deps, { message, gid });
      }
    },
  };
}

function fulfilmentOrderGids(message: StoredMessage): string[] {
  const payload = fulfilmentOrderPayload.parse(parsePayload(message.payload));
  // Where nothing took its place or was left over, Shopify names it with null.
  const named = Object.entries(payload).filter(
    ([key, value]) => key.endsWith("fulfillment_order") && value !== null,
  );
  const gids = named.map(([, value]) => toGid("FulfillmentOrder", hasId.parse(value).id));
  if (gids.length === 0) throw new Error("the message names no fulfilment order");
  return [...new Set(gids)];
}

async function askByFulfilmentOrder(
  tx: Tx,
  deps: Pick<OrdersDeps, "tasks">,
  { message, gid }: { message: StoredMessage; gid: string },
): Promise<void> {
  const { shopId, app } = message;
  const known = await tx
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .select("Order.gid")
    .where("SupplyOrder.shopId", "=", shopId)
    .where("Order.app", "=", app)
    .where("SupplyOrder.fulfilmentOrderGid", "=", gid)
    .executeTakeFirst();
  if (known) return ask(tx, deps, [{ message, orderGid: known.gid, variantGids: null }]);
  if (app !== "reseller") return;
  const heardAt = message.triggeredAt ?? message.receivedAt;
  const task = { kind: "orders.locate", shopId, app };
  const payload = { fulfilmentOrderGid: gid, heardAt };
  if (!(await readWaiting(tx, deps, { message, heardAt }))) {
    await deps.tasks.ask(tx, { ...task, key: `${shopId}:${gid}`, payload });
    return;
  }
  await deps.tasks.ask(tx, {
    ...task,
    key: `${shopId}:${gid}:unless-known`,
    payload: { ...payload, unlessKnown: true },
    runAt: message.receivedAt + ECHO_WAIT_MS,
  });
}

/** Orders of a shop that may be the one a message is about; of more it is asked which. */
const GUESSED_MAX = 2;

/**
 * Shopify makes an order's fulfilment orders a moment after the order, and tells of each by an id that
 * nobody knows. It nearly always is the one order that waits for it, so that one is read at once, which
 * saves asking the shop whose it is. False when nothing was guessed.
 */
async function readWaiting(
  tx: Tx,
  deps: Pick<OrdersDeps, "tasks">,
  { message: { topic, shopId, app }, heardAt }: { message: StoredMessage; heardAt: number },
): Promise<boolean> {
  if (topic !== "fulfillment_orders/order_routing_complete") return false;
  const shop = { shopId, app };
  const waiting = await ordersBeingRead(tx, { shop, max: GUESSED_MAX });
  if (waiting === null || waiting.length === 0) return false;
  const reads = waiting.map((orderGid) => ({ shop, orderGid, heardAt, cause: topic }));
  await askOrderReads(tx, deps, reads);
  return true;
}

function toGid(type: string, id: string): string {
  return id.startsWith("gid://") ? id : `gid://shopify/${type}/${id}`;
}

/** A fulfilment service's callback says only that something was asked: what, is read. */
function assignedTopic(deps: Pick<OrdersDeps, "tasks">): TopicHandler {
  return {
    kind: "batch",
    handle: async (tx, messages) => {
      for (const { shopId, app } of messages) {
        await deps.tasks.ask(tx, { kind: "orders.assigned", key: shopId, shopId, app });
      }
    },
  };
}
