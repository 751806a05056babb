import type { ResolverContext, World } from "#sandbox/contract.ts";
import type { MetafieldOwnerType, Shop } from "../state.ts";
import { isForeignNamespace } from "./namespaces.ts";
import type { CheckedMetafield } from "./write.ts";
import { metafieldsOf, removeMetafield, storeMetafields } from "./write.ts";

/**
 * Makes an owner's metafields exactly these. Those in other apps' own namespaces stay: they are
 * not this app's to delete.
 */
export function replaceMetafields(
  world: World,
  shop: Shop,
  options: {
    owner: { type: MetafieldOwnerType; id: string };
    checked: readonly CheckedMetafield[];
    app: Pick<ResolverContext, "appId">;
  },
): void {
  const { owner, checked, app } = options;
  for (const old of [...metafieldsOf(shop, owner.id)]) {
    const kept = checked.some((each) => each.namespace === old.namespace && each.key === old.key);
    if (!kept && !isForeignNamespace(old.namespace, app)) removeMetafield(shop, owner, old);
  }
  storeMetafields(world, shop, owner, checked);
}
