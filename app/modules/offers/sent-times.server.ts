import { z } from "zod";
import type { OffersDeps } from "./deps.server.ts";
import { changeOffer, readOffer, type OfferRow } from "./offer-store.server.ts";

/** When an unkeyed write of an offer was last sent, by its name. */
export function sentAt(offer: OfferRow, write: string): number | null {
  return sentTimes.parse(JSON.parse(offer.sent))[write] ?? null;
}

const sentTimes = z.record(z.string(), z.number().nullable());

export async function noteSent(
  deps: Pick<OffersDeps, "database">,
  offer: OfferRow,
  sent: Record<string, number | null>,
): Promise<void> {
  await deps.database.write(async (tx) => {
    const row = await readOffer(tx, offer.id);
    const before = sentTimes.parse(JSON.parse(row?.sent ?? "{}"));
    await changeOffer(tx, offer.id, { sent: JSON.stringify({ ...before, ...sent }) });
  });
}
