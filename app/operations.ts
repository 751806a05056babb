import type { BatchStory, StockOrderKind } from "#app/modules/inventory/index.ts";
import type { ForeseenPayment, OfferKind } from "#app/modules/offers/index.ts";
import type { PartnershipTerms, PlaceToBuy } from "#app/modules/partners/index.ts";
import type { StockShown } from "#app/modules/store/index.ts";
import type { LadderTier } from "#app/modules/pricing/index.ts";

/**
 * What the screens may ask the hub to do. The modules' operations are given these names in
 * `services.server.ts`; a screen knows nothing else of them. A business "no" is an answer with a code
 * that the message catalogues name; only a world failure is thrown.
 */
export interface Refused {
  ok: false;
  code: string;
  /** The form field that is meant, when it is one. */
  field?: string;
}

export type Answer<T extends object = object> = ({ ok: true } & T) | Refused;

type Operation<Input, Result extends object = object> = (input: Input) => Promise<Answer<Result>>;

/** A partnership as one of its sides acts on it: neither acts for the other. */
export interface OfSide {
  shopId: string;
  by: "factory" | "reseller";
  partnershipId: string;
}

/** How a reseller's prices come from the factory's, and how new products appear in its shop. */
export interface PriceRule {
  /** Added to the item's price, in hundredths of a percent. */
  markUpBasisPoints: number;
  /** One unit of the factory's currency in the reseller's, in millionths; null when they are the same. */
  exchangeMillionths: number | null;
  publishAs: "active" | "draft";
}

interface OfOrder {
  /** The shop whose person acts. */
  shopId: string;
  supplyOrderId: string;
}

interface OfVoice {
  factoryId: string;
  voiceId: string;
}

export interface Shipment extends OfOrder {
  lines: { supplyLineId: string; units: number }[];
  tracking: { number: string | null; company: string | null; url: string | null };
  /** Made by the form, so that sending it twice ships once. */
  shipmentId: string;
}

interface OfStockOrder {
  factoryId: string;
  stockOrderId: string;
}

export interface NewStockOrder {
  factoryId: string;
  kind: StockOrderKind;
  /** What the factory calls it; for a production order the batch. */
  reference: string;
  locationId: string;
  expectedOn: string;
  lines: readonly { itemId: string; quantity: number }[];
}

/** What is left out stays as it is. */
export interface StockOrderChange extends OfStockOrder {
  state?: string;
  expectedOn?: string;
  reference?: string;
  /** New quantities by line id. */
  quantities?: Readonly<Record<string, number>>;
  story?: BatchStory;
}

interface OfOffer {
  factoryId: string;
  offerId: string;
}

export interface NewOffer {
  factoryId: string;
  kind: OfferKind;
  stockOrderLineId: string;
  units: number;
  /** Of one unit, in the factory's currency. */
  priceMinor: number;
  /** Group buys: units to be joined for, and the last day to do so. */
  threshold: number | null;
  endsOn: string | null;
  payWithinDays: number;
}

