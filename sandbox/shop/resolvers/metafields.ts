import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { shopOfContext, typeOf } from "../ids.ts";
import { createDefinition, findDefinition } from "../metafields/definitions.ts";
import { isForeignNamespace, resolveNamespace } from "../metafields/namespaces.ts";
import { jsonValueOf } from "../metafields/values.ts";
import type { MetafieldInput } from "../metafields/write.ts";
import {
  checkMetafields,
  compareDigestOf,
  metafieldOf,
  metafieldsOf,
  removeMetafield,
  storeMetafields,
} from "../metafields/write.ts";
import type {
  Metafield,
  MetafieldDefinition,
  MetafieldOwnerType,
  Shop,
  UserError,
} from "../state.ts";
import { tellMetafieldOwner } from "./tell-metafield-owner.ts";
import { legacyIdField, timeFields } from "./time-fields.ts";

/** A metafield with the owner that it is read through. */
export interface MetafieldView extends Metafield {
  ownerId: string;
  ownerType: MetafieldOwnerType;
}

const ownerTypes: Record<string, MetafieldOwnerType> = {
  Product: "PRODUCT",
  ProductVariant: "PRODUCTVARIANT",
  Order: "ORDER",
  DraftOrder: "DRAFTORDER",
  Location: "LOCATION",
  Collection: "COLLECTION",
  Shop: "SHOP",
  Customer: "CUSTOMER",
  AppInstallation: "API_PERMISSION",
};

/** `metafield` and `metafields` of every type that has them. The source needs its gid as `id`. */
export const metafieldFields: Record<string, FieldResolver> = {
  metafield: (
    owner: { id: string },
    args: { namespace?: string | null; key: string },
    context: ResolverContext,
  ) => {
    const key = args.namespace ? args.key : (args.key.split(".").at(-1) ?? args.key);
    const named = args.namespace ?? (args.key.includes(".") ? args.key.split(".")[0] : undefined);
    const namespace = resolveNamespace(named, context);
    if (isForeignNamespace(namespace, context)) return null;
    const metafield = metafieldOf(shopOfContext(context), owner.id, { namespace, key });
    return metafield ? viewOf(metafield, owner.id) : null;
  },
  metafields: (
    owner: { id: string },
    args: ConnectionArgs & { namespace?: string | null; keys?: string[] | null },
    context: ResolverContext,
  ) => {
    const namespace = args.namespace ? resolveNamespace(args.namespace, context) : undefined;
    const wanted = args.keys?.map((full) => splitKey(full, context));
    const visible = metafieldsOf(shopOfContext(context), owner.id).filter(
      (each) =>
        !isForeignNamespace(each.namespace, context) &&
        (namespace === undefined || each.namespace === namespace) &&
        (wanted === undefined || wanted.includes(`${each.namespace}.${each.key}`)),
    );
    const views = visible.map((each) => viewOf(each, owner.id));
    return connectionOf(views, args, { idOf: (each) => each.id });
  },
};

function splitKey(full: string, context: ResolverContext): string {
  const dot = full.lastIndexOf(".");
  const namespace = resolveNamespace(dot < 0 ? undefined : full.slice(0, dot), context);
  return `${namespace}.${full.slice(dot + 1)}`;
}

export function viewOf(metafield: Metafield, ownerId: string): MetafieldView {
  return { ...metafield, ownerId, ownerType: ownerTypeOf(ownerId) ?? "SHOP" };
}

function ownerTypeOf(ownerId: string): MetafieldOwnerType | undefined {
  return ownerTypes[typeOf(ownerId) ?? ""];
}

type SetInput = MetafieldInput & { ownerId: string };

function setMetafields(_: unknown, args: { metafields: SetInput[] }, context: ResolverContext) {
  const shop = shopOfContext(context);
  if (args.metafields.length > 25) {
    const message = "Exceeded the maximum metafields input limit of 25.";
    const error = {
      field: ["metafields"],
      code: "LESS_THAN_OR_EQUAL_TO",
      message,
      elementIndex: null,
    };
    return { metafields: null, userErrors: [error] };
  }
  const plans = args.metafields.map((input, index) => planSet(shop, { input, index, context }));
  const errors = plans.flatMap((plan) => plan.errors);
  if (errors.length > 0) return { metafields: null, userErrors: errors };
  const stored = plans.flatMap(({ owner, checked }) =>
    storeMetafields(context.world, shop, owner, checked).map((each) => viewOf(each, owner.id)),
  );
  context.world.changed(shop);
  for (const ownerId of new Set(plans.map(({ owner }) => owner.id))) {
    tellMetafieldOwner(context.world, shop, { ownerId, eventId: context.eventId });
  }
  return { metafields: stored, userErrors: [] };
}

function planSet(
  shop: Shop,
  options: { input: SetInput; index: number; context: ResolverContext },
) {
  const { input, index, context } = options;
  const type = ownerTypeOf(input.ownerId);
  const owner = { type: type ?? ("SHOP" as const), id: input.ownerId };
  if (!type || !ownerExists(shop, input.ownerId, context)) {
    const field = ["metafields", String(index), "ownerId"];
    const error = { field, code: "INVALID", message: "Owner does not exist.", elementIndex: index };
    return { owner, checked: [], errors: [error] };
  }
  const { checked, errors } = checkMetafields(shop, owner, {
    inputs: [input],
    app: context,
    path: ["metafields"],
    allowDuplicates: type === "ORDER" && !context.world.assumptions.duplicateUniqueMetafieldRefused,
  });
  const placed = errors.map((error) => ({
    ...error,
    field: ["metafields", String(index), error.field?.at(-1) ?? "value"],
    elementIndex: index,
  }));
  return { owner, checked, errors: placed };
}

