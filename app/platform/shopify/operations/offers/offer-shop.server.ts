import type { OfferShop } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import {
  createPledgeDraft,
  deletePledgeDraft,
  findPledgeDraft,
  sendPledgeInvoice,
} from "./offer-draft.server.ts";
import {
  cancelOfferOrder,
  chargeOfferOrder,
  holdOfferOrder,
  readOfferOrder,
  releaseOfferOrder,
} from "./offer-order.server.ts";
import { createOfferPlan, findOfferPlan, removeOfferPlan } from "./offer-plan.server.ts";
import { setOfferProduct } from "./offer-product.server.ts";
import { publishLike, withdrawProduct } from "./offer-publishing.server.ts";
import { readAbilities, readShownUnits, returnUnits } from "./offer-stock.server.ts";

/** Fills the port through which offers are made, sold and ended in the factory's shop. */
export function makeOfferShop(deps: {
  client: AdminClient;
  documentUri: (key: string) => string;
}): OfferShop {
  const { client } = deps;
  return {
    abilities: (factoryId) => readAbilities(client, factoryId),
    setProduct: (product) => setOfferProduct(client, product),
    publish: (of) => publishLike(client, of),
    withdraw: (of) => withdrawProduct(client, of),
    findPlan: (of) => findOfferPlan(client, of),
    createPlan: (plan) => createOfferPlan(client, plan),
    removePlan: (of) => removeOfferPlan(client, of),
    returnUnits: (call) =>
      returnUnits(client, { ...call, documentUri: deps.documentUri(call.key) }),
    shownUnits: (of) => readShownUnits(client, of),
    readOrder: (of) => readOfferOrder(client, of),
    hold: (of) => holdOfferOrder(client, of),
    release: (of) => releaseOfferOrder(client, of),
    charge: (of) => chargeOfferOrder(client, of),
    cancel: (of) => cancelOfferOrder(client, of),
    findDraft: (of) => findPledgeDraft(client, of),
    createDraft: (draft) => createPledgeDraft(client, draft),
    sendInvoice: (of) => sendPledgeInvoice(client, of),
    deleteDraft: (of) => deletePledgeDraft(client, of),
  };
}
