import type { Db } from "#app/platform/db/database.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";

export interface KnownShops {
  /** Our id of a shop that has, or had, the app; undefined for a stranger. */
  find(app: AppName, domain: string): Promise<string | undefined>;
}

const REMEMBERED_MAX = 10_000;

/**
 * Shop ids by app and domain. Only hits are remembered: a shop's id never changes, and a stranger may
 * install the app at any moment.
 */
export function makeKnownShops(deps: { db: Db }): KnownShops {
  const remembered = new Map<string, string>();
  return {
    async find(app, domain) {
      const key = `${app} ${domain}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const row = await deps.db
        .selectFrom("Shop")
        .innerJoin("Installation", "Installation.shopId", "Shop.id")
        .select("Shop.id")
        .where("Shop.domain", "=", domain)
        .where("Installation.app", "=", app)
        .executeTakeFirst();
      if (!row) return undefined;
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      remembered.set(key, row.id);
      return row.id;
    },
  };
}
