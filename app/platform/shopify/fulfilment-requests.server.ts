import type { FulfilmentRequests, RequestAnswer } from "#app/modules/orders/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import {
  ACCEPT_CANCELLATION,
  ACCEPT_REQUEST,
  REJECT_CANCELLATION,
  REJECT_REQUEST,
  SUBMIT_REQUEST,
} from "./operations/orders/work-requests.server.ts";
import { toShopRef } from "./shop-ref.ts";

const COST = 10;
const PRIORITY = 2;

type Payload = { userErrors: readonly { message: string }[] } | null | undefined;

function answerOf(payload: Payload): RequestAnswer {
  const [error] = payload?.userErrors ?? [{ message: "no answer" }];
  return error ? { ok: false, message: error.message } : { ok: true };
}

/** Fills the port through which fulfilment orders in resellers' shops are worked. */
export function makeFulfilmentRequests({ client }: { client: AdminClient }): FulfilmentRequests {
  const base = { cost: COST, priority: PRIORITY };
  return {
    async submit(shop, id) {
      const call = { ...base, shop: toShopRef(shop), document: SUBMIT_REQUEST, variables: { id } };
      return answerOf((await client.request(call)).data.fulfillmentOrderSubmitFulfillmentRequest);
    },
    async accept(shop, id) {
      const call = { ...base, shop: toShopRef(shop), document: ACCEPT_REQUEST, variables: { id } };
      const payload = (await client.request(call)).data.fulfillmentOrderAcceptFulfillmentRequest;
      const answer = answerOf(payload);
      const order = payload?.fulfillmentOrder;
      // Accepted means locked: only then can the merchant no longer cancel by himself.
      const locked = order?.status === "IN_PROGRESS" && order.requestStatus === "ACCEPTED";
      return answer.ok && !locked ? { ok: false, message: "not locked" } : answer;
    },
    async reject(shop, { fulfilmentOrderGid: id, reason, message }) {
      const variables = { id, reason, message };
      const call = { ...base, shop: toShopRef(shop), document: REJECT_REQUEST, variables };
      return answerOf((await client.request(call)).data.fulfillmentOrderRejectFulfillmentRequest);
    },
    async acceptCancellation(shop, id) {
      const call = {
        ...base,
        shop: toShopRef(shop),
        document: ACCEPT_CANCELLATION,
        variables: { id },
      };
      return answerOf((await client.request(call)).data.fulfillmentOrderAcceptCancellationRequest);
    },
    async rejectCancellation(shop, id, message) {
      const variables = { id, message };
      const call = { ...base, shop: toShopRef(shop), document: REJECT_CANCELLATION, variables };
      return answerOf((await client.request(call)).data.fulfillmentOrderRejectCancellationRequest);
    },
  };
}
