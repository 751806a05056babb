export {
  choosePayment,
  DEFERRED_SCOPES,
  grantableUnits,
  judgeGroupBuy,
  missingScopes,
  OFFER_SCOPES,
  PLEDGE_SCOPES,
  type OfferKind,
  type OfferState,
  type PaymentReason,
  type PaymentWay,
  type ShopAbilities,
} from "./offer.ts";
export type {
  Answer,
  BuyerMail,
  BuyerMessage,
  DraftState,
  OfferPlan,
  OfferProduct,
  OfferShop,
  OfferVariant,
  RemoteOfferOrder,
} from "./ports.ts";
export type { ForeseenPayment } from "./foreseen-payment.ts";
