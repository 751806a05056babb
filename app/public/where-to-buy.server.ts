import { listPlaces } from "#app/modules/partners/index.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { PublicCapability } from "./ports.ts";

/** Resellers change their entries seldom. */
const MAX_AGE_S = 300;

/** Resellers who agreed to be named to everybody. */
export function whereToBuyCapability({ database }: { database: Database }): PublicCapability {
  return (routes) => {
    routes.read("/where-to-buy", async ({ shop }) => ({
      body: { places: await listPlaces(database.db, shop) },
      maxAgeS: MAX_AGE_S,
    }));
  };
}
