import { Fault } from "#app/kernel/fault.ts";
import type { FulfilmentOrderSnapshot, OrderReader } from "#app/modules/orders/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import {
  ASSIGNED_FULFILMENT_ORDERS,
  LOCATE_FULFILMENT_ORDER,
} from "./operations/orders/locate.server.ts";
import {
  readFulfilmentOrders,
  type WholeFulfilmentOrder,
} from "./operations/orders/read-fulfilment-orders.server.ts";
import { CHANGED_ORDERS, READ_ORDER } from "./operations/orders/read-order.server.ts";
import { readPages } from "./operations/read-pages.ts";
import { toShopRef } from "./shop-ref.ts";

/** Five fulfilment orders of sixty lines each. */
const READ_COST = 640;
const CHANGED_COST = 210;
const PRIORITY = 3;
/** Pages of one answer: 10,000 orders. */
const PAGES_MAX = 50;

type AssignmentStatus =
  "FULFILLMENT_REQUESTED" | "FULFILLMENT_UNSUBMITTED" | "CANCELLATION_REQUESTED";

/** Fills the port through which orders are read. */
export function makeOrderReader(deps: { client: AdminClient }): OrderReader {
  return {
    async read(shop, orderGid) {
      const answer = await deps.client.request({
        shop: toShopRef(shop),
        document: READ_ORDER,
        variables: { id: orderGid },
        cost: READ_COST,
        priority: PRIORITY,
        allowPartial: true,
      });
      const order = answer.data.order;
      if (!order && answer.errors.length > 0) {
        const [error] = answer.errors;
        throw new Fault("order_not_readable", {
          message: error?.message,
          retryable: true,
          details: { orderGid },
        });
      }
      if (!order) return null;
      const whole = await readFulfilmentOrders(deps.client, callOf(shop), order);
      return {
        gid: order.id,
        name: order.name,
        updatedAt: Date.parse(order.updatedAt),
        createdAt: Date.parse(order.createdAt),
        cancelledAt: order.cancelledAt ? Date.parse(order.cancelledAt) : null,
        financialStatus: order.displayFinancialStatus ?? "PAID",
        currency: order.currencyCode,
        routedFrom: order.routedFrom?.value ?? null,
        fulfilmentOrders: whole.map(toFulfilmentOrder),
      };
    },

    async locate(shop, fulfilmentOrderGid) {
      const answer = await deps.client.request({
        shop: toShopRef(shop),
        document: LOCATE_FULFILMENT_ORDER,
        variables: { id: fulfilmentOrderGid },
        cost: 1,
        priority: PRIORITY,
        allowPartial: true,
      });
      return answer.data.fulfillmentOrder?.orderId ?? null;
    },

    async assigned(shop) {
      const requested = await assignedWith(shop, "FULFILLMENT_REQUESTED");
      const cancelling = await assignedWith(shop, "CANCELLATION_REQUESTED");
      return [...new Set([...requested, ...cancelling].map(({ orderGid }) => orderGid))];
    },

    unsubmitted: (shop) => assignedWith(shop, "FULFILLMENT_UNSUBMITTED"),

    async changedSince(shop, since) {
      const orders: { gid: string; updatedAt: number }[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const answer: Awaited<ReturnType<typeof changedPage>> = await changedPage(
          shop,
          since,
          after,
        );
        const connection = answer.data.orders;
        orders.push(
          ...connection.nodes.map((node) => ({
            gid: node.id,
            updatedAt: Date.parse(node.updatedAt),
          })),
        );
        if (!connection.pageInfo.hasNextPage) break;
        after = connection.pageInfo.endCursor ?? null;
      }
      return orders;
    },
  };

  async function assignedWith(
    shop: { shopId: string; app: string },
    status: AssignmentStatus,
  ): Promise<{ gid: string; orderGid: string }[]> {
    const found: { gid: string; orderGid: string }[] = [];
    const pages = readPages(async (after) => {
      const { data } = await assignedPage(shop, status, after);
      const { nodes, pageInfo } = data.assignedFulfillmentOrders;
      return { page: nodes, info: pageInfo };
    });
    for await (const nodes of pages) {
      found.push(...nodes.map(({ id, orderId }) => ({ gid: id, orderGid: orderId })));
    }
    return found;
  }

  function assignedPage(
    shop: { shopId: string; app: string },
    status: AssignmentStatus,
    after: string | null,
  ) {
    return deps.client.request({
      shop: toShopRef(shop),
      document: ASSIGNED_FULFILMENT_ORDERS,
      variables: { status, after },
      cost: 110,
      priority: PRIORITY,
    });
  }

  function changedPage(shop: { shopId: string; app: string }, since: number, after: string | null) {
    return deps.client.request({
      shop: toShopRef(shop),
      document: CHANGED_ORDERS,
      variables: { query: `updated_at:>='${isoTime(since)}'`, after },
      cost: CHANGED_COST,
      priority: 6,
    });
  }
}

const callOf = (shop: { shopId: string; app: string }) => ({
  shop: toShopRef(shop),
  priority: PRIORITY,
});

function toFulfilmentOrder(order: WholeFulfilmentOrder): FulfilmentOrderSnapshot {
  return {
    gid: order.id,
    status: order.status,
    requestStatus: order.requestStatus,
    locationGid: order.assignedLocation.location?.id ?? null,
    countryCode: order.destination?.countryCode ?? null,
    lines: order.lines.map((line) => ({
      gid: line.id,
      lineGid: line.lineItem.id,
      inventoryItemGid: line.inventoryItemId ?? null,
      sku: line.sku ?? "",
      title: line.productTitle,
      total: line.totalQuantity,
      remaining: line.remainingQuantity,
    })),
  };
}

/** Formats a given time; it is no reading of the clock. */
function isoTime(at: number): string {
  return new Date(at).toISOString();
}
