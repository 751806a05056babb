import { isoTime } from "#sandbox/shop/ids.ts";
import { findDefinition } from "#sandbox/shop/metafields/definitions.ts";
import type { Metafield, MetafieldOwnerType } from "#sandbox/shop/state.ts";
import type { StorefrontContext, StorefrontResolver } from "../execution/context.ts";
import { referenceFields } from "./references.ts";

interface Identifier {
  namespace?: string | null;
  key: string;
}

interface Owner {
  id: string;
}

/** Only what its definition opens to storefronts; without a definition it stays closed. */
function readable(
  context: StorefrontContext,
  ownerType: MetafieldOwnerType,
  { namespace, key }: Metafield,
): boolean {
  const definition = findDefinition(context.shop, { ownerType, namespace, key });
  return definition?.accessStorefront === "PUBLIC_READ";
}

function findMetafield(
  context: StorefrontContext,
  owner: Owner & { type: MetafieldOwnerType; record: unknown },
  { namespace, key }: Identifier,
) {
  const found = context.shop.metafields
    .get(owner.id)
    ?.find((each) => each.key === key && each.namespace === (namespace ?? "custom"));
  if (!found || !readable(context, owner.type, found)) return null;
  const definition = findDefinition(context.shop, { ownerType: owner.type, ...found });
  return {
    __typename: "Metafield",
    id: found.id,
    namespace: found.namespace,
    key: found.key,
    type: found.type,
    value: found.value,
    description: definition?.description ?? null,
    createdAt: isoTime(found.createdAt),
    updatedAt: isoTime(found.updatedAt),
    parentResource: owner.record,
    ...referenceFields(found),
  };
}

/** `metafield` and `metafields` of an owner of that type. */
export function metafieldFields(type: MetafieldOwnerType): Record<string, StorefrontResolver> {
  return {
    metafield: (record: Owner, args: Identifier, context: StorefrontContext) =>
      findMetafield(context, { id: record.id, type, record }, args),
    metafields: (record: Owner, args: { identifiers: Identifier[] }, context: StorefrontContext) =>
      args.identifiers.map((each) => findMetafield(context, { id: record.id, type, record }, each)),
  };
}

/** For what cannot have metafields here: nothing is found. */
export const noMetafields: Record<string, StorefrontResolver> = {
  metafield: () => null,
  metafields: (_: unknown, args: { identifiers: Identifier[] }) => args.identifiers.map(() => null),
};
