import type { Tx } from "#app/platform/db/database.server.ts";
import { askOrder, type OffersDeps } from "./deps.server.ts";
import { servedBy } from "./offer.ts";
import { changeOfferOrder, readOffer } from "./offer-store.server.ts";

/**
 * Gives what has come in to the orders that wait for it. One that is to be charged first is charged,
 * and released when it is paid; one whose card was declined waits for a person and holds up nobody.
 */
export async function serveOffer(
  tx: Tx,
  deps: Pick<OffersDeps, "clock" | "tasks">,
  offerId: string,
): Promise<void> {
  const offer = await readOffer(tx, offerId);
  if (!offer || offer.arrived === 0 || !isSure(offer)) return;
  const orders = await tx
    .selectFrom("OfferOrder")
    .selectAll()
    .where("offerId", "=", offerId)
    .where("state", "in", ["waiting", "releasing", "released"])
    .orderBy("createdAt")
    .orderBy("orderGid")
    .execute();
  const gone = orders.filter((order) => order.state !== "waiting");
  const taken = gone.reduce((sum, order) => sum + order.units, 0);
  const waiting = orders.filter(
    (order) => order.state === "waiting" && order.charge !== "declined",
  );
  const served = new Set(servedBy(offer.arrived, taken, waiting).map((one) => one.orderGid));
  const now = deps.clock.now();
  for (const order of waiting.filter((one) => served.has(one.orderGid))) {
    const of = { offerId, orderGid: order.orderGid, now };
    if (order.charge === "asked") continue;
    const mustPay = order.mandateGid !== null && order.charge === "none";
    await changeOfferOrder(tx, of, mustPay ? { charge: "asked" } : { state: "releasing" });
    await askOrder(tx, deps, order);
  }
}

/** A group buy that has not unlocked yet gives nothing to anybody. */
function isSure(offer: { kind: string; state: string; openedAt: number | null }): boolean {
  return offer.kind === "preorder" || offer.state === "unlocked" || offer.state === "ending";
}
