import { z } from "zod";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Fetch } from "./sandbox-fetch.server.ts";

export interface AppCredentials {
  apiKey: string;
  apiSecret: string;
}

/** A pair as Shopify hands it out, in clear. Lifetimes are absent for tokens that do not expire. */
export interface TokenPair {
  accessToken: string;
  accessExpiresAt: number | null;
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  scopes: string;
}

export type RefreshAnswer =
  | { kind: "renewed"; pair: TokenPair }
  /** Shopify says that this refresh token is worth nothing any more. */
  | { kind: "refused" }
  /** The shop itself cannot be reached: frozen, locked or closed. */
  | { kind: "blocked"; status: number }
  | { kind: "unanswered"; message: string; retryAfterMs?: number };

const TIMEOUT_MS = 15_000;
const REFUSED_STATUS = new Set([400, 401, 403]);
const BLOCKED_STATUS = new Set([402, 404, 423]);
const RATE_STATUS = new Set([429, 430]);

const pairSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
  refresh_token_expires_in: z.number().positive().optional(),
  scope: z.string().catch(""),
});

/** Renews an expiring offline token at the shop. The old refresh token lives until the new one is used. */
export async function refreshPair(
  deps: { fetch: Fetch; clock: Clock },
  request: { domain: string; credentials: AppCredentials; refreshToken: string },
): Promise<RefreshAnswer> {
  const controller = new AbortController();
  const timer = deps.clock.timer(TIMEOUT_MS, () => controller.abort());
  try {
    const response = await deps.fetch(`https://${request.domain}/admin/oauth/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({
        client_id: request.credentials.apiKey,
        client_secret: request.credentials.apiSecret,
        grant_type: "refresh_token",
        refresh_token: request.refreshToken,
      }),
      signal: controller.signal,
    });
    return await readRefresh(response, deps.clock.now());
  } catch (error) {
    return { kind: "unanswered", message: error instanceof Error ? error.name : "no answer" };
  } finally {
    timer.cancel();
  }
}

async function readRefresh(response: Response, now: number): Promise<RefreshAnswer> {
  if (BLOCKED_STATUS.has(response.status)) return { kind: "blocked", status: response.status };
  if (REFUSED_STATUS.has(response.status)) return { kind: "refused" };
  if (RATE_STATUS.has(response.status)) {
    const seconds = Number(response.headers.get("retry-after")) || 1;
    return {
      kind: "unanswered",
      message: `HTTP ${response.status}`,
      retryAfterMs: seconds * 1_000,
    };
  }
  if (!response.ok) return { kind: "unanswered", message: `HTTP ${response.status}` };
  const parsed = pairSchema.safeParse(await response.json());
  if (!parsed.success) return { kind: "unanswered", message: "a token answer in a form not known" };
  return {
    kind: "renewed",
    pair: {
      accessToken: parsed.data.access_token,
      accessExpiresAt: expiry(parsed.data.expires_in, now),
      refreshToken: parsed.data.refresh_token ?? null,
      refreshExpiresAt: expiry(parsed.data.refresh_token_expires_in, now),
      scopes: parsed.data.scope,
    },
  };
}

function expiry(seconds: number | undefined, now: number): number | null {
  return seconds === undefined ? null : now + seconds * 1_000;
}
