import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { NewTask } from "#app/platform/tasks/tasks.server.ts";
import { orderGroup, type BookingDeps } from "./deps.server.ts";
import type { ShopRefLike } from "./ports.ts";
import { GONE, isRouted } from "./states.ts";

/** Task kinds of this module; the handlers are wired in `app/jobs`. */
export const ORDER_TASKS = {
  read: "orders.read",
  request: "orders.request",
  decide: "orders.decide",
  route: "orders.route",
  cancel: "orders.cancel",
  reject: "orders.reject",
} as const;

/**
 * Lower goes first: what a person asked to stop, then news of an order, then all that follows from it;
 * what mostly repeats news comes last.
 */
const PRIORITY = {
  cancel: 1,
  reject: 2,
  read: 2,
  route: 3,
  decide: 3,
  request: 4,
  echo: 6,
} as const;

type SupplyStep = Exclude<keyof typeof ORDER_TASKS, "read">;

/** The task that takes one step of a supply order, behind all else that touches its order. */
export function supplyTask(
  step: SupplyStep,
  supply: { id: string; shopId: string; app: string; orderGid: string },
): NewTask {
  const { id, shopId, app, orderGid } = supply;
  return {
    kind: ORDER_TASKS[step],
    key: id,
    shopId,
    app,
    group: orderGroup(shopId, orderGid),
    payload: { supplyOrderId: id },
    priority: PRIORITY[step],
  };
}

/**
 * Asks for what comes next for each supply order of orders, by its state: our own request where the
 * reseller switched it on, the decision after the grace period, routing, an asked-for cancellation.
 */
export async function followUp(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly { shop: ShopRefLike; orderId: string }[],
): Promise<void> {
  if (orders.length === 0) return;
  const shops = new Map(orders.map(({ shop, orderId }) => [orderId, shop]));
  const rows = await tx
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .leftJoin("Partnership", "Partnership.id", "SupplyOrder.partnershipId")
    .select([
      "SupplyOrder.id",
      "SupplyOrder.orderId",
      "SupplyOrder.kind",
      "SupplyOrder.state",
      "SupplyOrder.requestStatus",
      "SupplyOrder.routeState",
      "SupplyOrder.graceUntil",
      "Order.gid",
      "Order.financialStatus",
      "Partnership.autoRequest",
    ])
    .where("SupplyOrder.orderId", "in", among(tx, shops.keys()))
    .where("SupplyOrder.kind", "=", "reseller")
    .execute();
  const followed = rows.flatMap((row) => {
    const shop = shops.get(row.orderId);
    return shop ? [{ ...row, shop }] : [];
  });
  await askNext(tx, deps, followed);
}

/** The same for supply orders of which all that counts is known. */
export async function askNext(
  tx: Tx,
  deps: Pick<BookingDeps, "tasks">,
  rows: readonly FollowedRow[],
): Promise<void> {
  const asked = rows.flatMap((row): NewTask[] => {
    const step = row.kind === "reseller" ? nextTask(row) : null;
    if (!step) return [];
    const task = supplyTask(step, { ...row.shop, id: row.id, orderGid: row.gid });
    const isLater = step === "decide" && row.graceUntil !== null;
    return [isLater ? { ...task, runAt: row.graceUntil ?? 0 } : task];
  });
  await deps.tasks.askAll(tx, asked);
}

export interface FollowedRow {
  id: string;
  kind: string;
  shop: ShopRefLike;
  /** The order's. */
  gid: string;
  graceUntil: number | null;
  state: string;
  requestStatus: string;
  routeState: string;
  financialStatus: string;
  autoRequest: string | null;
}

function nextTask(row: FollowedRow): SupplyStep | null {
  if (row.requestStatus === "CANCELLATION_REQUESTED") return "cancel";
  const isOver = row.state === "cancelled" || row.requestStatus === GONE;
  if (isOver && isRouted(row.routeState)) return "cancel";
  if (row.state === "requested") return "decide";
  if (row.state === "accepted" && row.routeState !== "done") return "route";
  if (row.state === "held" && row.autoRequest === "on" && isPaid(row.financialStatus))
    return "request";
  return null;
}

/** What we may request by ourselves, as Shopify names it. */
export function isPaid(financialStatus: string): boolean {
  return financialStatus === "PAID" || financialStatus === "PARTIALLY_REFUNDED";
}

/** An order to be read from its shop; one that waits until `runAt` is in no hurry then, either. */
export interface WantedRead {
  shop: ShopRefLike;
  orderGid: string;
  heardAt: number;
  cause: string;
  runAt?: number;
}

/** Asks that orders be read; of one order the last word counts. */
export function askOrderReads(
  tx: Tx,
  deps: Pick<BookingDeps, "tasks">,
  reads: readonly WantedRead[],
): Promise<void> {
  return deps.tasks.askAll(tx, reads.map(readTask));
}

export function askOrderRead(
  tx: Tx,
  deps: Pick<BookingDeps, "tasks">,
  read: WantedRead,
): Promise<void> {
  return deps.tasks.ask(tx, readTask(read));
}

/** The key of the task that reads an order. */
export function readKeyOf({ app, shopId }: ShopRefLike, orderGid: string): string {
  return `${app}:${shopId}:${orderGid}`;
}

function readTask({ shop, orderGid, heardAt, cause, runAt }: WantedRead): NewTask {
  return {
    kind: ORDER_TASKS.read,
    key: readKeyOf(shop, orderGid),
    shopId: shop.shopId,
    app: shop.app,
    group: orderGroup(shop.shopId, orderGid),
    payload: { orderGid, heardAt, cause },
    priority: runAt === undefined ? PRIORITY.read : PRIORITY.echo,
    ...(runAt === undefined ? {} : { runAt }),
  };
}
