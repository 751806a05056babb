import type { MetafieldOwnerType, Shop } from "../state.ts";

export interface UniqueMetafieldKey {
  ownerType: MetafieldOwnerType;
  /** Already resolved: no "$app". */
  namespace: string;
  key: string;
  value: string;
}

/** Owner's id of the metafield with that unique value; never a stale search index. */
export function findByUniqueMetafield(shop: Shop, wanted: UniqueMetafieldKey): string | undefined {
  return shop.uniqueMetafields.get(uniquenessKey(wanted));
}

export function rememberUnique(shop: Shop, key: UniqueMetafieldKey, ownerId: string): void {
  shop.uniqueMetafields.set(uniquenessKey(key), ownerId);
}

/** Only the owner that the index names gives a value up: a duplicate's removal leaves it alone. */
export function forgetUnique(shop: Shop, key: UniqueMetafieldKey, ownerId: string): void {
  const text = uniquenessKey(key);
  if (shop.uniqueMetafields.get(text) === ownerId) shop.uniqueMetafields.delete(text);
}

function uniquenessKey({ ownerType, namespace, key, value }: UniqueMetafieldKey): string {
  return JSON.stringify([ownerType, namespace, key, value]);
}
