/** A shop under one of the two apps: the unit that has a token, a bucket and a lane. */
export interface LaneRef {
  shopId: string;
  app: string;
}

/** One row of a call that adjusts `available`: a raise has no expectation, a lower always has one. */
export interface AdjustRow {
  inventoryItemGid: string;
  locationGid: string;
  delta: number;
  /** What the level must show for the call to apply; null for raises, which commute with sales. */
  changeFrom: number | null;
}

/** Moves units of one item at one location of the factory's shop between `available` and `reserved`. */
export interface MoveRow {
  inventoryItemGid: string;
  locationGid: string;
  units: number;
  from: "available" | "reserved";
  to: "available" | "reserved";
  /** What `available` must be before, when it gives. */
  changeFrom: number | null;
}

export type StockWrite = { kind: "adjust"; rows: AdjustRow[] } | { kind: "move"; row: MoveRow };

/** What is known of a write after one attempt. */
export type WriteAnswer =
  | { kind: "ok" }
  /** Evaluated and refused as a whole; the rows that were named are the cause. */
  | { kind: "refused"; rows: { index: number | null; code: string; message: string }[] }
  /** Certainly not applied and not evaluated either: throttled, no token, shop frozen. */
  | { kind: "not_applied"; code: string; retryAfterMs: number }
  /** Nobody knows: the answer was lost. */
  | { kind: "unanswered" };

export interface StockCall {
  key: string;
  write: StockWrite;
  /** Not sent at or after this time: it would arrive when nobody reckons with it any more. */
  sendBefore: number;
}

/** Sends stock writes. The key and the write of one batch never change between attempts. */
export interface StockWriter {
  write(lane: LaneRef, call: StockCall): Promise<WriteAnswer>;
  /** How many calls the bucket would pay for now, and how long until it pays for one. */
  room(lane: LaneRef): { calls: number; waitMs: number };
}

/** One level as sampled: `available` and `committed` were read together. */
export interface LevelSample {
  inventoryItemGid: string;
  locationGid: string;
  available: number;
  committed: number;
}

export interface SampledItem {
  inventoryItemGid: string;
  /** Every level of the item in the shop, ours and others. Empty when the item is gone. */
  levels: LevelSample[];
  tracked: boolean;
}

/** Reads levels. Fails with a Fault when the shop cannot be reached. */
export interface LevelReader {
  /** At most 40 items a call. */
  sample(lane: LaneRef, inventoryItemGids: readonly string[]): Promise<SampledItem[]>;
  /** Units in Shopify's `reserved`, whoever put them there: by inventory item, then location. */
  sampleReserved(
    lane: LaneRef,
    inventoryItemGids: readonly string[],
  ): Promise<Map<string, Map<string, number>>>;
}

/** The caller's transaction, opaque here so that this file stays pure. */
export type OrderFactsTx = object;

/** What channels must know of orders, without depending on that module. */
export interface OrderFacts {
  /**
   * `tx` makes it part of the caller's transaction. Per item: units held for the channel and shipped ones that the shop has not been told of (they
   * are still committed there), units that routed orders commit in the factory's shop, and whether an
   * order's write that would change this is out or unanswered.
   */
  openUnits(
    channelId: string,
    itemIds: readonly string[],
    tx?: OrderFactsTx,
  ): Promise<Map<string, { held: number; routed: number; unsettled: boolean }>>;
  /**
   * Units were found that cover what this channel's orders seemed to be short of; where a time (ms) is
   * given, only orders first booked since.
   */
  stockFound(
    tx: OrderFactsTx,
    found: { channelId: string; itemId: string; units: number; bookedSince?: number },
  ): Promise<void>;
  /**
   * Channels of which an order was first heard since a time, so much later than it was made. Orders from
   * before the app was installed do not count.
   */
  heardLate(of: { since: number; lateMs: number }, tx: OrderFactsTx): Promise<string[]>;
  /** Asks that the open orders of these items in the shop be read again. */
  readOrders(lane: LaneRef, itemIds: readonly string[]): Promise<void>;
}
