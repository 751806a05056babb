import type { OfferKind, PaymentReason, PaymentWay } from "./offer.ts";

/** How an offer made now would be paid, and the permissions that it still lacks. */
export type ForeseenPayment = Record<
  OfferKind,
  { way: PaymentWay; because: PaymentReason; missing: string[] }
>;
