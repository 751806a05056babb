import type { ShopRoute, ShopRouteAnswer } from "#sandbox/contract.ts";
import { askedLocale, localeCookie } from "../admin/choose-locale.ts";
import type { Platform } from "../platform.ts";
import { bodyObject, html, json, redirect, text } from "./messages.ts";
import type { SandboxAnswer, SandboxRequest } from "./messages.ts";
import { storeUrlOf } from "./storefront-calls.ts";

interface CompiledRoute {
  route: ShopRoute;
  parts: string[];
}

const compiled = new WeakMap<readonly ShopRoute[], Map<string, CompiledRoute[]>>();

/** Routes by method and number of parts, so that a request is compared with few of them. */
function routesBySize(routes: readonly ShopRoute[]): Map<string, CompiledRoute[]> {
  let bySize = compiled.get(routes);
  if (bySize) return bySize;
  bySize = new Map();
  for (const route of routes) {
    const parts = partsOf(route.path);
    const key = `${route.method} ${parts.length}`;
    bySize.set(key, [...(bySize.get(key) ?? []), { route, parts }]);
  }
  compiled.set(routes, bySize);
  return bySize;
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function match(pattern: string[], parts: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (wanted.startsWith(":")) params[wanted.slice(1)] = part;
    else if (wanted !== part) return undefined;
  }
  return params;
}

/** `/shops/{domain}/…`: the shopper's pages and the merchant's actions, which the shop half owns. */
export async function answerShopRoute(
  platform: Platform,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  const [, domain = "", ...parts] = partsOf(request.path).map(decodeURIComponent);
  const shop = platform.world.shops.get(domain);
  if (!shop) return json(404, { error: "unknown_shop", shop: domain });
  const candidates =
    routesBySize(platform.shopRoutes).get(`${request.method} ${parts.length}`) ?? [];
  for (const { route, parts: pattern } of candidates) {
    const params = match(pattern, parts);
    if (!params) continue;
    const body = bodyObject(request);
    if (!body) return json(400, { error: "unreadable_body" });
    const answer = await route.handle({
      world: platform.world,
      shop,
      params,
      query: request.query,
      body,
      storeUrl: storeUrlOf(platform, shop),
      locale: askedLocale(request),
    });
    const { headers, ...rest } = toAnswer(answer);
    return { ...rest, headers: { ...headers, ...localeCookie(request) } };
  }
  return json(404, { error: "unknown_route", path: request.path });
}

function toAnswer(answer: ShopRouteAnswer): SandboxAnswer {
  if (answer.redirect !== undefined) return redirect(answer.redirect);
  if (answer.html !== undefined) return html(answer.status ?? 200, answer.html);
  if (answer.json !== undefined) return json(answer.status ?? 200, answer.json);
  return text(answer.status ?? 204, "");
}
