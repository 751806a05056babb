import type { Tx } from "#app/platform/db/database.server.ts";
import { askEnd, askOffer, askOrder, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import { changeOffer, type OfferRow } from "./offer-store.server.ts";

/** A group buy that will not unlock: nobody is charged, and everybody is told. */
export async function failOffer(
  tx: Tx,
  deps: Pick<OffersDeps, "clock" | "tasks">,
  offer: OfferRow,
): Promise<void> {
  const now = deps.clock.now();
  await changeOffer(tx, offer.id, { state: "failed" });
  const pledged = await tx
    .updateTable("Pledge")
    .set({ state: "failed", updatedAt: now })
    .where("offerId", "=", offer.id)
    .where("state", "=", "pledged")
    .returning("id")
    .execute();
  const { factoryId } = offer;
  for (const { id } of pledged) {
    const payload = { pledgeId: id };
    await askOffer(tx, deps, { kind: OFFER_TASKS.tellFailed, factoryId, key: id, payload });
  }
  const orders = await tx
    .updateTable("OfferOrder")
    .set({ state: "cancelling", updatedAt: now })
    .where("offerId", "=", offer.id)
    .where("state", "in", ["new", "waiting"])
    .returning("orderGid")
    .execute();
  for (const { orderGid } of orders) {
    await askOrder(tx, deps, { factoryId, offerId: offer.id, orderGid });
  }
  await askEnd(tx, deps, { factoryId, offerId: offer.id });
}
