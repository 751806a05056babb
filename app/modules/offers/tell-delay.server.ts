import { addShippingDays } from "#app/modules/inventory/index.ts";
import { readStoreSettings } from "#app/modules/store/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askOffer, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import {
  changeOffer,
  changeOfferOrder,
  readOffer,
  readOfferOrder,
  type OfferRow,
} from "./offer-store.server.ts";

/**
 * What is expected has moved: the offers that rest on it promise another day from now on, and each
 * buyer who waits is told when it is a later one.
 */
export async function followSupply(
  tx: Tx,
  deps: Pick<OffersDeps, "tasks">,
  of: { factoryId: string; stockOrderId: string },
): Promise<void> {
  const offers = await tx
    .selectFrom("Offer")
    .innerJoin("StockOrder", "StockOrder.id", "Offer.stockOrderId")
    .selectAll("Offer")
    .select("StockOrder.expectedOn")
    .where("Offer.stockOrderId", "=", of.stockOrderId)
    .where("Offer.factoryId", "=", of.factoryId)
    .where("Offer.state", "in", ["preparing", "open", "unlocked", "ending", "problem"])
    .execute();
  if (offers.length === 0) return;
  const settings = await readStoreSettings(tx, of.factoryId);
  for (const offer of offers) {
    const promisedOn = addShippingDays(offer.expectedOn, settings);
    if (promisedOn === offer.promisedOn) continue;
    await changeOffer(tx, offer.id, { promisedOn });
    if (promisedOn > offer.promisedOn) await askDelays(tx, deps, { ...offer, promisedOn });
  }
}

async function askDelays(tx: Tx, deps: Pick<OffersDeps, "tasks">, offer: OfferRow): Promise<void> {
  const waiting = await tx
    .selectFrom("OfferOrder")
    .select("orderGid")
    .where("offerId", "=", offer.id)
    .where("state", "in", ["new", "waiting"])
    .where("promisedOn", "<", offer.promisedOn)
    .execute();
  for (const { orderGid } of waiting) {
    await askOffer(tx, deps, {
      kind: OFFER_TASKS.tellDelay,
      factoryId: offer.factoryId,
      key: `${offer.id}:${orderGid}`,
      payload: { offerId: offer.id, orderGid },
    });
  }
}

/** Tells one buyer the later day, at the address that the order has now; it is read, told and not kept. */
export async function tellDelay(
  deps: OffersDeps,
  of: { offerId: string; orderGid: string },
): Promise<void> {
  const { db } = deps.database;
  const [offer, order] = [await readOffer(db, of.offerId), await readOfferOrder(db, of)];
  if (!offer || !order || order.promisedOn >= offer.promisedOn) return;
  if (order.state !== "new" && order.state !== "waiting") return;
  const remote = await deps.shop.readOrder({ ...of, factoryId: offer.factoryId });
  await deps.database.write(async (tx) => {
    const now = deps.clock.now();
    await changeOfferOrder(tx, { ...of, now }, { promisedOn: offer.promisedOn });
    if (!remote?.email || remote.isCancelled) return;
    await deps.mail.ask(tx, {
      factoryId: offer.factoryId,
      key: `delay:${of.offerId}:${of.orderGid}:${offer.promisedOn}`,
      to: remote.email,
      locale: remote.locale ?? "en",
      message: { kind: "delayed", orderName: remote.name, day: offer.promisedOn },
    });
  });
}