export interface Operations {
  partners: {
    invite: Operation<{ factoryId: string } & PartnershipTerms, { partnershipId: string }>;
    accept: Operation<{ resellerId: string; code: string }, { partnershipId: string }>;
    changeTerms: Operation<
      { factoryId: string; partnershipId: string } & Partial<PartnershipTerms>
    >;
    setPriceRule: Operation<{ resellerId: string; partnershipId: string } & PriceRule>;
    pause: Operation<OfSide>;
    resume: Operation<OfSide>;
    end: Operation<{ factoryId: string; partnershipId: string }>;
    disconnect: Operation<{ resellerId: string; partnershipId: string }>;
    setAutoRequest: Operation<{ resellerId: string; partnershipId: string; on: boolean }>;
    /** What the reseller lets its factories show of its shop in "where to buy". */
    setPlace: Operation<{ resellerId: string } & PlaceToBuy>;
    showPlace: Operation<{ factoryId: string; partnershipId: string; on: boolean }>;
  };
  catalog: {
    requestImport: Operation<{ factoryId: string }>;
    /** What the last import left out, as CSV. */
    importReport: (input: { factoryId: string }) => Promise<string>;
    chooseItems: Operation<{
      resellerId: string;
      partnershipId: string;
      itemIds: string[];
      /** The reseller agrees that the items are taken off its own locations. */
      consent: boolean;
    }>;
    unlist: Operation<{ resellerId: string; listingIds: string[] }>;
    mendListing: Operation<{ resellerId: string; listingId: string }>;
    /** Null lets the listing follow the price rule again. */
    setPrice: Operation<{ resellerId: string; listingId: string; priceMinor: number | null }>;
  };
  pricing: {
    /** No tiers take the ladder away. */
    setLadder: Operation<{ factoryId: string; itemId: string; tiers: LadderTier[] }>;
    retryLadder: Operation<{ factoryId: string; itemId: string }>;
  };
  escrow: {
    setSafety: Operation<{ factoryId: string; itemId: string; units: number }>;
    setPolicy: Operation<{
      factoryId: string;
      itemId: string;
      policy: string;
      mirrorBuffer: number;
      riskPerMillion?: number | null;
    }>;
    setStockPolicy: Operation<{ factoryId: string; policy: string; riskPerMillion: number }>;
    dedicate: Operation<{
      factoryId: string;
      itemId: string;
      partnershipId: string;
      units: number;
    }>;
    releaseAll: Operation<{ factoryId: string }>;
  };
  planning: {
    /** Replays the factory's record of the last days under other ways of sharing. */
    ask: Operation<{ factoryId: string; days: number; shops: number | null }>;
  };
  orders: {
    requestFulfilment: Operation<OfOrder>;
    releaseHold: Operation<OfOrder & { by: "factory" | "reseller" }>;
    holdByFactory: Operation<OfOrder>;
    reject: Operation<OfOrder>;
    /** Reads the whole order again in its shop. */
    retry: Operation<{ shopId: string; orderId: string }>;
  };
  fulfilment: { ship: Operation<Shipment> };
  channels: {
    readShop: Operation<{ factoryId: string; channelId: string }>;
    retryParked: Operation<{ factoryId: string; channelId: string }>;
  };
  inventory: {
    create: Operation<NewStockOrder, { stockOrderId: string }>;
    change: Operation<StockOrderChange>;
    /** The receipt's id is made by the form, so that sending it twice receives once. */
    receive: Operation<
      OfStockOrder & { receiptId: string; lines: readonly { lineId: string; units: number }[] }
    >;
  };
  offers: {
    create: Operation<NewOffer, { offerId: string }>;
    end: Operation<OfOffer>;
    retry: Operation<OfOffer>;
    /** For its buyer, who does not want to wait any more. */
    cancelOrder: Operation<{ factoryId: string; orderGid: string }>;
    /** How an offer made now would be paid, and which permissions it lacks: asked of the shop. */
    foreseePayment: (of: { factoryId: string }) => Promise<ForeseenPayment>;
  };
  store: {
    setSettings: Operation<{
      factoryId: string;
      /** Addresses of the store, one on each line. */
      origins: string;
      stockShown: StockShown;
      handlingDays: number;
      shippingDays: readonly number[];
    }>;
    /** The secret in use stops working at once. */
    replaceSecret: Operation<{ factoryId: string }>;
  };
  voices: {
    publish: Operation<OfVoice>;
    refuse: Operation<OfVoice & { reason: string }>;
    /** The reply to a review, the answer to a question; an empty text takes it away. */
    answer: Operation<OfVoice & { answer: string }>;
  };
  notices: { settle: Operation<{ shopId: string; noticeId: string }> };
  settings: {
    /** Null: as Shopify says. */
    setLocale: Operation<{
      shopId: string;
      app: "factory" | "reseller";
      locale: string | null;
    }>;
  };
}
