import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { gid, idOf, isoTime, isoTimeOrNull, shopOfContext } from "../../ids.ts";
import { moneyBag } from "../../money.ts";
import { rankedLocations } from "../../lookup.ts";
import { levelOf } from "../../inventory/levels.ts";
import { timeFields } from "../../resolvers/time-fields.ts";
import { personal } from "../../orders/graphql/address-view.ts";
import type {
  FulfillmentHold,
  FulfillmentOrder,
  FulfillmentOrderLine,
  MerchantRequest,
} from "../state.ts";
import { orderLineOf, orderOf } from "../fulfillment-order-index.ts";
import { supportedActions } from "../supported-actions.ts";

const idOfRecord = (record: { id: string }): string => record.id;

function order(fulfillmentOrder: FulfillmentOrder, context: ResolverContext) {
  return orderOf(shopOfContext(context), fulfillmentOrder);
}

function line(fulfillmentOrderLine: FulfillmentOrderLine, context: ResolverContext) {
  return orderLineOf(shopOfContext(context), fulfillmentOrderLine);
}

function destination(fulfillmentOrder: FulfillmentOrder, context: ResolverContext) {
  const { shippingAddress: address, email } = order(fulfillmentOrder, context);
  if (!address) return null;
  const id = gid("FulfillmentOrderDestination", idOf(fulfillmentOrder.id));
  return personal(context, { ...address, id, email, location: null });
}

function assignedLocation(fulfillmentOrder: FulfillmentOrder, context: ResolverContext) {
  const { assigned, locationId } = fulfillmentOrder;
  const location = shopOfContext(context).locations.get(locationId) ?? null;
  const { address1, address2, city, zip, phone, provinceCode, countryCode } = assigned.address;
  return {
    name: assigned.name,
    address1,
    address2,
    city,
    zip,
    phone,
    province: provinceCode,
    countryCode: countryCode ?? shopOfContext(context).countryCode,
    location,
  };
}

function locationsForMove(
  fulfillmentOrder: FulfillmentOrder,
  args: ConnectionArgs,
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const views = rankedLocations(shop)
    .filter(({ id }) => id !== fulfillmentOrder.locationId)
    .map((location) => {
      const stocked = fulfillmentOrder.lines.filter((each) => {
        const { inventoryItemId } = line(each, context);
        return (
          inventoryItemId === null || levelOf(shop, inventoryItemId, location.id) !== undefined
        );
      });
      const movable = stocked.length === fulfillmentOrder.lines.length;
      return {
        id: location.id,
        location,
        movable,
        message: movable ? null : "Some items are not stocked at this location.",
        availableLineItemsCount: { count: stocked.length, precision: "EXACT" },
      };
    });
  return connectionOf(views, args, { idOf: idOfRecord });
}

const lineFields: Resolvers[string] = {
  lineItem: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context),
  inventoryItemId: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).inventoryItemId,
  productTitle: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).title,
  variantTitle: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).variantTitle,
  sku: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).sku,
  vendor: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).vendor,
  requiresShipping: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    line(each, context).requiresShipping,
  weight: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) => ({
    value: line(each, context).grams,
    unit: "GRAMS",
  }),
  variant: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).variants.get(line(each, context).variantId ?? "") ?? null,
  originalUnitPriceSet: (each: FulfillmentOrderLine, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return moneyBag(line(each, context).unitPrice, shop.currencyCode);
  },
  image: () => null,
  shippingLine: () => null,
  warnings: () => [],
};

export const fulfillmentOrderFields: Resolvers = {
  FulfillmentOrder: {
    ...timeFields,
    fulfillAt: (each: FulfillmentOrder) => isoTimeOrNull(each.fulfillAt),
    fulfillBy: (each: FulfillmentOrder) => isoTimeOrNull(each.fulfillBy),
    order: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      order(each, context),
    orderName: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      order(each, context).name,
    orderProcessedAt: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      isoTime(order(each, context).processedAt),
    assignedLocation: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      assignedLocation(each, context),
    destination: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      destination(each, context),
    deliveryMethod: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) => ({
      id: gid("DeliveryMethod", idOf(each.id)),
      methodType: each.lines.some((one) => line(one, context).requiresShipping)
        ? "SHIPPING"
        : "NONE",
      presentedName: order(each, context).shippingLines[0]?.title ?? null,
      serviceCode: order(each, context).shippingLines[0]?.code ?? null,
      minDeliveryDateTime: null,
      maxDeliveryDateTime: null,
      additionalInformation: null,
      sourceReference: null,
    }),
    lineItems: (each: FulfillmentOrder, args: ConnectionArgs) =>
      connectionOf(
        each.lines.filter((one) => one.totalQuantity > 0),
        args,
        { idOf: idOfRecord },
      ),
    fulfillments: (each: FulfillmentOrder, args: ConnectionArgs, context: ResolverContext) => {
      const { fulfillments } = shopOfContext(context).orders;
      const found = each.fulfillmentIds.flatMap((id) => fulfillments.get(id) ?? []);
      return connectionOf(found, args, { idOf: idOfRecord });
    },
    fulfillmentHolds: (each: FulfillmentOrder) => each.holds,
    merchantRequests: (
      each: FulfillmentOrder,
      args: ConnectionArgs & { kind?: MerchantRequest["kind"] | null },
    ) => {
      const wanted = each.requests.filter(({ kind }) => !args.kind || kind === args.kind);
      const views = wanted.map((request) => ({
        id: request.id,
        kind: request.kind,
        message: request.message,
        requestOptions:
          request.kind === "FULFILLMENT_REQUEST" ? { notify_customer: request.notifyCustomer } : {},
        responseData: null,
        sentAt: isoTime(request.sentAt),
        fulfillmentOrder: each,
      }));
      return connectionOf(views, args, { idOf: idOfRecord });
    },
    supportedActions: (each: FulfillmentOrder, _args: unknown, context: ResolverContext) =>
      supportedActions(shopOfContext(context), each).map((action) => ({
        action,
        externalUrl: null,
      })),
    locationsForMove,
    internationalDuties: () => null,
    remainingLineItemsWeight: (
      each: FulfillmentOrder,
      _args: unknown,
      context: ResolverContext,
    ) => ({
      value: each.lines.reduce(
        (sum, one) => sum + one.remainingQuantity * line(one, context).grams,
        0,
      ),
      unit: "GRAMS",
    }),
  },
  FulfillmentOrderLineItem: lineFields,
  FulfillmentHold: {
    displayReason: (hold: FulfillmentHold) =>
      (hold.reason.charAt(0) + hold.reason.slice(1).toLowerCase()).replaceAll("_", " "),
    heldByApp: () => null,
    heldByRequestingApp: (hold: FulfillmentHold, _args: unknown, context: ResolverContext) =>
      hold.app === context.app,
  },
};
