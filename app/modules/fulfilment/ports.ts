export interface ShopLike {
  shopId: string;
  app: string;
}

export interface Tracking {
  number: string | null;
  company: string | null;
  url: string | null;
}

export interface FulfilmentSnapshot {
  gid: string;
  /** SUCCESS, CANCELLED, … */
  status: string;
  tracking: Tracking;
  /** By the order's own lines. */
  lines: { lineGid: string; variantGid: string | null; units: number }[];
}

export interface FulfilmentOrderLine {
  gid: string;
  /** The order's line. */
  lineGid: string;
  inventoryItemGid: string | null;
  remaining: number;
}

/** Fulfilments, in either shop. */
export interface Fulfilments {
  /** The fulfilments of an order with their lines; the lines of those known already are not read. */
  ofOrder(
    shop: ShopLike,
    orderGid: string,
    known?: ReadonlySet<string>,
  ): Promise<FulfilmentSnapshot[]>;
  /** Ids of the order's fulfilments, whatever became of them. */
  listGids(shop: ShopLike, orderGid: string): Promise<string[]>;
  /** Open lines of the order's fulfilment orders that a factory may ship. */
  openLines(
    shop: ShopLike,
    orderGid: string,
  ): Promise<{ fulfilmentOrderGid: string; lines: FulfilmentOrderLine[] }[]>;
  /** Makes a fulfilment; no mail is sent. An unknown outcome is the Fault "unanswered". */
  create(
    shop: ShopLike,
    fulfilment: {
      fulfilmentOrderGid: string;
      lines: { gid: string; units: number }[];
      tracking: Tracking;
      /** Not sent at or after this time. */
      sendBefore: number;
    },
  ): Promise<{ gid: string } | { refused: string }>;
}