function ownerExists(shop: Shop, id: string, context: ResolverContext): boolean {
  switch (typeOf(id)) {
    case "Product":
      return shop.products.has(id);
    case "ProductVariant":
      return shop.variants.has(id);
    case "Order":
      return shop.orders.orders.has(id);
    case "DraftOrder":
      return shop.orders.drafts.has(id);
    case "Location":
      return shop.locations.has(id);
    case "Collection":
      return shop.collections.has(id);
    case "Shop":
      return shop.id === id;
    case "AppInstallation":
      return context.appId !== "";
    default:
      return false;
  }
}

interface DefinitionInput {
  ownerType: MetafieldOwnerType;
  namespace?: string | null;
  key: string;
  name: string;
  description?: string | null;
  type: string;
  validations?: { name: string; value: string }[] | null;
  access?: { admin?: string | null; storefront?: string | null } | null;
  capabilities?: {
    uniqueValues?: { enabled: boolean } | null;
    adminFilterable?: { enabled: boolean } | null;
  } | null;
}

function defineMetafield(
  _: unknown,
  args: { definition: DefinitionInput },
  context: ResolverContext,
) {
  const { definition: input } = args;
  const namespace = resolveNamespace(input.namespace, context);
  if (isForeignNamespace(namespace, context)) {
    const message = "Access to this namespace is not allowed.";
    return {
      createdDefinition: null,
      userErrors: [{ field: ["definition", "namespace"], code: "RESERVED_NAMESPACE_KEY", message }],
    };
  }
  const result = createDefinition(context.world, shopOfContext(context), {
    ...input,
    namespace,
    validations: input.validations ?? [],
    uniqueValues: input.capabilities?.uniqueValues?.enabled,
    adminFilterable: input.capabilities?.adminFilterable?.enabled,
    accessAdmin: input.access?.admin ?? undefined,
    accessStorefront: input.access?.storefront ?? undefined,
  });
  return "errors" in result
    ? { createdDefinition: null, userErrors: result.errors }
    : { createdDefinition: result.definition, userErrors: [] };
}

function deleteMetafields(
  _: unknown,
  args: { metafields: { ownerId: string; namespace: string; key: string }[] },
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const errors: UserError[] = [];
  const deleted = args.metafields.map(({ ownerId, namespace: raw, key }) => {
    const namespace = resolveNamespace(raw, context);
    const type = ownerTypeOf(ownerId);
    if (!type || isForeignNamespace(namespace, context)) return null;
    const removed = removeMetafield(shop, { type, id: ownerId }, { namespace, key });
    return removed ? { ownerId, namespace, key } : null;
  });
  context.world.changed(shop);
  return { deletedMetafields: deleted, userErrors: errors };
}

export const metafieldResolvers: Resolvers = {
  Mutation: {
    metafieldsSet: setMetafields,
    metafieldsDelete: deleteMetafields,
    metafieldDefinitionCreate: defineMetafield,
  },
  QueryRoot: {
    metafieldDefinitions: (
      _: unknown,
      args: ConnectionArgs & { ownerType: string; namespace?: string | null; key?: string | null },
      context: ResolverContext,
    ) => {
      const namespace = args.namespace ? resolveNamespace(args.namespace, context) : undefined;
      const found = shopOfContext(context).metafieldDefinitions.filter(
        (each) =>
          each.ownerType === args.ownerType &&
          (namespace === undefined || each.namespace === namespace) &&
          (!args.key || each.key === args.key),
      );
      return connectionOf(found, args, { idOf: (each) => each.id });
    },
    metafieldDefinition: (
      _: unknown,
      args: {
        id?: string | null;
        identifier?: {
          ownerType: MetafieldOwnerType;
          namespace?: string | null;
          key: string;
        } | null;
      },
      context: ResolverContext,
    ) => {
      const shop = shopOfContext(context);
      if (args.id) return shop.metafieldDefinitions.find((each) => each.id === args.id) ?? null;
      if (!args.identifier) throw new TopLevelError("BAD_REQUEST", "id or identifier is required");
      const namespace = resolveNamespace(args.identifier.namespace, context);
      return findDefinition(shop, { ...args.identifier, namespace }) ?? null;
    },
  },
  Metafield: {
    ...timeFields,
    ...legacyIdField,
    compareDigest: (metafield: MetafieldView) => compareDigestOf(metafield),
    jsonValue: (metafield: MetafieldView) => jsonValueOf(metafield.type, metafield.value),
    sizeInBytes: (metafield: MetafieldView) => Buffer.byteLength(metafield.value),
    description: () => null,
    definition: (metafield: MetafieldView, _args: unknown, context: ResolverContext) =>
      findDefinition(shopOfContext(context), metafield) ?? null,
  },
  MetafieldDefinition: {
    type: (definition: MetafieldDefinition) => ({ name: definition.type, category: "TEXT" }),
    access: (definition: MetafieldDefinition) => ({
      admin: definition.accessAdmin,
      storefront: definition.accessStorefront,
      customerAccount: "NONE",
    }),
    capabilities: (definition: MetafieldDefinition) => ({
      uniqueValues: { enabled: definition.uniqueValues, eligible: true },
      adminFilterable: {
        enabled: definition.adminFilterable,
        eligible: true,
        status: "NOT_FILTERABLE",
      },
      smartCollectionCondition: { enabled: false, eligible: false },
    }),
    pinnedPosition: () => null,
    validationStatus: () => "ALL_VALID",
  },
  MetafieldDefinitionValidation: {
    type: () => "json",
  },
  MetafieldIdentifier: {
    ownerId: (identifier: { ownerId: string }) => identifier.ownerId,
  },
};
