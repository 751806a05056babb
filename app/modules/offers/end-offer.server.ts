import type { Tx } from "#app/platform/db/database.server.ts";
import type { OfferAnswer } from "./create-offer.server.ts";
import { askEnd, type OffersDeps } from "./deps.server.ts";
import { failOffer } from "./fail-offer.server.ts";
import { changeOffer, readOffer, type OfferRow } from "./offer-store.server.ts";
import { sentAt } from "./sent-times.server.ts";

type Again = void | { again: number };

/** Orders may be cancelled late: until all of them are done, what comes back is looked for so often. */
const LOOK_AGAIN_MS = 60_000;
const STALE_MS = 500;

/**
 * Takes an offer off sale. Orders that were made are served all the same; but a group buy that has not
 * unlocked fails, since nobody is charged for one that never did.
 */
export async function endOffer(
  deps: Pick<OffersDeps, "database" | "clock" | "tasks">,
  of: { factoryId: string; offerId: string },
): Promise<OfferAnswer> {
  return deps.database.write(async (tx) => {
    const offer = await readOffer(tx, of.offerId);
    if (!offer || offer.factoryId !== of.factoryId) return { ok: false, code: "not_found" };
    if (["ending", "ended", "failed"].includes(offer.state))
      return { ok: false, code: "offer_is_closed" };
    if (offer.state === "unlocked" && offer.payment === "pledge" && (await owes(tx, offer)))
      return { ok: false, code: "invoices_unpaid" };
    const isUndecided = offer.kind === "group_buy" && offer.state === "open";
    if (isUndecided) await failOffer(tx, deps, offer);
    else {
      await changeOffer(tx, offer.id, { state: "ending" });
      await askEnd(tx, deps, of);
    }
    return { ok: true };
  });
}

/** Invoices are out that could still be paid. */
async function owes(tx: Tx, offer: OfferRow): Promise<boolean> {
  const open = await tx
    .selectFrom("Pledge")
    .select("id")
    .where("offerId", "=", offer.id)
    .where("state", "in", ["inviting", "invited"])
    .executeTakeFirst();
  return open !== undefined;
}

/**
 * Gives back what an offer did not sell. Of it, what is there already becomes the item's own stock in
 * the same write that takes it from the variant; what is still to come is granted to nobody again.
 */
export async function giveBack(deps: OffersDeps, offerId: string): Promise<Again> {
  const offer = await readOffer(deps.database.db, offerId);
  if (!offer || (offer.state !== "ending" && offer.state !== "failed")) return;
  const { factoryId, productGid, inventoryItemGid } = offer;
  const place = await readPlace(deps, offer);
  if (productGid === null || inventoryItemGid === null || !place) {
    await forgetGrant(deps, offer);
    return close(deps, offer);
  }
  await deps.shop.withdraw({ factoryId, productGid });
  const at = { factoryId, inventoryItemGid, locationGid: place.locationGid };
  const shown = await deps.shop.shownUnits(at);
  if (shown <= 0 && sentAt(offer, "stocked") === null) {
    await forgetGrant(deps, offer);
    return close(deps, offer);
  }
  if (shown > 0) {
    const again = await returnShown(deps, { offer, place, shown });
    if (again) return again;
  }
  const isServed = await areAllServed(deps, offer);
  return isServed ? close(deps, offer) : { again: LOOK_AGAIN_MS };
}

function readPlace({ database: { db } }: OffersDeps, offer: OfferRow) {
  return db
    .selectFrom("Item")
    .innerJoin("FactoryLocation", "FactoryLocation.factoryId", "Item.factoryId")
    .select(["Item.inventoryItemGid as itemGid", "FactoryLocation.gid as locationGid"])
    .where("Item.id", "=", offer.itemId)
    .where("FactoryLocation.id", "=", offer.locationId)
    .executeTakeFirst();
}

async function returnShown(
  deps: OffersDeps,
  of: { offer: OfferRow; place: { itemGid: string; locationGid: string }; shown: number },
): Promise<{ again: number } | undefined> {
  const { offer, place, shown } = of;
  const sold = Math.max(offer.units - shown, 0);
  const there = Math.min(shown, Math.max(offer.arrived - sold, 0));
  const answer = await deps.shop.returnUnits({
    factoryId: offer.factoryId,
    // What was granted and has come in says which return this is: it is made once.
    key: `return:${offer.id}:${offer.units}:${offer.arrived}:${shown}`,
    locationGid: place.locationGid,
    from: { inventoryItemGid: offer.inventoryItemGid ?? "", shown },
    toInventoryItemGid: place.itemGid,
    units: there,
    sendBefore: deps.clock.now() + deps.settings.sendWithinMs,
  });
  if (answer.kind === "stale") return { again: STALE_MS };
  if (answer.kind === "refused") throw new Error(`units were not returned: ${answer.message}`);
  await deps.database.write(async (tx) => {
    await changeOffer(tx, offer.id, {
      units: offer.units - shown,
      arrived: offer.arrived - there,
    });
    await lowerGrant(tx, offer, shown);
    const items = await tx
      .selectFrom("Item")
      .select("id")
      .where((eb) => eb.or([eb("id", "=", offer.itemId), eb("offerId", "=", offer.id)]))
      .execute();
    const itemIds = items.map((item) => item.id);
    await deps.readSoon(tx, { factoryId: offer.factoryId, itemIds });
  });
  return undefined;
}

async function areAllServed({ database: { db } }: OffersDeps, offer: OfferRow): Promise<boolean> {
  const open = await db
    .selectFrom("OfferOrder")
    .select("orderGid")
    .where("offerId", "=", offer.id)
    .where("state", "not in", ["released", "cancelled"])
    .executeTakeFirst();
  return open === undefined;
}

async function close(deps: OffersDeps, offer: OfferRow): Promise<void> {
  if (offer.planGroupGid !== null) {
    await deps.shop.removePlan({ factoryId: offer.factoryId, groupGid: offer.planGroupGid });
  }
  await deps.database.write(async (tx) => {
    // A group buy that failed says so for good.
    const state = offer.state === "failed" ? "failed" : "ended";
    await changeOffer(tx, offer.id, { state, endedAt: deps.clock.now() });
  });
}

/** An offer whose stock was never made grants nothing any more. */
async function forgetGrant(deps: OffersDeps, offer: OfferRow): Promise<void> {
  await deps.database.write(async (tx) => {
    await changeOffer(tx, offer.id, { units: 0 });
    await lowerGrant(tx, offer, offer.units);
  });
}

async function lowerGrant(tx: Tx, offer: OfferRow, units: number): Promise<void> {
  await tx
    .updateTable("StockOrderLine")
    .set((expression) => ({ granted: expression("granted", "-", units) }))
    .where("id", "=", offer.stockOrderLineId)
    .execute();
}
