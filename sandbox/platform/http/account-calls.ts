import type { AccountAnswer, AccountCall, AccountParts } from "#sandbox/account-contract.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import { askedLocale, localeCookie } from "../admin/choose-locale.ts";
import { sufferFaults, travel } from "../faults/strike.ts";
import { refuseStanding } from "../graphql/standing.ts";
import type { Platform } from "../platform.ts";
import { addressedShop } from "./addressed-shop.ts";
import { bodyText, html, json, text } from "./messages.ts";
import type { SandboxAnswer, SandboxRequest } from "./messages.ts";
import { storeUrlOf } from "./storefront-calls.ts";

/** On shopify.com a shop is named by the number in its id. */
const PARTS: readonly { part: keyof AccountParts; address: RegExp }[] = [
  { part: "authentication", address: /^\/authentication\/(\d+)\/(.+)$/ },
  { part: "account", address: /^\/(\d+)\/account\/(.+)$/ },
];
const WELL_KNOWN =
  /^(?:\/shops\/([^/]+))?\/\.well-known\/(openid-configuration|customer-account-api)$/;

export function isAccountCall({ path }: SandboxRequest): boolean {
  return WELL_KNOWN.test(path) || PARTS.some(({ address }) => address.test(path));
}

interface Meant {
  shop: ShopBase;
  part: keyof AccountParts;
  path: string;
}

function meant(platform: Platform, request: SandboxRequest): Meant | undefined {
  const { shops } = platform.world;
  const known = WELL_KNOWN.exec(request.path);
  if (known) {
    const shop = shops.get(known[1] ?? addressedShop(request) ?? "");
    return shop && { shop, part: "wellKnown", path: known[2] ?? "" };
  }
  for (const { part, address } of PARTS) {
    const [, number, path] = address.exec(request.path) ?? [];
    if (number === undefined || path === undefined) continue;
    const shop = [...shops.values()].find(({ id }) => id.endsWith(`/${number}`));
    return shop && { shop, part, path };
  }
  return undefined;
}

/** What shopify.com answers for a shop's customers. Faults strike it that name `"app": "accounts"`. */
export async function answerAccount(
  platform: Platform,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  const accounts = platform.storefrontModule?.accounts;
  const found = meant(platform, request);
  if (!accounts || !found) return json(404, { errors: "Not Found" });
  const { shop, part, path } = found;
  await travel(platform, shop.domain);
  const target = { shop: shop.domain, app: "accounts", namedOnly: true, operations: [path] };
  const rules = platform.faults.strikeCall(target);
  const refused = refuseStanding(shop) ?? (await sufferFaults(platform, { rules, when: "before" }));
  if (refused) return refused;
  const answer = await accounts[part](callOf(platform, request, { shop, path }));
  await travel(platform, shop.domain);
  const struck = await sufferFaults(platform, { rules, when: "after" });
  return struck ?? toAnswer(request, answer);
}

function callOf(
  platform: Platform,
  request: SandboxRequest,
  { shop, path }: { shop: ShopBase; path: string },
): AccountCall {
  return {
    world: platform.world,
    shop,
    method: request.method,
    path,
    query: request.query,
    headers: request.headers,
    body: bodyText(request),
    baseUrl: platform.baseUrl,
    storeUrl: storeUrlOf(platform, shop),
    locale: askedLocale(request),
  };
}

function toAnswer(request: SandboxRequest, answer: AccountAnswer | undefined): SandboxAnswer {
  if (!answer) return text(404, "Not found");
  const headers = { ...localeCookie(request), ...answer.headers };
  if (answer.redirect !== undefined) {
    return { status: 302, headers: { ...headers, location: answer.redirect }, body: "" };
  }
  const plain =
    answer.html === undefined ? json(answer.status, answer.json) : html(answer.status, answer.html);
  return { ...plain, headers: { ...plain.headers, ...headers } };
}
