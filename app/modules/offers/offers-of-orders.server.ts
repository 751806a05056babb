import type { Db } from "#app/platform/db/database.server.ts";
import { LIVE_STATES } from "./offer.ts";

/** An offer as the page of the stock order that it rests on names it. */
export interface OfferOfStockOrder {
  id: string;
  stockOrderLineId: string;
  kind: string;
  state: string;
  units: number;
  /** Orders whose buyers wait for the goods. */
  waiting: number;
}

/** What an order of the brand store waits for, while an offer holds it. */
export interface AwaitedOffer {
  id: string;
  kind: string;
  promisedOn: string;
}

const NOT_OVER = [...LIVE_STATES, "preparing", "problem", "ending"];
const WAITING = ["new", "waiting"];

/** Reads about offers for the pages of orders: of goods, and of buyers. */
export function makeOffersOfOrders({ db }: { db: Db }) {
  return {
    listOfStockOrder: (of: {
      factoryId: string;
      stockOrderId: string;
    }): Promise<OfferOfStockOrder[]> =>
      db
        .selectFrom("Offer")
        .leftJoin("OfferOrder", (join) =>
          join.onRef("OfferOrder.offerId", "=", "Offer.id").on("OfferOrder.state", "in", WAITING),
        )
        .select((expression) => [
          "Offer.id",
          "Offer.stockOrderLineId",
          "Offer.kind",
          "Offer.state",
          "Offer.units",
          expression.fn.count<number>("OfferOrder.orderGid").as("waiting"),
        ])
        .where("Offer.factoryId", "=", of.factoryId)
        .where("Offer.stockOrderId", "=", of.stockOrderId)
        .where("Offer.state", "in", NOT_OVER)
        .groupBy(["Offer.id"])
        .orderBy("Offer.createdAt")
        .execute(),

    /** The offer whose goods a supply order waits for; undefined for every other order. */
    findAwaited: (of: {
      factoryId: string;
      supplyOrderId: string;
    }): Promise<AwaitedOffer | undefined> =>
      db
        .selectFrom("SupplyOrder")
        .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
        .innerJoin("OfferOrder", "OfferOrder.orderGid", "Order.gid")
        .innerJoin("Offer", "Offer.id", "OfferOrder.offerId")
        .select(["Offer.id", "Offer.kind", "Offer.promisedOn"])
        .where("SupplyOrder.id", "=", of.supplyOrderId)
        .where("SupplyOrder.factoryId", "=", of.factoryId)
        .where("SupplyOrder.kind", "=", "brand")
        .where("OfferOrder.factoryId", "=", of.factoryId)
        .where("OfferOrder.state", "in", WAITING)
        .executeTakeFirst(),
  };
}
