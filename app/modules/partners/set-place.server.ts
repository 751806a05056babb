import type { Tx } from "#app/platform/db/database.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import { readPartnershipOf } from "./partnership-store.server.ts";
import { checkPlace, type PlaceField, type PlaceToBuy } from "./place.ts";

export type SetPlaceAnswer = { ok: true } | { ok: false; code: "invalid_place"; field: PlaceField };

type PlaceDeps = Pick<PartnersDeps, "database" | "clock">;

/** The reseller says what its factories may show of its shop, or that they may not. */
export function makeSetPlace({ database, clock }: PlaceDeps) {
  return async (of: { resellerId: string } & PlaceToBuy): Promise<SetPlaceAnswer> => {
    const { resellerId, isAgreed, ...given } = of;
    const place = tidy(given);
    // Whoever takes its consent back need not have filled in anything.
    const field = isAgreed ? checkPlace({ ...place, isAgreed }) : null;
    if (field !== null) return { ok: false, code: "invalid_place", field };
    const content = { ...place, state: isAgreed ? "agreed" : "private", updatedAt: clock.now() };
    await database.write(async (tx) => {
      await tx
        .insertInto("PlaceToBuy")
        .values({ resellerId, ...content })
        .onConflict((conflict) => conflict.column("resellerId").doUpdateSet(content))
        .execute();
    });
    return { ok: true };
  };
}

function tidy({ name, url, city, countryCode, description }: Omit<PlaceToBuy, "isAgreed">) {
  return {
    name: name.trim(),
    url: url.trim(),
    city: city.trim(),
    countryCode: countryCode.trim().toUpperCase(),
    description: description.replace(/\s+/g, " ").trim(),
  };
}

export type ShowPlaceAnswer = { ok: true } | { ok: false; code: "unknown_partnership" };

/** The factory leaves a reseller out of its "where to buy", or takes it in again. */
export function makeShowPlace({ database, clock }: PlaceDeps) {
  return async (of: {
    factoryId: string;
    partnershipId: string;
    on: boolean;
  }): Promise<ShowPlaceAnswer> =>
    database.write(async (tx) => {
      if (!(await readPartnershipOf(tx, of))) return { ok: false, code: "unknown_partnership" };
      await (of.on ? show(tx, of) : hide(tx, { ...of, hiddenAt: clock.now() }));
      return { ok: true };
    });
}

async function show(tx: Tx, { partnershipId }: { partnershipId: string }): Promise<void> {
  await tx.deleteFrom("HiddenPlace").where("partnershipId", "=", partnershipId).execute();
}

async function hide(tx: Tx, of: { partnershipId: string; hiddenAt: number }): Promise<void> {
  const { partnershipId, hiddenAt } = of;
  await tx
    .insertInto("HiddenPlace")
    .values({ partnershipId, hiddenAt })
    .onConflict((conflict) => conflict.column("partnershipId").doNothing())
    .execute();
}

/** What a reseller had shown goes with the rest of its data. */
export async function erasePlace(tx: Tx, of: { resellerId: string }): Promise<void> {
  await tx.deleteFrom("PlaceToBuy").where("resellerId", "=", of.resellerId).execute();
}
