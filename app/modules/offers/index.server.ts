export { cancelOfferOrder, type CancelAnswer } from "./cancel-order.server.ts";
export { makePromisedUnits } from "./claim-arrivals.server.ts";
export { createOffer, type NewOffer, type OfferAnswer } from "./create-offer.server.ts";
export { OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
export { erasePledges } from "./erase-pledges.server.ts";
export { endOffer, giveBack } from "./end-offer.server.ts";
export { foreseePayment } from "./foresee-payment.server.ts";
export { followOrders } from "./follow-orders.server.ts";
export { invitePledge, tellFailed } from "./invite.server.ts";
export { judgeOffers } from "./judge-offers.server.ts";
export {
  makeOfferQueries,
  type OfferDetails,
  type OfferFilter,
  type OfferListRow,
} from "./offer-queries.server.ts";
export type { AwaitedOffer, OfferOfStockOrder } from "./offers-of-orders.server.ts";
export {
  askLapses,
  lapsePledge,
  pledge,
  withdrawPledge,
  type NewPledge,
  type PledgeAnswer,
} from "./pledges.server.ts";
export { prepareOffer } from "./prepare-offer.server.ts";
export { retryOffer } from "./retry-offer.server.ts";
export { followSupply, tellDelay } from "./tell-delay.server.ts";
export {
  readOwnOffers,
  readToldOffers,
  type OwnOffers,
  type ToldOffer,
} from "./told-offers.server.ts";
export { workOrder } from "./work-order.server.ts";
