import type { OfferAnswer } from "./create-offer.server.ts";
import { askOffer, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import { changeOffer, readOffer } from "./offer-store.server.ts";
import { sentAt } from "./sent-times.server.ts";

/** Tries again to make an offer that stood still, e.g. after a permission was granted. */
export async function retryOffer(
  deps: Pick<OffersDeps, "database" | "tasks">,
  of: { factoryId: string; offerId: string },
): Promise<OfferAnswer> {
  return deps.database.write(async (tx) => {
    const offer = await readOffer(tx, of.offerId);
    if (!offer || offer.factoryId !== of.factoryId) return { ok: false, code: "not_found" };
    // Whether its stock was made is not known: only a person can say, by ending it and looking.
    const isUnknown = offer.problem === "grant_not_confirmed" && sentAt(offer, "grant") !== null;
    if (offer.state !== "problem" || isUnknown) return { ok: false, code: "offer_is_closed" };
    await changeOffer(tx, offer.id, { state: "preparing", problem: null });
    const { factoryId } = of;
    const payload = { offerId: offer.id };
    await askOffer(tx, deps, { kind: OFFER_TASKS.prepare, factoryId, key: offer.id, payload });
    return { ok: true };
  });
}
