import type { DatePromise } from "#app/modules/inventory/index.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { readAvailability } from "./availability.server.ts";
import type { StoreSettings } from "./settings.ts";
import { readStoreSettings } from "./store-settings.server.ts";

/** How a brand store reaches the hub, and what it signs its calls with. */
export interface StoreAccess {
  address: string;
  secret: string;
}

export interface StoreQueriesDeps {
  db: Db;
  clock: Clock;
  /** The secret follows from a key that no module holds. */
  accessOf(store: { domain: string; version: number }): StoreAccess;
}

/** Reads for the screens about the brand store. Every one demands the factory it is for. */
export function makeStoreQueries({ db, clock, accessOf }: StoreQueriesDeps) {
  return {
    readSettings: (factoryId: string): Promise<StoreSettings> => readStoreSettings(db, factoryId),

    async readAccess(factoryId: string): Promise<StoreAccess> {
      const { domain } = await db
        .selectFrom("Shop")
        .select("domain")
        .where("id", "=", factoryId)
        .executeTakeFirstOrThrow();
      const { secretVersion } = await readStoreSettings(db, factoryId);
      return accessOf({ domain, version: secretVersion });
    },

    /** By when one unit of an item ships when a shopper asks now; null when nobody knows. */
    async readPromise(of: { factoryId: string; itemId: string }): Promise<DatePromise | null> {
      const item = await db
        .selectFrom("Item")
        .select("variantGid")
        .where("factoryId", "=", of.factoryId)
        .where("id", "=", of.itemId)
        .executeTakeFirst();
      if (!item) return null;
      const settings = await readStoreSettings(db, of.factoryId);
      const told = await readAvailability(
        { db, now: clock.now() },
        { factoryId: of.factoryId, variantGids: [item.variantGid], units: 1, settings },
      );
      return told.get(item.variantGid)?.promise ?? null;
    },
  };
}
