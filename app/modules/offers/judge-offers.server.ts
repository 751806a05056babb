import type { Tx } from "#app/platform/db/database.server.ts";
import { askEnd, askOffer, askOrder, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import { failOffer } from "./fail-offer.server.ts";
import { judgeGroupBuy } from "./offer.ts";
import { changeOffer, readJoined, type OfferRow } from "./offer-store.server.ts";

type Deps = Pick<OffersDeps, "clock" | "tasks">;

const DAY_MS = 86_400_000;

/** Decides every group buy that is open, and ends those that are decided and settled. */
export async function judgeOffers(tx: Tx, deps: Deps): Promise<void> {
  const offers = await tx
    .selectFrom("Offer")
    .selectAll()
    .where("kind", "=", "group_buy")
    .where("state", "in", ["open", "unlocked"])
    .execute();
  for (const offer of offers) await judgeOffer(tx, deps, offer);
}

/** Decides one group buy by what was joined for; asked with every pledge and on a schedule. */
export async function judgeOffer(tx: Tx, deps: Deps, offer: OfferRow): Promise<void> {
  const now = deps.clock.now();
  const verdict = judgeGroupBuy(offer, { joined: await readJoined(tx, offer), now });
  if (verdict === "fail") return failOffer(tx, deps, offer);
  if (verdict === "unlock") await changeOffer(tx, offer.id, { state: "unlocked" });
  if (verdict === "unlock" || offer.state === "unlocked") await invite(tx, deps, offer);
  if (offer.state === "unlocked") await endWhenSettled(tx, deps, offer);
}

/** Whoever joined buys now: pledges get their invoice, stored cards are charged. */
async function invite(tx: Tx, deps: Deps, offer: OfferRow): Promise<void> {
  const now = deps.clock.now();
  const pledged = await tx
    .updateTable("Pledge")
    .set({ state: "inviting", payBy: now + offer.payWithinDays * DAY_MS, updatedAt: now })
    .where("offerId", "=", offer.id)
    .where("state", "=", "pledged")
    .returning("id")
    .execute();
  for (const { id } of pledged) {
    const payload = { pledgeId: id };
    const { factoryId } = offer;
    await askOffer(tx, deps, { kind: OFFER_TASKS.invite, factoryId, key: id, payload });
  }
  const unpaid = await tx
    .updateTable("OfferOrder")
    .set({ charge: "asked", updatedAt: now })
    .where("offerId", "=", offer.id)
    .where("state", "=", "waiting")
    .where("charge", "=", "none")
    .where("mandateGid", "is not", null)
    .returning("orderGid")
    .execute();
  for (const { orderGid } of unpaid) {
    await askOrder(tx, deps, { factoryId: offer.factoryId, offerId: offer.id, orderGid });
  }
}

/** Its day has passed, and every invoice is paid or lapsed: what is left goes back. */
async function endWhenSettled(tx: Tx, deps: Deps, offer: OfferRow): Promise<void> {
  if (offer.endsAt === null || deps.clock.now() < offer.endsAt) return;
  const open = await tx
    .selectFrom("Pledge")
    .select("id")
    .where("offerId", "=", offer.id)
    .where("state", "in", ["pledged", "inviting", "invited"])
    .executeTakeFirst();
  if (open) return;
  await changeOffer(tx, offer.id, { state: "ending" });
  await askEnd(tx, deps, { factoryId: offer.factoryId, offerId: offer.id });
}
