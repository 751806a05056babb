import type { Env } from "#app/env.server.ts";
import { adaptLibraryPage, allowLocalFrame } from "#app/platform/http/frame-policy.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { EmbeddedApp } from "#app/platform/shopify/embedded-app.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import type { Operations } from "./operations.ts";
import type { ScreenQueries } from "./screen-queries.server.ts";
import { makeSignIns, type SignedIn } from "./sign-in.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";

/**
 * All that routes know of the server. The bundle that Remix builds holds no copy of the modules: what
 * it needs is handed in here with every request.
 */
export interface HubContext {
  operations: Operations;
  queries: ScreenQueries;
  /** Who is looking; asked once per request, however many loaders ask. The path says which app. */
  signIn(app: AppName, request: Request): Promise<SignedIn>;
  /** Who is looking, with the scopes that the shop grants at this moment. */
  signInAnew(app: AppName, request: Request): Promise<SignedIn>;
  /** Writes down what a route did not expect, so that it can be found by the time it happened. */
  reportError(error: unknown, request: Request): void;
  /** Adds the frame policy of the app that the path names. */
  addDocumentHeaders(request: Request, headers: Headers): void;
  page: {
    apiKeys: Record<AppName, string>;
    appBridgeUrl: string | undefined;
    sandboxUrl: string | undefined;
  };
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    hub: HubContext;
  }
}

/** Where no shop is named, as on the page that asks to open the app in the admin. */
const ADMIN_ONLY = "frame-ancestors https://admin.shopify.com;";

export interface HubContextDeps {
  env: Env;
  database: Database;
  log: Log;
  apps: Record<AppName, EmbeddedApp>;
  operations: Operations;
  queries: ScreenQueries;
}

export function makeHubContext(deps: HubContextDeps): () => HubContext {
  const { env, apps } = deps;
  const { db } = deps.database;
  const signIns = {
    factory: makeSignIns({ app: "factory", shopify: apps.factory, db }),
    reseller: makeSignIns({ app: "reseller", shopify: apps.reseller, db }),
  };
  const page = {
    apiKeys: { factory: env.apps.factory.apiKey, reseller: env.apps.reseller.apiKey },
    appBridgeUrl: env.appBridgeUrl,
    sandboxUrl: env.sandboxUrl,
  };
  return () => {
    const known = new Map<AppName, Promise<SignedIn>>();
    return {
      operations: deps.operations,
      queries: deps.queries,
      page,
      async signIn(app, request) {
        const pending = known.get(app) ?? signIns[app].signIn(request);
        known.set(app, pending);
        try {
          return await pending;
        } catch (thrown) {
          // Several loaders may throw the same answer; each needs a body of its own.
          throw thrown instanceof Response ? await adaptLibraryPage(thrown.clone(), env) : thrown;
        }
      },
      signInAnew: (app, request) => signIns[app].signInAnew(request),
      reportError(error, request) {
        deps.log.error({ err: error, path: new URL(request.url).pathname }, "a page failed");
      },
      addDocumentHeaders(request, headers) {
        apps[appOf(request)].addDocumentResponseHeaders(request, headers);
        if (!headers.has("Content-Security-Policy")) {
          headers.set("Content-Security-Policy", ADMIN_ONLY);
        }
        allowLocalFrame(headers, env.sandboxUrl);
      },
    };
  };
}

function appOf(request: Request): AppName {
  return new URL(request.url).pathname.startsWith("/reseller") ? "reseller" : "factory";
}
