import type { AppHandle, ShopBase } from "#sandbox/contract.ts";
import type { Platform } from "../platform.ts";
import { randomHex } from "../random.ts";
import type { AccessToken, RefreshToken, ShopPlatformState } from "../state.ts";

export interface IssuedTokens {
  access: AccessToken;
  refresh?: RefreshToken;
}

const TOKENS_KEPT = 200;

/** A new offline token, with a refresh token when it expires. */
export function issueOfflineTokens(
  platform: Platform,
  {
    shop,
    app,
    expiring,
    replaces,
  }: {
    shop: ShopBase;
    app: AppHandle;
    expiring: boolean;
    /** The refresh token that was exchanged for these. */
    replaces?: string;
  },
): IssuedTokens {
  const { clock, random, settings } = platform;
  const state = platform.stateOf(shop.domain);
  const now = clock.now();
  const access: AccessToken = {
    token: `shpat_${randomHex(random, 32)}`,
    app,
    mode: "offline",
    ...(expiring ? { expiresAt: now + settings.accessTokenLifetimeMs } : {}),
    ...(replaces === undefined ? {} : { replaces }),
  };
  state.accessTokens.set(access.token, access);
  forgetExpired(state, now);
  platform.world.changed(shop);
  if (!expiring) return { access };
  const refresh: RefreshToken = {
    token: `shprt_${randomHex(random, 32)}`,
    app,
    expiresAt: now + settings.refreshTokenLifetimeMs,
    ...(replaces === undefined ? {} : { replaces }),
  };
  state.refreshTokens.set(refresh.token, refresh);
  return { access, refresh };
}

export function issueOnlineToken(
  platform: Platform,
  { shop, app, userId }: { shop: ShopBase; app: AppHandle; userId: string },
): AccessToken {
  const access: AccessToken = {
    token: `shpua_${randomHex(platform.random, 32)}`,
    app,
    mode: "online",
    userId,
    expiresAt: platform.clock.now() + platform.settings.onlineTokenLifetimeMs,
  };
  platform.stateOf(shop.domain).accessTokens.set(access.token, access);
  platform.world.changed(shop);
  return access;
}

/** A token that is valid here and now. Its first use retires the refresh token that it came from. */
export function findAccessToken(
  platform: Platform,
  { shop, token }: { shop: ShopBase; token: string },
): AccessToken | undefined {
  const state = platform.stateOf(shop.domain);
  const found = state.accessTokens.get(token);
  if (!found) return undefined;
  if (found.expiresAt !== undefined && found.expiresAt <= platform.clock.now()) return undefined;
  if (
    found.replaces !== undefined &&
    platform.settings.refreshTokenRetiredBy === "access-token-use"
  ) {
    state.refreshTokens.delete(found.replaces);
    delete found.replaces;
    platform.world.changed(shop);
  }
  return found;
}

/** Exchanges a refresh token for a new pair; undefined when it is unknown, spent or too old. */
export function exchangeRefreshToken(
  platform: Platform,
  { shop, app, token }: { shop: ShopBase; app: AppHandle; token: string },
): IssuedTokens | undefined {
  const state = platform.stateOf(shop.domain);
  const now = platform.clock.now();
  const found = state.refreshTokens.get(token);
  if (!found || found.app !== app || found.expiresAt <= now) return undefined;
  const firstUsedAt = found.firstUsedAt ?? now;
  if (now - firstUsedAt > platform.settings.refreshTokenGraceMs) return undefined;
  found.firstUsedAt = firstUsedAt;
  if (found.replaces !== undefined) {
    // Using the replacement proves that it arrived, whichever rule retires the one before it.
    state.refreshTokens.delete(found.replaces);
    delete found.replaces;
  }
  return issueOfflineTokens(platform, { shop, app, expiring: true, replaces: token });
}

export function revokeTokens(platform: Platform, shop: ShopBase, app: AppHandle): void {
  const state = platform.stateOf(shop.domain);
  for (const token of [...state.accessTokens.values()]) {
    if (token.app === app) state.accessTokens.delete(token.token);
  }
  for (const token of [...state.refreshTokens.values()]) {
    if (token.app === app) state.refreshTokens.delete(token.token);
  }
  platform.world.changed(shop);
}

/** Makes every access token of the app expire now; refresh tokens stay good. */
export function expireTokens(platform: Platform, shop: ShopBase, app: AppHandle): void {
  for (const token of platform.stateOf(shop.domain).accessTokens.values()) {
    if (token.app === app) token.expiresAt = platform.clock.now();
  }
  platform.world.changed(shop);
}

/** Sessions come and go for weeks; what has expired is only of use as long as it is recent. */
function forgetExpired(state: ShopPlatformState, now: number): void {
  if (state.accessTokens.size <= TOKENS_KEPT) return;
  for (const { token, expiresAt } of [...state.accessTokens.values()]) {
    if (expiresAt !== undefined && expiresAt <= now) state.accessTokens.delete(token);
  }
  for (const { token, expiresAt } of [...state.refreshTokens.values()]) {
    if (expiresAt <= now) state.refreshTokens.delete(token);
  }
}
