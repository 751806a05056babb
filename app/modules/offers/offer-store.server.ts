import type { Selectable } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { Offer, OfferOrder, Pledge } from "#app/platform/db/generated/types.ts";

export type OfferRow = Selectable<Offer>;
export type OfferOrderRow = Selectable<OfferOrder>;
export type PledgeRow = Selectable<Pledge>;

export async function readOffer(db: Db | Tx, offerId: string): Promise<OfferRow | undefined> {
  return db.selectFrom("Offer").selectAll().where("id", "=", offerId).executeTakeFirst();
}

export async function changeOffer(
  tx: Tx,
  offerId: string,
  change: Partial<Omit<OfferRow, "id" | "factoryId">>,
): Promise<void> {
  await tx.updateTable("Offer").set(change).where("id", "=", offerId).execute();
}

export async function readOfferOrder(
  db: Db | Tx,
  of: { offerId: string; orderGid: string },
): Promise<OfferOrderRow | undefined> {
  return db
    .selectFrom("OfferOrder")
    .selectAll()
    .where("offerId", "=", of.offerId)
    .where("orderGid", "=", of.orderGid)
    .executeTakeFirst();
}

export async function changeOfferOrder(
  tx: Tx,
  of: { offerId: string; orderGid: string; now: number },
  change: Partial<
    Pick<
      OfferOrderRow,
      "state" | "charge" | "pledgeId" | "mandateGid" | "problem" | "orderName" | "promisedOn"
    >
  >,
): Promise<void> {
  await tx
    .updateTable("OfferOrder")
    .set({ ...change, updatedAt: of.now })
    .where("offerId", "=", of.offerId)
    .where("orderGid", "=", of.orderGid)
    .execute();
}

export async function readPledge(db: Db | Tx, pledgeId: string): Promise<PledgeRow | undefined> {
  return db.selectFrom("Pledge").selectAll().where("id", "=", pledgeId).executeTakeFirst();
}

/** An address is kept only as long as there is something to tell. */
export async function changePledge(
  tx: Tx,
  of: { pledgeId: string; now: number },
  change: Partial<
    Pick<
      PledgeRow,
      "state" | "email" | "draftGid" | "invoiceUrl" | "payBy" | "sentAt" | "problem" | "units"
    >
  >,
): Promise<void> {
  await tx
    .updateTable("Pledge")
    .set({ ...change, updatedAt: of.now })
    .where("id", "=", of.pledgeId)
    .execute();
}

/** Pledges whose units are joined for. */
export const JOINED_PLEDGES = ["pledged", "inviting", "invited", "paid"];

/** Units that were joined for: pledges that stand, and orders that were not cancelled. */
export async function readJoined(db: Db | Tx, offer: OfferRow): Promise<number> {
  if (offer.payment === "pledge") {
    const { sum } = await db
      .selectFrom("Pledge")
      .select((expression) => expression.fn.sum<number | null>("units").as("sum"))
      .where("offerId", "=", offer.id)
      .where("state", "in", JOINED_PLEDGES)
      .executeTakeFirstOrThrow();
    return Number(sum ?? 0);
  }
  const { sum } = await db
    .selectFrom("OfferOrder")
    .select((expression) => expression.fn.sum<number | null>("units").as("sum"))
    .where("offerId", "=", offer.id)
    .where("state", "not in", ["cancelling", "cancelled"])
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}
