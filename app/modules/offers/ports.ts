import type { ShopAbilities } from "./offer.ts";

/** An offer's variant in the factory's shop. */
export interface OfferVariant {
  productGid: string;
  variantGid: string;
  inventoryItemGid: string;
}

export interface OfferProduct {
  factoryId: string;
  /** The offer's id: the product is found again by it. */
  key: string;
  /** What it is a variant of; its name, pictures and weight are taken over. */
  baseProductGid: string;
  baseVariantGid: string;
  /** Follows the item's own title, e.g. "Pre-order". */
  suffix: string;
  sku: string;
  /** Decimal, in the shop's currency. */
  price: string;
  locationGid: string;
  /** Buyers must choose the selling plan. */
  needsPlan: boolean;
}

export interface OfferPlan {
  factoryId: string;
  /** The offer's id; Shopify calls it the merchant's code. */
  key: string;
  name: string;
  kind: "preorder" | "group_buy";
  productGid: string;
  /** The day the rest is charged and the goods ship, "2027-03-03"; null when nobody knows. */
  shipsOn: string | null;
}

/** An order of an offer, as it stands in the shop. */
export interface RemoteOfferOrder {
  name: string;
  isCancelled: boolean;
  isPaid: boolean;
  pledgeId: string | null;
  mandateGid: string | null;
  email: string | null;
  locale: string | null;
  /** `holdGids` are the holds that wait for the goods: ours, and Shopify's for an unknown day. */
  fulfilmentOrders: { gid: string; status: string; isOurs: boolean; holdGids: string[] }[];
}

export type Answer = { ok: true } | { ok: false; code: string; message: string };

export interface DraftState {
  gid: string;
  isCompleted: boolean;
  orderGid: string | null;
  invoiceUrl: string | null;
  isInvoiceSent: boolean;
}

/** What offers do in the factory's shop. Every fault but "unanswered" says that nothing was done. */
export interface OfferShop {
  abilities(factoryId: string): Promise<ShopAbilities>;
  /** Makes the product, or finds the one that was made; nothing of it is on sale yet. */
  setProduct(product: OfferProduct): Promise<OfferVariant | { refused: string }>;
  /** Shows it wherever the base product is shown. */
  publish(of: { factoryId: string; productGid: string; likeProductGid: string }): Promise<void>;
  /** Nobody can find or buy it any more. */
  withdraw(of: { factoryId: string; productGid: string }): Promise<void>;
  findPlan(of: {
    factoryId: string;
    key: string;
  }): Promise<{ groupGid: string; gid: string } | null>;
  createPlan(
    plan: OfferPlan & { sendBefore: number },
  ): Promise<{ made: { groupGid: string; gid: string } } | { refused: string }>;
  removePlan(of: { factoryId: string; groupGid: string }): Promise<void>;
  /** Moves units from the offer's variant to the item's own, both or none. `stale`: others are shown. */
  returnUnits(call: {
    factoryId: string;
    key: string;
    locationGid: string;
    from: { inventoryItemGid: string; shown: number };
    toInventoryItemGid: string;
    units: number;
    sendBefore: number;
  }): Promise<{ kind: "ok" } | { kind: "stale" } | { kind: "refused"; message: string }>;
  /** What the variant has available at the location now. */
  shownUnits(of: {
    factoryId: string;
    inventoryItemGid: string;
    locationGid: string;
  }): Promise<number>;
  readOrder(of: { factoryId: string; orderGid: string }): Promise<RemoteOfferOrder | null>;
  hold(of: { factoryId: string; fulfilmentOrderGid: string; note: string }): Promise<Answer>;
  release(of: {
    factoryId: string;
    fulfilmentOrderGid: string;
    status: string;
    holdGids: string[];
  }): Promise<Answer>;
  charge(of: {
    factoryId: string;
    orderGid: string;
    mandateGid: string;
    /** The same key charges once. */
    key: string;
  }): Promise<Answer>;
  cancel(of: { factoryId: string; orderGid: string; refund: boolean }): Promise<Answer>;
  findDraft(of: { factoryId: string; key: string }): Promise<DraftState | null>;
  createDraft(draft: {
    factoryId: string;
    /** The pledge's id. */
    key: string;
    variantGid: string;
    units: number;
    email: string;
    sendBefore: number;
  }): Promise<{ made: DraftState } | { refused: string }>;
  sendInvoice(of: { factoryId: string; draftGid: string }): Promise<Answer>;
  deleteDraft(of: { factoryId: string; draftGid: string }): Promise<Answer>;
}

/** Tells a buyer of an offer something, by mail, once under its key. */
export interface BuyerMail {
  ask(
    tx: object,
    mail: {
      factoryId: string;
      key: string;
      to: string;
      locale: string;
      message: BuyerMessage;
    },
  ): Promise<void>;
}

export type BuyerMessage =
  { kind: "delayed"; orderName: string; day: string } | { kind: "not_unlocked"; title: string };
