import type { ResolverContext, ShopBase, World } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { Shop } from "./state.ts";

/** gid("Product", "9007199254740995") is "gid://shopify/Product/9007199254740995". */
export function gid(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`;
}

/** A fresh id of that type. */
export function newGid(world: World, type: string): string {
  return gid(type, world.nextId());
}

/** The numeric part of a global id; a plain numeric id is answered as it is. */
export function idOf(globalId: string): string {
  const start = globalId.lastIndexOf("/") + 1;
  const query = globalId.indexOf("?", start);
  return query < 0 ? globalId.slice(start) : globalId.slice(start, query);
}

/** "Product" of gid://shopify/Product/1; undefined when the text is no global id. */
export function typeOf(globalId: string): string | undefined {
  return /^gid:\/\/shopify\/([A-Za-z0-9]+)\//.exec(globalId)?.[1];
}

/** Refuses an argument that is the id of something else, at the top level as Shopify does. */
export function requireType(type: string, globalId: string): string {
  if (typeOf(globalId) !== type) {
    throw new TopLevelError("RESOURCE_NOT_FOUND", `Invalid global id '${globalId}'`);
  }
  return globalId;
}

/** The number in a global id, for webhook payloads: a bigint, because ids exceed 2^53. */
export function bigId(globalId: string): bigint {
  return BigInt(idOf(globalId));
}

/** The concrete shop behind the contract's view of it. */
export function shopOf(base: ShopBase): Shop {
  if (!isShop(base)) throw new Error(`${base.domain} was not made by the shop module`);
  return base;
}

export function shopOfContext(context: ResolverContext): Shop {
  return shopOf(context.shop);
}

function isShop(base: ShopBase): base is Shop {
  return "products" in base && "orders" in base;
}

/** ISO 8601 to the second, as Shopify writes times. */
export function isoTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}

export function isoTimeOrNull(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : isoTime(at);
}
