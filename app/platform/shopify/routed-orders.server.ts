import { Fault } from "#app/kernel/fault.ts";
import { toDecimal } from "#app/modules/catalog/index.ts";
import type {
  MoveRequest,
  RequestAnswer,
  RoutedOrderInput,
  RoutedOrders,
} from "#app/modules/orders/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import { toCurrencyCode } from "./currency-code.ts";
import { readFulfilmentOrders } from "./operations/orders/read-fulfilment-orders.server.ts";
import {
  CANCEL_ROUTED_ORDER,
  CREATE_ROUTED_ORDER,
  FIND_ROUTED_ORDER,
  DEFINE_ROUTE_METAFIELD,
  MOVE_FULFILMENT_ORDER,
  READ_DESTINATION,
  REDACT_ROUTED_ORDER,
} from "./operations/orders/route-order.server.ts";
import { ADJUST_LEVELS } from "./operations/stock/adjust-levels.server.ts";
import { MOVE_UNITS } from "./operations/stock/move-units.server.ts";
import { leavesOpen } from "./keyed-write.ts";
import { unanswered } from "./shop-fault.ts";
import { toShopRef } from "./shop-ref.ts";

const FIND_COST = 640;
const MUTATION_COST = 12;
/** Routed orders pass before everything else in the factory's bucket. */
const PRIORITY = 1;

const ROUTE_DEFINITION = {
  name: "Headwater supply order",
  namespace: "$app",
  key: "route",
  type: "id",
  ownerType: "ORDER" as const,
  capabilities: { uniqueValues: { enabled: true } },
};

const FORGOTTEN = {
  firstName: "",
  lastName: "Redacted",
  company: "",
  address1: "Redacted",
  address2: "",
  city: "",
  zip: "",
  phone: "",
};

/** Fills the port through which orders are routed into the factory's shop. */
export function makeRoutedOrders(deps: {
  client: AdminClient;
  documentUri: (key: string) => string;
}): RoutedOrders {
  const { client } = deps;
  const base = { cost: MUTATION_COST, priority: PRIORITY };

  return {
    async find(shop, routeId) {
      const answer = await client.request({
        ...base,
        shop: toShopRef(shop),
        document: FIND_ROUTED_ORDER,
        variables: { routeId },
        cost: FIND_COST,
      });
      const order = answer.data.orderByIdentifier;
      if (!order) return null;
      const call = { shop: toShopRef(shop), priority: PRIORITY };
      const whole = await readFulfilmentOrders(client, call, order);
      return {
        gid: order.id,
        isCancelled: order.cancelledAt !== null,
        fulfilmentOrders: whole.map((one) => ({
          gid: one.id,
          status: one.status,
          locationGid: one.assignedLocation.location?.id ?? null,
          lines: one.lines.map((line) => ({
            gid: line.id,
            inventoryItemGid: line.inventoryItemId ?? null,
            total: line.totalQuantity,
            remaining: line.remainingQuantity,
          })),
        })),
      };
    },

    async create(shop, order) {
      const address = await readDestination(client, order.destination);
      const answer = await client.request({
        ...base,
        shop: toShopRef(shop),
        document: CREATE_ROUTED_ORDER,
        variables: { order: orderInput(order, address) },
        sendBefore: order.sendBefore,
      });
      const payload = answer.data.orderCreate;
      if (payload?.order) return { gid: payload.order.id };
      return { refused: (payload?.userErrors ?? []).map((error) => error.message).join("; ") };
    },

    async moveFulfilmentOrder(shop, { fulfilmentOrderGid: id, locationGid: locationId }) {
      const variables = { id, locationId };
      const call = { ...base, shop: toShopRef(shop), document: MOVE_FULFILMENT_ORDER, variables };
      return answerOf((await client.request(call)).data.fulfillmentOrderMove?.userErrors);
    },

    async releaseReserve(shop, move) {
      const uri = deps.documentUri(move.key);
      const terminal = { locationId: move.locationGid, changeFromQuantity: null };
      const input = {
        reason: "other",
        referenceDocumentUri: uri,
        changes: [
          {
            inventoryItemId: move.inventoryItemGid,
            quantity: move.units,
            from: { ...terminal, name: "reserved", ledgerDocumentUri: uri },
            to: { ...terminal, name: "available" },
          },
        ],
      };
      const variables = { key: move.key, input };
      const { sendBefore } = move;
      const call = { ...base, shop: toShopRef(shop), document: MOVE_UNITS, variables, sendBefore };
      return keyedAnswerOf((await client.request(call)).data.inventoryMoveQuantities?.userErrors);
    },

    async cancel(shop, id) {
      const call = {
        ...base,
        shop: toShopRef(shop),
        document: CANCEL_ROUTED_ORDER,
        variables: { id },
      };
      return answerOf((await client.request(call)).data.orderCancel?.orderCancelUserErrors);
    },

    async prepare(shop) {
      const variables = { definition: ROUTE_DEFINITION };
      const call = { ...base, shop: toShopRef(shop), document: DEFINE_ROUTE_METAFIELD, variables };
      const errors = (await client.request(call)).data.metafieldDefinitionCreate?.userErrors;
      return answerOf(errors?.filter((error) => error.code !== "TAKEN"));
    },

    async redact(shop, id) {
      const variables = { input: { id, note: "", shippingAddress: FORGOTTEN } };
      const call = { ...base, shop: toShopRef(shop), document: REDACT_ROUTED_ORDER, variables };
      return answerOf((await client.request(call)).data.orderUpdate?.userErrors);
    },

    async addReserve(shop, add) {
      const variables = { key: add.key, input: reserveInput(add, deps.documentUri(add.key)) };
      const to = { ...base, shop: toShopRef(shop), sendBefore: add.sendBefore };
      const call = { ...to, document: ADJUST_LEVELS, variables };
      return keyedAnswerOf((await client.request(call)).data.inventoryAdjustQuantities?.userErrors);
    },
  };
}

