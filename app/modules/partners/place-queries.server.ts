import type { Db } from "#app/platform/db/database.server.ts";
import { NO_PLACE, type PlaceToBuy } from "./place.ts";

/** A reseller's entry as its factory sees it. */
export interface PartnerPlace extends PlaceToBuy {
  isHidden: boolean;
}

export type ShownPlace = Omit<PlaceToBuy, "isAgreed">;

const PLACES_MAX = 500;
const CONTENT = [
  "PlaceToBuy.name",
  "PlaceToBuy.url",
  "PlaceToBuy.city",
  "PlaceToBuy.countryCode",
  "PlaceToBuy.description",
] as const;

/** Reads about where a factory's goods can be bought. */
export function makePlaceQueries({ db }: { db: Db }) {
  return {
    async readPlace(of: { resellerId: string }): Promise<PlaceToBuy> {
      const row = await db
        .selectFrom("PlaceToBuy")
        .select([...CONTENT, "PlaceToBuy.state"])
        .where("resellerId", "=", of.resellerId)
        .executeTakeFirst();
      if (!row) return NO_PLACE;
      const { state, ...content } = row;
      return { ...content, isAgreed: state === "agreed" };
    },

    /** Null while the reseller has not agreed to be listed. */
    async readPartnerPlace(of: {
      factoryId: string;
      partnershipId: string;
    }): Promise<PartnerPlace | null> {
      const row = await selectAgreed(db, of.factoryId)
        .select([...CONTENT, "HiddenPlace.hiddenAt"])
        .where("Partnership.id", "=", of.partnershipId)
        .executeTakeFirst();
      if (!row) return null;
      const { hiddenAt, ...content } = row;
      return { ...content, isAgreed: true, isHidden: hiddenAt !== null };
    },
  };
}

/** Who may be named to everybody: agreed, not left out by the factory, and active partners. */
export async function listPlaces(db: Db, of: { factoryId: string }): Promise<ShownPlace[]> {
  return selectAgreed(db, of.factoryId)
    .select([...CONTENT])
    .where("Partnership.state", "=", "active")
    .where("HiddenPlace.hiddenAt", "is", null)
    .orderBy("PlaceToBuy.countryCode")
    .orderBy("PlaceToBuy.city")
    .orderBy("PlaceToBuy.name")
    .limit(PLACES_MAX)
    .execute();
}

function selectAgreed(db: Db, factoryId: string) {
  return db
    .selectFrom("Partnership")
    .innerJoin("PlaceToBuy", "PlaceToBuy.resellerId", "Partnership.resellerId")
    .leftJoin("HiddenPlace", "HiddenPlace.partnershipId", "Partnership.id")
    .where("Partnership.factoryId", "=", factoryId)
    .where("PlaceToBuy.state", "=", "agreed");
}
