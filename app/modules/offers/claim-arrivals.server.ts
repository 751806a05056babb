import type { PromisedUnits } from "#app/modules/inventory/index.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askEnd, type OffersDeps } from "./deps.server.ts";
import { shareArrival } from "./offer.ts";
import { changeOffer } from "./offer-store.server.ts";
import { serveOffer } from "./serve-offer.server.ts";

/** What comes in belongs to what was sold of it before: the offers of each line take their share. */
export function makePromisedUnits(
  deps: Pick<OffersDeps, "clock" | "tasks">,
  isTx: (tx: object) => tx is Tx,
): PromisedUnits {
  return {
    async claim(tx, receipt) {
      const claimed = new Map<string, number>();
      if (!isTx(tx)) return claimed;
      for (const { lineId, units } of receipt.lines) {
        claimed.set(lineId, await claimLine(tx, deps, { lineId, units }));
      }
      return claimed;
    },
  };
}

async function claimLine(
  tx: Tx,
  deps: Pick<OffersDeps, "clock" | "tasks">,
  arrival: { lineId: string; units: number },
): Promise<number> {
  const offers = await tx
    .selectFrom("Offer")
    .selectAll()
    .where("stockOrderLineId", "=", arrival.lineId)
    .where("state", "in", ["open", "unlocked", "ending"])
    .orderBy("createdAt")
    .execute();
  let claimed = 0;
  for (const offer of offers) {
    const share = shareArrival(arrival.units - claimed, [offer]).get(offer.id) ?? 0;
    if (share === 0) continue;
    claimed += share;
    await changeOffer(tx, offer.id, { arrived: offer.arrived + share });
    await serveOffer(tx, deps, offer.id);
    // All of it is there: what nobody ordered is ordinary stock from now on.
    const isWhole = offer.arrived + share >= offer.units && offer.kind === "preorder";
    if (isWhole && offer.state === "open") {
      await changeOffer(tx, offer.id, { state: "ending" });
    }
    if (isWhole) await askEnd(tx, deps, { factoryId: offer.factoryId, offerId: offer.id });
  }
  return claimed;
}