function reserveInput(add: MoveRequest, uri: string) {
  return {
    name: "reserved",
    reason: "other",
    referenceDocumentUri: uri,
    changes: [
      {
        inventoryItemId: add.inventoryItemGid,
        locationId: add.locationGid,
        delta: add.units,
        changeFromQuantity: null,
        ledgerDocumentUri: uri,
      },
    ],
  };
}

function answerOf(errors: readonly { message: string }[] | null | undefined): RequestAnswer {
  const [error] = errors ?? [{ message: "no answer" }];
  return error ? { ok: false, message: error.message } : { ok: true };
}

function keyedAnswerOf(
  errors: readonly { message: string; code?: string | null }[] | null | undefined,
): RequestAnswer {
  const [error] = errors ?? [];
  if (error && leavesOpen(error)) throw unanswered(error.message);
  return answerOf(errors);
}

async function readDestination(client: AdminClient, from: RoutedOrderInput["destination"]) {
  const answer = await client.request({
    shop: toShopRef(from.shop),
    document: READ_DESTINATION,
    variables: { id: from.fulfilmentOrderGid },
    cost: 3,
    priority: PRIORITY,
    allowPartial: true,
  });
  const destination = answer.data.fulfillmentOrder?.destination;
  // To an app that is not approved for protected data Shopify shows an address of empty fields.
  if (!destination?.address1) {
    throw new Fault("no_destination", {
      message:
        "the shop does not show where the order goes; the app may lack approval for protected customer data",
    });
  }
  return destination;
}

type Destination = Awaited<ReturnType<typeof readDestination>>;

/** No customer and no e-mail address: the factory must not gain another shop's customers. */
function orderInput(order: RoutedOrderInput, destination: Destination) {
  const {
    firstName,
    lastName,
    company,
    address1,
    address2,
    city,
    province,
    zip,
    countryCode,
    phone,
  } = destination;
  return {
    currency: toCurrencyCode(order.currency),
    financialStatus: "PENDING" as const,
    sourceIdentifier: order.routeId,
    note: `${order.resellerName} ${order.sourceName}`,
    tags: ["headwater"],
    customAttributes: [
      { key: "Reseller", value: order.resellerName },
      { key: "Reseller order", value: order.sourceName },
    ],
    metafields: [{ namespace: "$app", key: "route", type: "id", value: order.routeId }],
    shippingAddress: {
      firstName,
      lastName,
      company,
      address1,
      address2,
      city,
      province,
      zip,
      countryCode,
      phone,
    },
    lineItems: order.lines.map((line) => ({
      variantId: line.variantGid,
      quantity: line.units,
      requiresShipping: true,
      priceSet: {
        shopMoney: {
          amount: toDecimal(line.unitPriceMinor, order.currency),
          currencyCode: toCurrencyCode(order.currency),
        },
      },
    })),
  };
}
