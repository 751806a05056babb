import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type {
  FulfilmentLinePartsFragment,
  FulfilmentOrderPartsFragment,
} from "../../generated/graphql.ts";
import type { ShopRef } from "../../shop-ref.ts";
import { readPages, type PageInfo } from "../read-pages.ts";

/** Further fulfilment orders of an order that was split, moved or asked for often. */
const ORDERS = graphql(`
  query ReadFulfilmentOrders($id: ID!, $after: String) {
    order(id: $id) {
      updatedAt
      fulfillmentOrders(first: 5, after: $after) {
        nodes {
          ...FulfilmentOrderParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Further lines of a long fulfilment order. */
const LINES = graphql(`
  query ReadFulfilmentLines($id: ID!, $after: String) {
    fulfillmentOrder(id: $id) {
      lineItems(first: 250, after: $after) {
        nodes {
          ...FulfilmentLineParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const ORDERS_COST = 640;
const LINES_COST = 510;
const END: PageInfo = { hasNextPage: false };

/** An order as its first page showed it. */
export interface FirstPage {
  id: string;
  /** As the shop wrote it. */
  updatedAt: string;
  fulfillmentOrders: { nodes: FulfilmentOrderPartsFragment[]; pageInfo: PageInfo };
}

export type WholeFulfilmentOrder = Omit<FulfilmentOrderPartsFragment, "lineItems"> & {
  lines: FulfilmentLinePartsFragment[];
};

/**
 * Every fulfilment order of an order with every line, from its first page on.
 *
 * @throws Fault `order_changed_while_read`, retryable: pages of two states would show a unit twice or
 *   not at all
 */
export async function readFulfilmentOrders(
  client: AdminClient,
  call: { shop: ShopRef; priority: number },
  order: FirstPage,
): Promise<WholeFulfilmentOrder[]> {
  const all = [...order.fulfillmentOrders.nodes];
  const { pageInfo } = order.fulfillmentOrders;
  if (pageInfo.hasNextPage) {
    for await (const nodes of furtherOrders(client, call, order)) all.push(...nodes);
  }
  const whole: WholeFulfilmentOrder[] = [];
  for (const { lineItems, ...facts } of all) {
    const lines = [...lineItems.nodes];
    if (lineItems.pageInfo.hasNextPage) {
      const further = furtherLines(client, call, { id: facts.id, after: lineItems.pageInfo });
      for await (const nodes of further) lines.push(...nodes);
    }
    whole.push({ ...facts, lines });
  }
  return whole;
}

function furtherOrders(
  client: AdminClient,
  call: { shop: ShopRef; priority: number },
  order: FirstPage,
): AsyncIterable<FulfilmentOrderPartsFragment[]> {
  return readPages(async (after) => {
    const { data } = await client.request({
      ...call,
      document: ORDERS,
      variables: { id: order.id, after },
      cost: ORDERS_COST,
      allowPartial: true,
    });
    if (data.order?.updatedAt !== order.updatedAt) {
      throw new Fault("order_changed_while_read", { retryable: true });
    }
    const { nodes, pageInfo } = data.order.fulfillmentOrders;
    return { page: nodes, info: pageInfo };
  }, order.fulfillmentOrders.pageInfo);
}

function furtherLines(
  client: AdminClient,
  call: { shop: ShopRef; priority: number },
  of: { id: string; after: PageInfo },
): AsyncIterable<FulfilmentLinePartsFragment[]> {
  return readPages(async (after) => {
    const { data } = await client.request({
      ...call,
      document: LINES,
      variables: { id: of.id, after },
      cost: LINES_COST,
    });
    const connection = data.fulfillmentOrder?.lineItems;
    return { page: connection?.nodes ?? [], info: connection?.pageInfo ?? END };
  }, of.after);
}
