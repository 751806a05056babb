import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import type { OneAtATime } from "#app/platform/workers/one-at-a-time.server.ts";
import { makeAdminClient, type AdminClient } from "./admin-client.server.ts";
import { observedClient } from "./observed-client.server.ts";
import { sandboxFetch, type Fetch } from "./sandbox-fetch.server.ts";
import type { AppName } from "./shop-ref.ts";
import type { StandingChange } from "./standing.server.ts";
import type { AppCredentials } from "./token-endpoint.server.ts";
import { makeTokens, type Tokens } from "./tokens.server.ts";

export const ADMIN_API_VERSION = "2026-07";

export interface ShopifyClients {
  admin: AdminClient;
  tokens: Tokens;
  /** The network below both, for uploads and downloads, and for the web's own clients. */
  fetch: Fetch;
}

/** Everything of a process that speaks to Shopify. `sandboxUrl` points it at the local stand-in. */
export function makeShopifyClients(deps: {
  database: Database;
  clock: Clock;
  log: Log;
  sealer: Sealer;
  apps: Record<AppName, AppCredentials>;
  sandboxUrl?: string;
  fetch?: Fetch;
  onStanding?: (change: StandingChange) => void;
  telemetry: Telemetry;
  oneAtATime?: OneAtATime | undefined;
}): ShopifyClients {
  const fetch = sandboxFetch({ sandboxUrl: deps.sandboxUrl, fetch: deps.fetch });
  const tokens = makeTokens({ ...deps, fetch });
  const client = makeAdminClient({ ...deps, tokens, fetch, apiVersion: ADMIN_API_VERSION });
  return { admin: observedClient(client, deps.telemetry), tokens, fetch };
}
