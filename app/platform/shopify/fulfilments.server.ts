import { Fault } from "#app/kernel/fault.ts";
import type { Fulfilments, FulfilmentSnapshot, ShopLike } from "#app/modules/fulfilment/index.ts";
import type { OrderReader } from "#app/modules/orders/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import {
  CREATE_FULFILMENT,
  FULFILMENT_LINES,
  ORDER_FULFILMENTS,
} from "./operations/orders/fulfil.server.ts";
import { readPages } from "./operations/read-pages.ts";
import { toShopRef } from "./shop-ref.ts";

/** Of one order; the list has no further page. */
const FULFILMENTS_MAX = 250;
const LIST_COST = 510;
const LINES_COST = 310;
const MUTATION_COST = 12;
const PRIORITY = 2;

/** Fills the port through which fulfilments are read and made. */
export function makeFulfilments(deps: { client: AdminClient; reader: OrderReader }): Fulfilments {
  async function linesOf(shop: ShopLike, id: string): Promise<FulfilmentSnapshot["lines"]> {
    const pages = readPages(async (after) => {
      const { data } = await deps.client.request({
        shop: toShopRef(shop),
        document: FULFILMENT_LINES,
        variables: { id, after },
        cost: LINES_COST,
        priority: PRIORITY,
      });
      const connection = data.fulfillment?.fulfillmentLineItems;
      // Taken for a parcel without lines, it would be known for ever and its units never leave the books.
      if (!connection)
        throw new Fault("fulfilment_not_readable", { retryable: true, details: { id } });
      return { page: connection.nodes, info: connection.pageInfo };
    });
    const lines: FulfilmentSnapshot["lines"] = [];
    for await (const nodes of pages) {
      for (const { lineItem, quantity } of nodes) {
        const { id: lineGid, variant } = lineItem;
        lines.push({ lineGid, variantGid: variant?.id ?? null, units: quantity ?? 0 });
      }
    }
    return lines;
  }

  async function listNodes(shop: ShopLike, orderGid: string) {
    const answer = await deps.client.request({
      shop: toShopRef(shop),
      document: ORDER_FULFILMENTS,
      variables: { id: orderGid },
      cost: LIST_COST,
      priority: PRIORITY,
    });
    const { fulfillments = [], fulfillmentsCount } = answer.data.order ?? {};
    if ((fulfillmentsCount?.count ?? 0) > FULFILMENTS_MAX) {
      throw new Fault("too_many_parcels", { details: { orderGid, parcelsMax: FULFILMENTS_MAX } });
    }
    return fulfillments;
  }

  return {
    async listGids(shop, orderGid) {
      return (await listNodes(shop, orderGid)).map((node) => node.id);
    },

    async ofOrder(shop, orderGid, known = new Set()) {
      const fulfilments: FulfilmentSnapshot[] = [];
      for (const node of await listNodes(shop, orderGid)) {
        const [tracking] = node.trackingInfo;
        fulfilments.push({
          gid: node.id,
          status: node.status,
          tracking: {
            number: tracking?.number ?? null,
            company: tracking?.company ?? null,
            url: tracking?.url ?? null,
          },
          lines: known.has(node.id) ? [] : await linesOf(shop, node.id),
        });
      }
      return fulfilments;
    },

    async openLines(shop, orderGid) {
      const order = await deps.reader.read(shop, orderGid);
      return (order?.fulfilmentOrders ?? [])
        .filter((one) => one.status === "OPEN" || one.status === "IN_PROGRESS")
        .map((one) => ({
          fulfilmentOrderGid: one.gid,
          lines: one.lines.filter((line) => line.remaining > 0),
        }));
    },

    async create(shop, fulfilment) {
      const { number, company, url } = fulfilment.tracking;
      const answer = await deps.client.request({
        shop: toShopRef(shop),
        document: CREATE_FULFILMENT,
        variables: {
          fulfillment: {
            notifyCustomer: false,
            lineItemsByFulfillmentOrder: [
              {
                fulfillmentOrderId: fulfilment.fulfilmentOrderGid,
                fulfillmentOrderLineItems: fulfilment.lines.map((line) => ({
                  id: line.gid,
                  quantity: line.units,
                })),
              },
            ],
            ...(number === null && url === null ? {} : { trackingInfo: { number, company, url } }),
          },
        },
        cost: MUTATION_COST,
        priority: PRIORITY,
        sendBefore: fulfilment.sendBefore,
      });
      const payload = answer.data.fulfillmentCreate;
      if (payload?.fulfillment) return { gid: payload.fulfillment.id };
      return { refused: (payload?.userErrors ?? []).map((error) => error.message).join("; ") };
    },
  };
}
