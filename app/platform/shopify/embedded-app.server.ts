import "@shopify/shopify-app-remix/adapters/node";
import type { Session } from "@shopify/shopify-app-remix/server";
import {
  ApiVersion,
  AppDistribution,
  LogSeverity,
  shopifyApp,
} from "@shopify/shopify-app-remix/server";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Installing } from "./install-shop.server.ts";
import { readShopFacts } from "./read-shop-facts.server.ts";
import { sandboxFetch } from "./sandbox-fetch.server.ts";
import type { AppName } from "./shop-ref.ts";
import type { TokenPair } from "./token-endpoint.server.ts";
import { makeWebSessions } from "./web-sessions.server.ts";

export interface EmbeddedAppOptions {
  app: AppName;
  apiKey: string;
  apiSecret: string;
  appUrl: string;
  scopes: readonly string[];
  database: Database;
  sealer: Sealer;
  log: Log;
  install: (installing: Installing) => Promise<void>;
}

/**
 * One of the two Shopify apps, under its own path and with its own sessions. The library cuts the
 * app's address to its origin, so everything that tells the apart is the path prefix.
 */
export function makeEmbeddedApp(options: EmbeddedAppOptions) {
  const { app, database, sealer } = options;
  return shopifyApp({
    apiKey: options.apiKey,
    apiSecretKey: options.apiSecret,
    apiVersion: ApiVersion.July26,
    scopes: [...options.scopes],
    appUrl: options.appUrl,
    authPathPrefix: `/${app}/auth`,
    sessionStorage: makeWebSessions({ app, database, sealer }),
    distribution: AppDistribution.AppStore,
    logger: { level: LogSeverity.Warning, log: writeLibraryLog(options) },
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: {
      afterAuth: async ({ session, admin }) => {
        const read = await readShopFacts((query) => admin.graphql(query));
        await options.install({ app, ...read, pair: pairOf(session) });
      },
    },
  });
}

export type EmbeddedApp = ReturnType<typeof makeEmbeddedApp>;

/** The token pair of an offline session, as the worker keeps it. */
function pairOf(session: Session): TokenPair {
  return {
    accessToken: session.accessToken ?? "",
    accessExpiresAt: session.expires?.getTime() ?? null,
    refreshToken: session.refreshToken ?? null,
    refreshExpiresAt: session.refreshTokenExpires?.getTime() ?? null,
    scopes: session.scope ?? "",
  };
}

/** Points the library's own calls at the local Shopify. It is one setting for the whole process. */
export function redirectLibraryTo(sandboxUrl: string): void {
  setAbstractFetchFunc(sandboxFetch({ sandboxUrl }));
}

/** The library's lines can carry id tokens at its lower levels, so only warnings and errors pass. */
function writeLibraryLog(options: { app: AppName; log: Log }) {
  return (severity: LogSeverity, message: string): void => {
    if (severity === LogSeverity.Error) options.log.error({ app: options.app }, message);
    else if (severity === LogSeverity.Warning) options.log.warn({ app: options.app }, message);
  };
}
