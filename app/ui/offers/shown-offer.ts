/** An offer as the list names it. */
export interface ShownOffer {
  id: string;
  kind: string;
  state: string;
  problem: string | null;
  sku: string;
  productTitle: string;
  variantTitle: string;
  imageUrl: string | null;
  units: number;
  arrived: number;
  joined: number;
  priceMinor: number;
  payment: string;
  paymentReason: string;
  promisedOn: string;
  threshold: number | null;
  endsAt: number | null;
}

export interface ShownOfferOrder {
  orderGid: string;
  supplyOrderId: string | null;
  orderName: string;
  units: number;
  state: string;
  charge: string;
  problem: string | null;
  createdAt: number;
}

export interface ShownPledge {
  id: string;
  units: number;
  state: string;
  payBy: number | null;
  problem: string | null;
  createdAt: number;
}

export interface ShownOfferDetails extends ShownOffer {
  stockOrderId: string;
  reference: string;
  payWithinDays: number;
  orders: ShownOfferOrder[];
  pledges: ShownPledge[];
}

const OVER: ReadonlySet<string> = new Set(["ending", "ended", "failed"]);

/** Nothing of it is sold any more. */
export const isOver = (offer: { state: string }): boolean => OVER.has(offer.state);

/** Which way buyers pay becomes known when its variant is made. */
export const isPaymentKnown = (offer: { state: string }): boolean =>
  offer.state !== "preparing" && offer.state !== "problem";
