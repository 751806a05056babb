import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { ShopRef } from "./shop-ref.ts";

/** An installation as the clients need it; the tokens are still sealed. */
export interface InstallationRow {
  domain: string;
  state: string;
  scopes: string;
  accessToken: string | null;
  accessExpiresAt: number | null;
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  tokenVersion: number;
  blockedReason: string | null;
  /** When this life of the app in the shop began. */
  installedAt: number;
}

export interface SealedPair {
  accessToken: string;
  accessExpiresAt: number | null;
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  scopes: string;
}

export async function readInstallation(
  db: Db | Tx,
  shop: ShopRef,
): Promise<InstallationRow | undefined> {
  return db
    .selectFrom("Installation")
    .innerJoin("Shop", "Shop.id", "Installation.shopId")
    .where("Installation.shopId", "=", shop.shopId)
    .where("Installation.app", "=", shop.app)
    .select([
      "Shop.domain",
      "Installation.state",
      "Installation.scopes",
      "Installation.accessToken",
      "Installation.accessExpiresAt",
      "Installation.refreshToken",
      "Installation.refreshExpiresAt",
      "Installation.tokenVersion",
      "Installation.blockedReason",
      "Installation.installedAt",
    ])
    .executeTakeFirst();
}

/** Replaces the pair only when nobody stored a newer one meanwhile. */
export async function replacePair(
  tx: Tx,
  { shop, seenVersion, pair }: { shop: ShopRef; seenVersion: number; pair: SealedPair },
): Promise<boolean> {
  const result = await tx
    .updateTable("Installation")
    .set({ ...pair, tokenVersion: seenVersion + 1, blockedReason: null, blockedAt: null })
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .where("state", "=", "installed")
    .where("tokenVersion", "=", seenVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a token exchange says of the installation. */
export interface Begun {
  /** The app is new in the shop, or came back. */
  first: boolean;
  /** It came back and nobody has heard yet that it had been uninstalled. */
  unheard: boolean;
}

/** Stores the pair of a fresh token exchange, whatever was there before. */
export async function storePair(
  tx: Tx,
  of: { shop: ShopRef; pair: SealedPair; installationGid: string; now: number },
): Promise<Begun> {
  const { shop, now, installationGid } = of;
  const installed = {
    ...of.pair,
    installationGid,
    state: "installed",
    uninstalledAt: null,
    blockedReason: null,
    blockedAt: null,
  };
  const known = await tx
    .selectFrom("Installation")
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .select(["state", "tokenVersion", "installationGid"])
    .executeTakeFirst();
  if (!known) {
    await tx
      .insertInto("Installation")
      .values({ ...shop, ...installed, tokenVersion: 1, installedAt: now })
      .execute();
    return { first: true, unheard: false };
  }
  const wasHere = known.state === "installed";
  const unheard =
    wasHere && known.installationGid !== null && known.installationGid !== installationGid;
  const first = !wasHere || unheard;
  await tx
    .updateTable("Installation")
    .set({
      ...installed,
      tokenVersion: known.tokenVersion + 1,
      ...(first ? { installedAt: now } : {}),
    })
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .execute();
  return { first, unheard };
}

/** The tokens died with the uninstall of the life that began at `life`; another is left alone. */
export async function forgetTokens(
  tx: Tx,
  { shop, life, now }: { shop: ShopRef; life: number; now: number },
): Promise<boolean> {
  const result = await tx
    .updateTable("Installation")
    .set((eb) => ({
      state: "uninstalled",
      uninstalledAt: now,
      accessToken: null,
      accessExpiresAt: null,
      refreshToken: null,
      refreshExpiresAt: null,
      tokenVersion: eb("tokenVersion", "+", 1),
      blockedReason: null,
      blockedAt: null,
    }))
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .where("state", "=", "installed")
    .where("installedAt", "=", life)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function writeScopes(
  tx: Tx,
  { shop, scopes }: { shop: ShopRef; scopes: string },
): Promise<void> {
  await tx
    .updateTable("Installation")
    .set({ scopes })
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .execute();
}

/** Since when webhooks about the app's orders may have been missed: the last sweep, else the installation. */
export async function readOrdersSweptAt(db: Db | Tx, shop: ShopRef): Promise<number | null> {
  const row = await db
    .selectFrom("Installation")
    .select(["ordersSweptAt", "installedAt"])
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .executeTakeFirst();
  return row?.ordersSweptAt ?? row?.installedAt ?? null;
}

export async function writeOrdersSweptAt(
  tx: Tx,
  { shop, at }: { shop: ShopRef; at: number },
): Promise<void> {
  await tx
    .updateTable("Installation")
    .set({ ordersSweptAt: at })
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .execute();
}

/** Whether the app may do what the scope names; `write_x` lets it read, too. */
export async function hasScope(
  db: Db | Tx,
  { scope, ...shop }: ShopRef & { scope: string },
): Promise<boolean> {
  const row = await readInstallation(db, shop);
  const scopes = row?.scopes.split(",").map((one) => one.trim()) ?? [];
  return scopes.includes(scope) || scopes.includes(scope.replace(/^read_/, "write_"));
}

export async function writeBlocked(
  tx: Tx,
  { shop, reason, now }: { shop: ShopRef; reason: string | null; now: number },
): Promise<void> {
  await tx
    .updateTable("Installation")
    .set({ blockedReason: reason, blockedAt: reason === null ? null : now })
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .execute();
}
