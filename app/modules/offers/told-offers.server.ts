import { toDecimal } from "#app/modules/catalog/index.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { LIVE_STATES } from "./offer.ts";
import { readJoined } from "./offer-store.server.ts";

/** What shoppers are told of an offer. Its price and what is left of it the shop itself says. */
export interface ToldOffer {
  offerId: string;
  kind: string;
  /** The item's own variant, and the one that is bought. */
  forVariantGid: string;
  variantGid: string;
  planGid: string | null;
  /** Of one unit in the shop's own currency; what a visitor pays elsewhere the shop itself says. */
  price: { amount: string; currencyCode: string };
  payment: string;
  paymentReason: string;
  shipsBy: string;
  isUnlocked: boolean;
  /** Group buys: units joined for, wanted and granted, and when joining ends (ms). */
  joined: number | null;
  threshold: number | null;
  endsAt: number | null;
  payWithinDays: number;
}

/** The offers that are live for variants. One whose last day has passed is told no more. */
export async function readToldOffers(
  { db, now }: { db: Db; now: number },
  of: { factoryId: string; variantGids: readonly string[] },
): Promise<ToldOffer[]> {
  const rows = await db
    .selectFrom("Offer")
    .innerJoin("Item", "Item.id", "Offer.itemId")
    .innerJoin("Shop", "Shop.id", "Offer.factoryId")
    .selectAll("Offer")
    .select(["Item.variantGid as forVariantGid", "Shop.currency"])
    .where("Offer.factoryId", "=", of.factoryId)
    .where("Item.variantGid", "in", [...of.variantGids, ""])
    .where("Offer.state", "in", [...LIVE_STATES])
    .orderBy("Offer.createdAt")
    .execute();
  const told: ToldOffer[] = [];
  for (const { forVariantGid, currency, ...offer } of rows) {
    if (offer.variantGid === null || (offer.endsAt !== null && offer.endsAt <= now)) continue;
    told.push({
      offerId: offer.id,
      kind: offer.kind,
      forVariantGid,
      variantGid: offer.variantGid,
      planGid: offer.planGid,
      price: { amount: toDecimal(offer.priceMinor, currency), currencyCode: currency },
      payment: offer.payment,
      paymentReason: offer.paymentReason,
      shipsBy: offer.promisedOn,
      isUnlocked: offer.state === "unlocked",
      joined: offer.kind === "group_buy" ? await readJoined(db, offer) : null,
      threshold: offer.threshold,
      endsAt: offer.endsAt,
      payWithinDays: offer.payWithinDays,
    });
  }
  return told;
}

export interface OwnOffers {
  pledges: {
    offerId: string;
    productTitle: string;
    units: number;
    state: string;
    payBy: number | null;
    invoiceUrl: string | null;
  }[];
  /** Orders that wait for their goods, and may still be cancelled. */
  orders: { orderGid: string; kind: string; shipsBy: string; canCancel: boolean }[];
}

/** What a customer has with offers: their pledges, and of their orders those that wait. */
export async function readOwnOffers(
  { db }: { db: Db },
  of: { factoryId: string; customerGid: string; orderGids: readonly string[] },
): Promise<OwnOffers> {
  const pledges = await db
    .selectFrom("Pledge")
    .innerJoin("Offer", "Offer.id", "Pledge.offerId")
    .innerJoin("Item", "Item.id", "Offer.itemId")
    .select([
      "Pledge.offerId",
      "Item.productTitle",
      "Pledge.units",
      "Pledge.state",
      "payBy",
      "invoiceUrl",
    ])
    .where("Pledge.factoryId", "=", of.factoryId)
    .where("Pledge.customerGid", "=", of.customerGid)
    .orderBy("Pledge.createdAt", "desc")
    .execute();
  const orders = await db
    .selectFrom("OfferOrder")
    .innerJoin("Offer", "Offer.id", "OfferOrder.offerId")
    .select(["orderGid", "kind", "Offer.promisedOn as shipsBy", "OfferOrder.state"])
    .where("OfferOrder.factoryId", "=", of.factoryId)
    .where("orderGid", "in", [...of.orderGids, ""])
    .execute();
  return {
    pledges,
    orders: orders.map(({ state, ...order }) => ({
      ...order,
      canCancel: state === "new" || state === "waiting",
    })),
  };
}
