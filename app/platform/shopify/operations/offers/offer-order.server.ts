import type { Answer, RemoteOfferOrder } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { factoryRef } from "../../shop-ref.ts";

const READ = graphql(`
  query ReadOfferOrder($id: ID!) {
    order(id: $id) {
      name
      email
      customerLocale
      cancelledAt
      fullyPaid
      customAttributes {
        key
        value
      }
      paymentCollectionDetails {
        vaultedPaymentMethods {
          id
        }
      }
      fulfillmentOrders(first: 20) {
        nodes {
          id
          status
          fulfillmentHolds {
            id
            reason
            heldByRequestingApp
          }
        }
      }
    }
  }
`);

const HOLD = graphql(`
  mutation HoldOfferOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {
    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
      userErrors {
        code
        message
      }
    }
  }
`);

const RELEASE = graphql(`
  mutation ReleaseOfferOrder($id: ID!, $holdIds: [ID!]) {
    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
      userErrors {
        code
        message
      }
    }
  }
`);

const OPEN = graphql(`
  mutation OpenOfferOrder($id: ID!) {
    fulfillmentOrderOpen(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

const CHARGE = graphql(`
  mutation ChargeOfferOrder($id: ID!, $mandateId: ID!, $key: String!) {
    orderCreateMandatePayment(
      id: $id
      mandateId: $mandateId
      idempotencyKey: $key
      autoCapture: true
    ) {
      paymentReferenceId
      userErrors {
        code
        message
      }
    }
  }
`);

const STATUS = graphql(`
  query OfferChargeStatus($orderId: ID!, $reference: String!) {
    orderPaymentStatus(orderId: $orderId, paymentReferenceId: $reference) {
      status
      translatedErrorMessage
    }
  }
`);

const CANCEL = graphql(`
  mutation CancelOfferOrder($id: ID!, $refundMethod: OrderCancelRefundMethodInput!) {
    orderCancel(
      orderId: $id
      reason: CUSTOMER
      refundMethod: $refundMethod
      restock: true
      notifyCustomer: true
    ) {
      orderCancelUserErrors {
        code
        message
      }
    }
  }
`);

/** Names the pledge that an invoice was made for, on its draft and on the order it became. */
export const PLEDGE_ATTRIBUTE = "_pledge";
const COST = 10;
const READ_COST = 60;
/** Said by Shopify itself of goods whose day nobody knows yet. */
const UNKNOWN_DAY = "UNKNOWN_DELIVERY_DATE";

/** An order with what holds it; fields that Shopify protects are null to an app that may not see them. */
export async function readOfferOrder(
  admin: AdminClient,
  of: { factoryId: string; orderGid: string },
): Promise<RemoteOfferOrder | null> {
  const { data } = await admin.request({
    shop: factoryRef(of.factoryId),
    document: READ,
    variables: { id: of.orderGid },
    cost: READ_COST,
    allowPartial: true,
  });
  const { order } = data;
  if (!order) return null;
  const [mandate] = order.paymentCollectionDetails.vaultedPaymentMethods ?? [];
  const pledge = order.customAttributes.find(({ key }) => key === PLEDGE_ATTRIBUTE);
  return {
    name: order.name,
    isCancelled: order.cancelledAt !== null,
    isPaid: order.fullyPaid,
    pledgeId: pledge?.value ?? null,
    mandateGid: mandate?.id ?? null,
    email: order.email ?? null,
    locale: order.customerLocale ?? null,
    fulfilmentOrders: order.fulfillmentOrders.nodes.map((one) => ({
      gid: one.id,
      status: one.status,
      isOurs: one.fulfillmentHolds.some((hold) => hold.heldByRequestingApp),
      holdGids: one.fulfillmentHolds
        .filter((hold) => hold.heldByRequestingApp || hold.reason === UNKNOWN_DAY)
        .map((hold) => hold.id),
    })),
  };
}

type Errors = readonly { message: string; code?: string | null }[] | undefined;

function answerOf(errors: Errors): Answer {
  const [error] = errors ?? [{ message: "no answer" }];
  return error
    ? { ok: false, code: (error.code ?? "refused").toLowerCase(), message: error.message }
    : { ok: true };
}

export async function holdOfferOrder(
  admin: AdminClient,
  of: { factoryId: string; fulfilmentOrderGid: string; note: string },
): Promise<Answer> {
  const hold = { reason: "OTHER" as const, reasonNotes: of.note, handle: "headwater-offer" };
  const variables = { id: of.fulfilmentOrderGid, hold };
  const call = { shop: factoryRef(of.factoryId), document: HOLD, variables, cost: COST };
  return answerOf((await admin.request(call)).data.fulfillmentOrderHold?.userErrors);
}

/** Lets a fulfilment order go: our hold, Shopify's own for an unknown day, or its date. */
export async function releaseOfferOrder(
  admin: AdminClient,
  of: { factoryId: string; fulfilmentOrderGid: string; status: string; holdGids: string[] },
): Promise<Answer> {
  const shop = factoryRef(of.factoryId);
  const { fulfilmentOrderGid: id, holdGids: holdIds } = of;
  if (of.status === "SCHEDULED") {
    const { data } = await admin.request({ shop, document: OPEN, variables: { id }, cost: COST });
    return answerOf(data.fulfillmentOrderOpen?.userErrors);
  }
  const variables = { id, holdIds };
  const { data } = await admin.request({ shop, document: RELEASE, variables, cost: COST });
  return answerOf(data.fulfillmentOrderReleaseHold?.userErrors);
}

/** Charges the stored card with what is left to pay; asked again under its key it says how that went. */
export async function chargeOfferOrder(
  admin: AdminClient,
  of: { factoryId: string; orderGid: string; mandateGid: string; key: string },
): Promise<Answer> {
  const shop = factoryRef(of.factoryId);
  const variables = { id: of.orderGid, mandateId: of.mandateGid, key: of.key };
  const { data } = await admin.request({ shop, document: CHARGE, variables, cost: COST });
  const payload = data.orderCreateMandatePayment;
  const reference = payload?.paymentReferenceId;
  if (!reference) return answerOf(payload?.userErrors);
  const asked = { orderId: of.orderGid, reference };
  const status = await admin.request({ shop, document: STATUS, variables: asked, cost: 2 });
  const { orderPaymentStatus: now } = status.data;
  if (now?.status !== "ERROR") return { ok: true };
  return { ok: false, code: "declined", message: now.translatedErrorMessage ?? "declined" };
}

export async function cancelOfferOrder(
  admin: AdminClient,
  of: { factoryId: string; orderGid: string; refund: boolean },
): Promise<Answer> {
  const refundMethod = { originalPaymentMethodsRefund: of.refund };
  const variables = { id: of.orderGid, refundMethod };
  const call = { shop: factoryRef(of.factoryId), document: CANCEL, variables, cost: COST };
  return answerOf((await admin.request(call)).data.orderCancel?.orderCancelUserErrors);
}
