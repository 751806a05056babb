import { sql, type ExpressionBuilder } from "kysely";
import { mapPage, pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { contains } from "#app/platform/db/like.server.ts";
import { availabilityBand, type AvailabilityBand } from "./availability-band.ts";

export type ListingFilter = "all" | "problem";

export interface ListingRow {
  id: string;
  productTitle: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  factoryName: string;
  /** Of the item at the factory, in the factory's currency. */
  itemPriceMinor: number;
  factoryCurrency: string;
  state: string;
  problem: string | null;
  /** In the reseller's shop, as far as it was set; null: by the mark-up. */
  priceMinor: number | null;
  band: AvailabilityBand;
}

export interface OfferRow {
  itemId: string;
  productTitle: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  priceMinor: number;
  /** What the reseller pays. */
  wholesaleMinor: number;
  band: AvailabilityBand;
  /** Null when it is not listed. */
  listingState: string | null;
}

export interface FirstCopyRow {
  partnershipId: string;
  state: string;
  total: number;
  done: number;
  failed: number;
}

const GONE = ["removing", "removed"];
const BASIS_POINTS = 10_000;
const IDS_MAX = 20_000;

/** Reads for the screens on which resellers choose and follow what they sell. */
export function makeListingQueries({ db }: { db: Db }) {
  return {
    async listListings(options: {
      /** The reseller's own, or one partnership's as its factory sees it. */
      of: { resellerId: string } | { factoryId: string; partnershipId: string };
      search: string;
      filter: ListingFilter;
      page: number;
    }): Promise<Page<ListingRow>> {
      const rows = await selectListingPage(db, options).execute();
      return mapPage(
        toPage(rows, options.page),
        ({ units, itemId: _item, channelId: _channel, partnershipId: _partnership, ...row }) => ({
          ...row,
          band: availabilityBand(Number(units)),
        }),
      );
    },

    /** What a factory offers to a reseller; the caller has checked that the partnership is the reseller's. */
    async listOffers(options: {
      partnershipId: string;
      resellerId: string;
      search: string;
      page: number;
    }): Promise<Page<OfferRow>> {
      const rows = await selectOfferPage(db, options).execute();
      return mapPage(
        toPage(rows, options.page),
        ({ units, discountBasisPoints, partnershipId: _partnership, ...row }) => ({
          ...row,
          wholesaleMinor: Math.round(
            (row.priceMinor * (BASIS_POINTS - discountBasisPoints)) / BASIS_POINTS,
          ),
          band: availabilityBand(Number(units)),
        }),
      );
    },

    /** Everything that matches and is not listed yet, for listing it all at once. */
    async listUnlistedIds(options: {
      partnershipId: string;
      resellerId: string;
      search: string;
    }): Promise<string[]> {
      const rows = await selectOffers(db, options)
        .where("Listing.id", "is", null)
        .orderBy("Item.id")
        .limit(IDS_MAX)
        .execute();
      return rows.map((row) => row.itemId);
    },

    /** Copies of a catalogue that are under way in a reseller's shop. */
    listFirstCopies: ({ resellerId }: { resellerId: string }): Promise<FirstCopyRow[]> =>
      selectRunningCopies(db, resellerId).execute(),
  };
}

function selectRunningCopies(db: Db, resellerId: string) {
  return db
    .selectFrom("FirstCopy")
    .select(["partnershipId", "state", "total", "done", "failed"])
    .where("shopId", "=", resellerId)
    .where("state", "not in", ["done", "failed"]);
}

export type ListingQueries = ReturnType<typeof makeListingQueries>;

/**
 * Units that a listing's channel shows or could be given at once. They are summed for the rows that are
 * shown, not for all that are sorted to find them.
 */
const unitsOfListing = sql<number>`(
  select coalesce(sum("StockBalance"."units"), 0) from "StockBalance"
  where "StockBalance"."itemId" = "shown"."itemId" and "StockBalance"."kind" = 'stock'
  and "StockBalance"."account" in (
    'free', 'exposure:' || "shown"."channelId", 'dedicated:' || "shown"."partnershipId"
  )
)`.as("units");

/**
 * Units that are promised to nobody, whichever channel shows them: once an item is listed, its channel
 * gets a share of them. What is overlapped or short counts against them, being negative.
 */
const unitsOfOffer = sql<number>`(
  select coalesce(sum("StockBalance"."units"), 0) from "StockBalance"
  where "StockBalance"."itemId" = "shown"."itemId" and "StockBalance"."kind" = 'stock'
  and (
    "StockBalance"."account" in (
      'free', 'overlap', 'shortfall', 'dedicated:' || "shown"."partnershipId"
    )
    or "StockBalance"."account" like 'exposure:%'
    or "StockBalance"."account" like 'cooling:%'
  )
)`.as("units");

interface WantedListings {
  of: { resellerId: string } | { factoryId: string; partnershipId: string };
  search: string;
  filter: ListingFilter;
}

interface WantedOffers {
  partnershipId: string;
  resellerId: string;
  search: string;
}

function selectListingPage(db: Db, options: WantedListings & { page: number }) {
  const range = pageRange(options.page);
  const shown = selectListings(db, options)
    .orderBy("Item.productTitle")
    .orderBy("Item.sku")
    .orderBy("Listing.id")
    .limit(range.limit)
    .offset(range.offset);
  return db
    .selectFrom(shown.as("shown"))
    .selectAll()
    .select(unitsOfListing)
    .orderBy("productTitle")
    .orderBy("sku")
    .orderBy("id");
}

function selectOfferPage(db: Db, options: WantedOffers & { page: number }) {
  const range = pageRange(options.page);
  const shown = selectOffers(db, options)
    .orderBy("Item.productTitle")
    .orderBy("Item.sku")
    .orderBy("Item.id")
    .limit(range.limit)
    .offset(range.offset);
  return db
    .selectFrom(shown.as("shown"))
    .selectAll()
    .select(unitsOfOffer)
    .orderBy("productTitle")
    .orderBy("sku")
    .orderBy("itemId");
}

function selectListings(db: Db, options: WantedListings) {
  const { of, search, filter } = options;
  return db
    .selectFrom("Listing")
    .innerJoin("Item", "Item.id", "Listing.itemId")
    .innerJoin("Shop as Factory", "Factory.id", "Listing.factoryId")
    .select([
      "Listing.id",
      "Listing.itemId",
      "Listing.channelId",
      "Listing.partnershipId",
      "Item.productTitle",
      "Item.variantTitle",
      "Item.sku",
      "Item.imageUrl",
      "Factory.name as factoryName",
      "Factory.currency as factoryCurrency",
      "Item.priceMinor as itemPriceMinor",
      "Listing.state",
      "Listing.problem",
      "Listing.priceMinor",
    ])
    .where("Listing.state", "not in", GONE)
    .$if("resellerId" in of, (query) =>
      query.where("Listing.resellerId", "=", "resellerId" in of ? of.resellerId : ""),
    )
    .$if("factoryId" in of, (query) =>
      query
        .where("Listing.factoryId", "=", "factoryId" in of ? of.factoryId : "")
        .where("Listing.partnershipId", "=", "factoryId" in of ? of.partnershipId : ""),
    )
    .$if(filter === "problem", (query) => query.where("Listing.problem", "is not", null))
    .$if(search !== "", (query) => query.where((eb) => matchesItem(eb, search)));
}

function selectOffers(db: Db, options: WantedOffers) {
  return db
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .innerJoin("Item", "Item.factoryId", "Partnership.factoryId")
    .leftJoin("Listing", (join) =>
      join
        .onRef("Listing.itemId", "=", "Item.id")
        .onRef("Listing.channelId", "=", "Channel.id")
        .on("Listing.state", "not in", GONE),
    )
    .select([
      "Item.id as itemId",
      "Item.productTitle",
      "Item.variantTitle",
      "Item.sku",
      "Item.imageUrl",
      "Item.priceMinor",
      "Partnership.discountBasisPoints",
      "Listing.state as listingState",
      "Partnership.id as partnershipId",
    ])
    .where("Partnership.id", "=", options.partnershipId)
    .where("Partnership.resellerId", "=", options.resellerId)
    .where("Item.state", "=", "active")
    .where("Item.problem", "is", null)
    .where("Item.offerId", "is", null)
    .$if(options.search !== "", (query) => query.where((eb) => matchesItem(eb, options.search)));
}

function matchesItem(eb: ExpressionBuilder<DB, "Item">, search: string) {
  return eb.or([
    contains(eb.ref("Item.productTitle"), search),
    contains(eb.ref("Item.variantTitle"), search),
    contains(eb.ref("Item.sku"), search),
    contains(eb.ref("Item.barcode"), search),
  ]);
}
