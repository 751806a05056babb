import type { ShopBase, StorefrontModule } from "#sandbox/contract.ts";
import { sufferFaults, travel } from "../faults/strike.ts";
import { refuseStanding } from "../graphql/standing.ts";
import type { Platform } from "../platform.ts";
import { addressedShop } from "./addressed-shop.ts";
import { bodyText, header, json } from "./messages.ts";
import type { SandboxAnswer, SandboxRequest } from "./messages.ts";

const STOREFRONT_GRAPHQL =
  /^(?:\/shops\/([^/]+))?\/api\/(?:unstable|\d{4}-\d{2})\/graphql(?:\.json)?$/;
const LOCAL_HOST = /^([a-z0-9][a-z0-9-]*)\.localhost(?::\d+)?$/i;

/** A browser may call from any origin, with Shopify's own headers. */
const CROSS_ORIGIN = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
};

export function isStorefrontCall({ path }: SandboxRequest): boolean {
  return STOREFRONT_GRAPHQL.test(path);
}

/** Where the pages of a shop begin, for links that leave the sandbox. */
export function storeUrlOf(platform: Platform, shop: ShopBase): string {
  return `${platform.baseUrl}/shops/${shop.domain}`;
}

/** By path, header or host name; an address without a shop is understood by the token that comes with it. */
function shopMeant(
  platform: Platform,
  { request, module }: { request: SandboxRequest; module: StorefrontModule },
): ShopBase | undefined {
  const { shops } = platform.world;
  const inPath = STOREFRONT_GRAPHQL.exec(request.path)?.[1];
  const inHost = LOCAL_HOST.exec(header(request, "host") ?? "")?.[1];
  const domain =
    inPath === undefined
      ? (addressedShop(request) ?? (inHost && `${inHost.toLowerCase()}.myshopify.com`))
      : decodeURIComponent(inPath);
  if (domain !== undefined) return shops.get(domain);
  const [only] = shops.size === 1 ? shops.values() : [];
  return module.shopOfToken(platform.world, request.headers) ?? only;
}

/** `POST …/api/{version}/graphql.json`: the Storefront API, over which there is no bucket. */
export async function answerStorefront(
  platform: Platform,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  const module = platform.storefrontModule;
  if (request.method === "OPTIONS") return { status: 204, headers: CROSS_ORIGIN, body: "" };
  if (request.method !== "POST") return json(405, { errors: "Method Not Allowed" }, CROSS_ORIGIN);
  const shop = module && shopMeant(platform, { request, module });
  if (!shop) return json(404, { errors: "Not Found" }, CROSS_ORIGIN);
  await travel(platform, shop.domain);
  // A storefront is no app: only faults that are meant for it may strike it.
  const target = { shop: shop.domain, app: "storefront", namedOnly: true, operations: [] };
  const rules = platform.faults.strikeCall(target);
  const refused = refuseStanding(shop) ?? (await sufferFaults(platform, { rules, when: "before" }));
  if (refused) return refused;
  const answer = await module.answer({
    world: platform.world,
    shop,
    headers: request.headers,
    body: bodyText(request),
    storeUrl: storeUrlOf(platform, shop),
  });
  await travel(platform, shop.domain);
  return (
    (await sufferFaults(platform, { rules, when: "after" })) ??
    json(answer.status, answer.json, { ...CROSS_ORIGIN, ...answer.headers })
  );
}
