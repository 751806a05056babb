import type { Db, Tx } from "#app/platform/db/database.server.ts";

/** What a level of a factory showed when it was first read. */
export interface FirstCount {
  factoryId: string;
  itemId: string;
  locationId: string;
  available: number;
  reserved: number;
  committed: number;
  onHand: number;
}

/** What this module needs of the stock books. */
export interface StockPort {
  /** Opens the books of an item at a location. Does nothing when they are open already. */
  firstCount(tx: Tx, count: FirstCount): Promise<void>;
}

/** What this module needs of the levels that the lanes keep. */
export interface LevelsPort {
  /** Begins to keep the level of a listing, which shows nothing yet; harmless when it is kept already. */
  open(
    tx: Tx,
    level: {
      itemId: string;
      channelId: string;
      factoryId: string;
      shopId: string;
      app: "reseller";
      inventoryItemGid: string;
      locationGid: string;
    },
  ): Promise<void>;
  /** Nothing is raised any more, and what the levels show is taken back. */
  stop(tx: Tx, levels: { channelId: string; itemIds: string[]; problem: string }): Promise<void>;
  /** The levels are read, then filled again. */
  resume(tx: Tx, levels: { channelId: string; itemIds: string[] }): Promise<void>;
}

/** What this module must know of a partnership. */
export interface ListingTerms {
  partnershipId: string;
  factoryId: string;
  resellerId: string;
  channelId: string;
  /** invited | active | paused | ended */
  state: string;
  discountBasisPoints: number;
  markUpBasisPoints: number;
  exchangeMillionths: number | null;
  publishAs: "active" | "draft";
  factoryCurrency: string;
  resellerCurrency: string;
  /** Our location in the reseller's shop, once the service is ready there. */
  locationGid: string | null;
}

export interface PartnershipsPort {
  terms(db: Db | Tx, partnershipId: string): Promise<ListingTerms | undefined>;
}
