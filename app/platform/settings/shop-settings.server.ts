import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db } from "#app/platform/db/database.server.ts";
import type { ShopRef } from "#app/platform/shopify/shop-ref.ts";

/** The language chosen for an app in a shop; null when it follows what Shopify says. */
export async function readChosenLocale(db: Db, shop: ShopRef): Promise<string | null> {
  const row = await db
    .selectFrom("ShopSettings")
    .select("locale")
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .executeTakeFirst();
  return row === undefined || row.locale === "" ? null : row.locale;
}

/** Chooses the language of an app in a shop, or with null leaves it to Shopify again. */
export function makeSetLocale(deps: { database: Database; clock: Clock }) {
  return async (input: ShopRef & { locale: string | null }): Promise<{ ok: true }> => {
    const locale = input.locale ?? "";
    const updatedAt = deps.clock.now();
    await deps.database.write(async (tx) => {
      await tx
        .insertInto("ShopSettings")
        .values({ shopId: input.shopId, app: input.app, locale, data: "{}", updatedAt })
        .onConflict((conflict) =>
          conflict.columns(["shopId", "app"]).doUpdateSet({ locale, updatedAt }),
        )
        .execute();
    });
    return { ok: true };
  };
}
