import type { Fault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { OneAtATime } from "#app/platform/workers/one-at-a-time.server.ts";
import {
  forgetTokens,
  readInstallation,
  replacePair,
  storePair,
  writeScopes,
  type Begun,
  type InstallationRow,
  type SealedPair,
} from "./installation-store.server.ts";
import type { Fetch } from "./sandbox-fetch.server.ts";
import { shopFault } from "./shop-fault.ts";
import { shopKey, type AppName, type ShopRef } from "./shop-ref.ts";
import { refreshPair, type AppCredentials, type TokenPair } from "./token-endpoint.server.ts";

/** A token in clear, for one call. */
export interface UsableToken {
  token: string;
  version: number;
  domain: string;
  /** Which life of the app in the shop it is for: an uninstall ends one, a sign-in begins the next. */
  life: number;
}

/** What a token exchange gave, and to which installation of the app. */
export interface ExchangedPair {
  pair: TokenPair;
  installationGid: string;
}

/** What a message of an uninstall says of the present life of the app in the shop. */
export type Told =
  | { is: "forgotten" }
  /** It tells of an earlier life, or there is none. */
  | { is: "over" }
  /** It tells of about the time when this life began: one was over then, but which? */
  | { is: "unclear"; life: number };

export interface Tokens {
  /** The shop's current token, renewed first when it has less than five minutes left. */
  current(shop: ShopRef): Promise<UsableToken>;
  /**
   * After a 401: the newer pair that somebody stored, else a renewed one. Faults when the app was installed
   * anew meanwhile: what was to be sent belongs to a life that is over.
   */
  afterRefusal(shop: ShopRef, refused: UsableToken): Promise<UsableToken>;
  /** For the web side: keeps what a token exchange gave. */
  storeExchanged(tx: Tx, shop: ShopRef, exchanged: ExchangedPair): Promise<Begun>;
  /** On `app/uninstalled`, with the time by Shopify's clock that the message tells of. */
  forget(tx: Tx, shop: ShopRef, toldAt: number): Promise<Told>;
  /** The life that began then is over, and its tokens with it. False when it is not the present one. */
  forgetLife(tx: Tx, shop: ShopRef, life: number): Promise<boolean>;
  /** On `app/scopes_update`. */
  rescope(tx: Tx, shop: ShopRef, scopes: readonly string[]): Promise<void>;
}

interface Deps {
  database: Database;
  clock: Clock;
  log: Log;
  sealer: Sealer;
  apps: Record<AppName, AppCredentials>;
  fetch: Fetch;
  /** Where several processes share the database: one of them renews a shop's token at a time. */
  oneAtATime?: OneAtATime | undefined;
}

/** The hub's clock and Shopify's are not further apart, and neither are two of the hub's. */
const CLOCKS_APART_MS = 5 * 60_000;
const RENEW_BEFORE_MS = 5 * 60_000;
const RETRY_MS = 2_000;
const BLOCKED_CODES: Record<number, string> = { 402: "frozen", 423: "locked", 404: "gone" };

/**
 * Tokens of every installation. Renewing is single-flight per (app, shop), and a compare-and-set on the
 * token version makes a rival's newer pair win. Only workers call `current` and `afterRefusal`.
 */
export function makeTokens(deps: Deps): Tokens {
  const cached = new Map<string, UsableToken & { expiresAt: number | null }>();
  const renewing = new Map<string, Promise<UsableToken>>();

  function keep(shop: ShopRef, row: InstallationRow): UsableToken {
    const usable = openRow(deps, shop, row);
    cached.set(shopKey(shop), { ...usable, expiresAt: row.accessExpiresAt });
    return usable;
  }

  async function load(shop: ShopRef): Promise<InstallationRow> {
    const row = await readInstallation(deps.database.db, shop);
    if (!row || row.state !== "installed" || row.accessToken === null) {
      cached.delete(shopKey(shop));
      throw fault(shop, "uninstalled", { message: "the app is not installed in this shop" });
    }
    return row;
  }

  function renewOnce(shop: ShopRef, refusedVersion: number | null): Promise<UsableToken> {
    const key = shopKey(shop);
    const running = renewing.get(key);
    if (running) return running;
    const alone = deps.oneAtATime ?? ((_name, work) => work());
    const name = `token:${shop.app}:${shop.shopId}`;
    const started = alone(name, () => renew(shop, refusedVersion)).finally(() =>
      renewing.delete(key),
    );
    renewing.set(key, started);
    return started;
  }

  async function renew(shop: ShopRef, refusedVersion: number | null): Promise<UsableToken> {
    const row = await load(shop);
    const stillGood =
      refusedVersion === null ? !isShort(row.accessExpiresAt) : row.tokenVersion > refusedVersion;
    if (stillGood) return keep(shop, row);
    if (row.refreshToken === null) {
      throw fault(shop, "unauthorised", { message: "the token was refused and cannot be renewed" });
    }
    const answer = await refreshPair(deps, {
      domain: row.domain,
      credentials: deps.apps[shop.app],
      refreshToken: deps.sealer.open(row.refreshToken),
    });
    if (answer.kind === "renewed") return storeRenewed(shop, row, answer.pair);
    return useOldOrFail(shop, row, { refused: refusedVersion !== null, answer });
  }

  async function storeRenewed(
    shop: ShopRef,
    row: InstallationRow,
    pair: TokenPair,
  ): Promise<UsableToken> {
    // Stored before its first use: using the new pair ends the old one, which could then be all we hold.
    const sealed = sealPair(deps.sealer, { ...pair, scopes: pair.scopes || row.scopes });
    const seenVersion = row.tokenVersion;
    await deps.database.write((tx) => replacePair(tx, { shop, seenVersion, pair: sealed }));
    deps.log.info({ shopId: shop.shopId, app: shop.app }, "token renewed");
    // When a rival was faster its pair is the one to use; so the row is read in either case.
    return keep(shop, await load(shop));
  }

  function useOldOrFail(
    shop: ShopRef,
    row: InstallationRow,
    {
      refused,
      answer,
    }: {
      refused: boolean;
      answer: Exclude<Awaited<ReturnType<typeof refreshPair>>, { kind: "renewed" }>;
    },
  ): UsableToken {
    const alive = row.accessExpiresAt === null || row.accessExpiresAt > deps.clock.now();
    if (!refused && alive && answer.kind !== "refused") return keep(shop, row);
    if (answer.kind === "blocked") {
      throw fault(shop, BLOCKED_CODES[answer.status] ?? "gone", {
        message: `HTTP ${answer.status}`,
      });
    }
    if (answer.kind === "refused") {
      throw fault(shop, "unauthorised", { message: "the refresh token was refused" });
    }
    throw fault(shop, "token_unavailable", {
      message: `renewing the token: ${answer.message}`,
      retryAfterMs: answer.retryAfterMs ?? RETRY_MS,
    });
  }

  function isShort(expiresAt: number | null): boolean {
    return expiresAt !== null && expiresAt - deps.clock.now() < RENEW_BEFORE_MS;
  }

  async function forgetLife(tx: Tx, shop: ShopRef, life: number): Promise<boolean> {
    const forgotten = await forgetTokens(tx, { shop, life, now: deps.clock.now() });
    if (forgotten) cached.delete(shopKey(shop));
    return forgotten;
  }

  return {
    async current(shop) {
      const known = cached.get(shopKey(shop));
      if (known && !isShort(known.expiresAt)) return known;
      const row = await load(shop);
      return isShort(row.accessExpiresAt) ? renewOnce(shop, null) : keep(shop, row);
    },
    async afterRefusal(shop, { version, life }) {
      const renewed = await renewOnce(shop, version);
      // A renewal that was already running may have fallen back on the very pair that was refused.
      const usable = renewed.version > version ? renewed : await renewOnce(shop, version);
      if (usable.life === life) return usable;
      throw fault(shop, "token_unavailable", {
        message: "the app was installed anew while this was to be sent",
      });
    },
    storeExchanged: (tx, shop, { pair, installationGid }) =>
      storePair(tx, {
        shop,
        pair: sealPair(deps.sealer, pair),
        installationGid,
        now: deps.clock.now(),
      }),
    async forget(tx, shop, toldAt) {
      const row = await readInstallation(tx, shop);
      if (row?.state !== "installed") return { is: "over" };
      const { installedAt: life } = row;
      // A late message tells of a life that ended before the app was installed again.
      if (toldAt < life - CLOCKS_APART_MS) return { is: "over" };
      if (toldAt < life + CLOCKS_APART_MS) return { is: "unclear", life };
      await forgetLife(tx, shop, life);
      return { is: "forgotten" };
    },
    forgetLife,
    rescope: (tx, shop, scopes) => writeScopes(tx, { shop, scopes: scopes.join(",") }),
  };
}

function sealPair(sealer: Sealer, pair: TokenPair): SealedPair {
  return {
    ...pair,
    accessToken: sealer.seal(pair.accessToken),
    refreshToken: pair.refreshToken === null ? null : sealer.seal(pair.refreshToken),
  };
}

function openRow({ sealer }: { sealer: Sealer }, shop: ShopRef, row: InstallationRow): UsableToken {
  if (row.accessToken === null) throw fault(shop, "uninstalled", { message: "no token" });
  const { tokenVersion: version, domain, installedAt: life } = row;
  return { token: sealer.open(row.accessToken), version, domain, life };
}

function fault(
  shop: ShopRef,
  code: string,
  { message, retryAfterMs }: { message: string; retryAfterMs?: number },
): Fault {
  return shopFault(code, {
    message,
    retryable: code !== "uninstalled",
    retryAfterMs,
    details: { shopId: shop.shopId, app: shop.app },
  });
}
