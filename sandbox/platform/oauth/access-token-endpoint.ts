import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { ShopBase } from "#sandbox/contract.ts";
import { withImplied } from "../apps/scopes.ts";
import { sufferFaults, thereAndBack } from "../faults/strike.ts";
import { refuseStanding } from "../graphql/standing.ts";
import { bodyObject, json } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import type { Platform, RunningApp } from "../platform.ts";
import type { Install } from "../state.ts";
import { verifyIdToken } from "./id-token.ts";
import { exchangeRefreshToken, issueOfflineTokens, issueOnlineToken } from "./tokens.ts";
import type { IssuedTokens } from "./tokens.ts";

const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ONLINE_TOKEN = "urn:shopify:params:oauth:token-type:online-access-token";
const OFFLINE_TOKEN = "urn:shopify:params:oauth:token-type:offline-access-token";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";

const parameters = z.object({
  client_id: z.string().default(""),
  client_secret: z.string().default(""),
  grant_type: z.string().default(""),
  subject_token: z.string().default(""),
  subject_token_type: z.string().default(ID_TOKEN),
  requested_token_type: z.string().default(OFFLINE_TOKEN),
  refresh_token: z.string().default(""),
  expiring: z.union([z.string(), z.number(), z.boolean()]).transform(String).default("0"),
});
type Parameters = z.infer<typeof parameters>;

interface Grant {
  platform: Platform;
  shop: ShopBase;
  app: RunningApp;
  given: Parameters;
}

function refuse(status: number, error: string, description: string): SandboxAnswer {
  return json(status, { error, error_description: description });
}

/** `POST /admin/oauth/access_token`: token exchange and refresh. */
export async function answerAccessToken(
  platform: Platform,
  { shop, request }: { shop: ShopBase; request: SandboxRequest },
): Promise<SandboxAnswer> {
  return thereAndBack(platform, shop.domain, () => answerArrived(platform, { shop, request }));
}

async function answerArrived(
  platform: Platform,
  { shop, request }: { shop: ShopBase; request: SandboxRequest },
): Promise<SandboxAnswer> {
  const refused = refuseStanding(shop);
  if (refused) return refused;
  const { data: given } = parameters.safeParse(bodyObject(request));
  if (!given) return refuse(400, "invalid_request", "The body could not be read.");
  const app = [...platform.apps.values()].find(({ clientId }) => clientId === given.client_id);
  if (!app || !sameText(app.secret, given.client_secret)) {
    return refuse(401, "invalid_client", "The client id or the client secret is wrong.");
  }
  const operation = given.grant_type === "refresh_token" ? "oauth/refresh" : "oauth/token-exchange";
  platform.stats.countCall({ shop: shop.domain, app: app.handle, operation });
  const rules = platform.faults.strikeCall({
    shop: shop.domain,
    app: app.handle,
    operations: [operation],
  });
  if (rules.some(({ kind }) => kind === "throttle")) {
    return json(429, { errors: "Exceeded rate limit" }, { "retry-after": "1" });
  }
  const before = await sufferFaults(platform, { rules, when: "before" });
  if (before) return before;
  const answer = grant({ platform, shop, app, given });
  return (await sufferFaults(platform, { rules, when: "after" })) ?? answer;
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function grant({ platform, shop, app, given }: Grant): SandboxAnswer {
  const install = platform.stateOf(shop.domain).installs.get(app.handle);
  if (given.grant_type === "refresh_token") {
    const tokens =
      install &&
      exchangeRefreshToken(platform, { shop, app: app.handle, token: given.refresh_token });
    return tokens
      ? offlineAnswer(platform, install, tokens)
      : refuse(400, "invalid_grant", "The refresh token is invalid, expired or revoked.");
  }
  if (given.grant_type !== TOKEN_EXCHANGE) {
    return refuse(400, "unsupported_grant_type", "The grant type is not supported.");
  }
  return exchange({ platform, shop, app, given }, install);
}

function exchange({ platform, shop, app, given }: Grant, install?: Install): SandboxAnswer {
  const { clock } = platform;
  const claims = verifyIdToken({ token: given.subject_token, clock, app, shopDomain: shop.domain });
  if (!claims || given.subject_token_type !== ID_TOKEN) {
    return refuse(400, "invalid_subject_token", "The session token is invalid or has expired.");
  }
  if (!install) return refuse(400, "app_not_installed", "The app is not installed in this shop.");
  if (given.requested_token_type === ONLINE_TOKEN) {
    const token = issueOnlineToken(platform, { shop, app: app.handle, userId: claims.sub });
    return onlineAnswer(platform, { install, token: token.token, shop, userId: claims.sub });
  }
  if (given.requested_token_type !== OFFLINE_TOKEN) {
    return refuse(400, "invalid_request", "The requested token type is not supported.");
  }
  const expiring = given.expiring === "1" || given.expiring === "true";
  if (!expiring && !platform.settings.nonExpiringTokensAllowed) {
    return refuse(
      400,
      "invalid_request",
      "Offline access tokens that never expire are no longer issued.",
    );
  }
  return offlineAnswer(
    platform,
    install,
    issueOfflineTokens(platform, { shop, app: app.handle, expiring }),
  );
}

function offlineAnswer(
  platform: Platform,
  install: Install,
  { access, refresh }: IssuedTokens,
): SandboxAnswer {
  const now = platform.clock.now();
  const expiry =
    refresh && access.expiresAt !== undefined
      ? {
          expires_in: Math.floor((access.expiresAt - now) / 1000),
          refresh_token: refresh.token,
          refresh_token_expires_in: Math.floor((refresh.expiresAt - now) / 1000),
        }
      : {};
  const scope = [...install.scopes].join(",");
  return json(200, { access_token: access.token, scope, ...expiry });
}

function onlineAnswer(
  platform: Platform,
  {
    install,
    token,
    shop,
    userId,
  }: {
    install: Install;
    token: string;
    shop: ShopBase;
    userId: string;
  },
): SandboxAnswer {
  const scope = [...install.scopes].join(",");
  return json(200, {
    access_token: token,
    scope,
    expires_in: Math.floor(platform.settings.onlineTokenLifetimeMs / 1000) - 1,
    associated_user_scope: withImplied(install.scopes).join(","),
    associated_user: {
      id: Number(userId),
      first_name: "Sandbox",
      last_name: "Merchant",
      email: `owner@${shop.domain}`,
      email_verified: true,
      account_owner: true,
      locale: "en",
      collaborator: false,
    },
  });
}
