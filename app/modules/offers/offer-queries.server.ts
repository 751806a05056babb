import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { JOINED_PLEDGES } from "./offer-store.server.ts";
import { makeOffersOfOrders } from "./offers-of-orders.server.ts";

export type OfferFilter = "live" | "over" | "all";

export interface OfferListRow {
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
  priceMinor: number;
  payment: string;
  paymentReason: string;
  promisedOn: string;
  threshold: number | null;
  endsAt: number | null;
  /** Units sold, or of a group buy joined for. */
  joined: number;
}

export interface OfferDetails extends OfferListRow {
  stockOrderId: string;
  reference: string;
  payWithinDays: number;
  orders: {
    orderGid: string;
    /** Its page in the hub; null until the order was read. */
    supplyOrderId: string | null;
    orderName: string;
    units: number;
    state: string;
    charge: string;
    problem: string | null;
    createdAt: number;
  }[];
  pledges: {
    id: string;
    units: number;
    state: string;
    payBy: number | null;
    problem: string | null;
    createdAt: number;
  }[];
}

const STATES: Record<Exclude<OfferFilter, "all">, readonly string[]> = {
  live: ["preparing", "open", "unlocked", "problem", "ending"],
  over: ["failed", "ended"],
};

/** Reads for the screens about offers. Every one demands the factory it is for. */
export function makeOfferQueries({ db }: { db: Db }) {
  return {
    ...makeOffersOfOrders({ db }),

    async listOffers(options: {
      factoryId: string;
      filter: OfferFilter;
      page: number;
    }): Promise<Page<OfferListRow>> {
      const range = pageRange(options.page);
      const { filter } = options;
      const rows = await selectOffers(db, options.factoryId)
        .$if(filter !== "all", (query) =>
          query.where("Offer.state", "in", filter === "all" ? [] : [...STATES[filter]]),
        )
        .orderBy("Offer.createdAt", "desc")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(rows.map(withJoined), options.page);
    },

    async readOffer(options: {
      factoryId: string;
      offerId: string;
    }): Promise<OfferDetails | undefined> {
      const row = await selectOffers(db, options.factoryId)
        .innerJoin("StockOrder", "StockOrder.id", "Offer.stockOrderId")
        .select(["Offer.stockOrderId", "StockOrder.reference", "Offer.payWithinDays"])
        .where("Offer.id", "=", options.offerId)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        ...withJoined(row),
        orders: await readOrders(db, row.id),
        pledges: await readPledges(db, row.id),
      };
    },
  };
}

function selectOffers(db: Db, factoryId: string) {
  return db
    .selectFrom("Offer")
    .innerJoin("Item", "Item.id", "Offer.itemId")
    .select((expression) => [
      "Offer.id",
      "Offer.kind",
      "Offer.state",
      "Offer.problem",
      "Item.sku",
      "Item.productTitle",
      "Item.variantTitle",
      "Item.imageUrl",
      "Offer.units",
      "Offer.arrived",
      "Offer.priceMinor",
      "Offer.payment",
      "Offer.paymentReason",
      "Offer.promisedOn",
      "Offer.threshold",
      "Offer.endsAt",
      expression
        .selectFrom("OfferOrder")
        .select(({ fn }) => fn.sum<number | null>("OfferOrder.units").as("units"))
        .whereRef("OfferOrder.offerId", "=", "Offer.id")
        .where("OfferOrder.state", "not in", ["cancelling", "cancelled"])
        .as("ordered"),
      expression
        .selectFrom("Pledge")
        .select(({ fn }) => fn.sum<number | null>("Pledge.units").as("units"))
        .whereRef("Pledge.offerId", "=", "Offer.id")
        .where("Pledge.state", "in", JOINED_PLEDGES)
        .as("pledged"),
    ])
    .where("Offer.factoryId", "=", factoryId);
}

/** Where pledges join, the orders that they became are the same units once more. */
function withJoined<
  Row extends { payment: string; ordered: number | null; pledged: number | null },
>({ ordered, pledged, ...row }: Row) {
  return { ...row, joined: Number((row.payment === "pledge" ? pledged : ordered) ?? 0) };
}

/** The newest orders and pledges; the shop itself has them all. */
const SHOWN_MAX = 200;

function readOrders(db: Db, offerId: string): Promise<OfferDetails["orders"]> {
  return db
    .selectFrom("OfferOrder")
    .select((expression) => [
      "orderGid",
      "orderName",
      "units",
      "state",
      "charge",
      "problem",
      "createdAt",
      expression
        .selectFrom("SupplyOrder")
        .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
        .select(({ fn }) => fn.min<string | null>("SupplyOrder.id").as("id"))
        .whereRef("Order.gid", "=", "OfferOrder.orderGid")
        .whereRef("SupplyOrder.factoryId", "=", "OfferOrder.factoryId")
        .as("supplyOrderId"),
    ])
    .where("offerId", "=", offerId)
    .orderBy("createdAt", "desc")
    .limit(SHOWN_MAX)
    .execute();
}

function readPledges(db: Db, offerId: string): Promise<OfferDetails["pledges"]> {
  return db
    .selectFrom("Pledge")
    .select(["id", "units", "state", "payBy", "problem", "createdAt"])
    .where("offerId", "=", offerId)
    .orderBy("createdAt", "desc")
    .limit(SHOWN_MAX)
    .execute();
}
