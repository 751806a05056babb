import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { ShopFacts } from "./read-shop-facts.server.ts";
import type { AppName, ShopRef } from "./shop-ref.ts";
import type { Begun } from "./installation-store.server.ts";
import type { ExchangedPair } from "./tokens.server.ts";
import type { TokenPair } from "./token-endpoint.server.ts";

/** What a person's sign-in brings: which shop it is, and the token pair that the worker goes on with. */
export interface Installing {
  app: AppName;
  shop: ShopFacts;
  installationGid: string;
  pair: TokenPair;
}

export interface InstallShopDeps {
  database: Database;
  clock: Clock;
  /** Keeps the pair for the worker. */
  storeToken: (tx: Tx, shop: ShopRef, exchanged: ExchangedPair) => Promise<Begun>;
  /** Called in the same transaction when the app is new in the shop, or came back. */
  installed: (tx: Tx, shop: ShopRef, begun: Begun) => Promise<void>;
}

/**
 * Keeps what a sign-in brought. It runs at every token exchange, so a shop renamed or a scope granted
 * is seen here, too.
 */
export function makeInstallShop(deps: InstallShopDeps): (installing: Installing) => Promise<void> {
  return async ({ app, shop, installationGid, pair }) => {
    await deps.database.write(async (tx) => {
      const installation = { shopId: await saveShop(tx, shop, deps.clock), app };
      const begun = await deps.storeToken(tx, installation, { pair, installationGid });
      if (begun.first) await deps.installed(tx, installation, begun);
    });
  };
}

async function saveShop(tx: Tx, shop: ShopFacts, clock: Clock): Promise<string> {
  await tx
    .insertInto("Shop")
    .values({ id: clock.newId(), ...shop, shipFrom: null, createdAt: clock.now() })
    .onConflict((conflict) => conflict.column("domain").doUpdateSet({ ...shop }))
    .execute();
  const row = await tx
    .selectFrom("Shop")
    .select("id")
    .where("domain", "=", shop.domain)
    .executeTakeFirstOrThrow();
  return row.id;
}
