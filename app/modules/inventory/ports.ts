/** A factory's shop, as goods that came in are written to it. */
export interface ReceivingShop {
  /**
   * Adds units to what the factory's shop has available at a location. The same key again changes
   * nothing: Shopify keeps keys for a day. Throws the Fault "unanswered" when nobody knows.
   */
  addUnits(call: {
    factoryId: string;
    key: string;
    locationGid: string;
    units: readonly { inventoryItemGid: string; delta: number }[];
    /** Never sent at or after this time, in ms. */
    sendBefore: number;
  }): Promise<{ ok: true } | { ok: false; code: string; message: string }>;
}

/** Offers that sold units before they were there. They are served first by what comes in. */
export interface PromisedUnits {
  /** Of the units that come in on lines, by line id, how many belong to what an offer sold. */
  claim(
    tx: object,
    receipt: { receiptId: string; lines: readonly { lineId: string; units: number }[] },
  ): Promise<ReadonlyMap<string, number>>;
}
