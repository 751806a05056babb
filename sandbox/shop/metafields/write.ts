import { createHash } from "node:crypto";
import type { ResolverContext, World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Metafield, MetafieldOwnerType, Shop, UserError } from "../state.ts";
import { findDefinition } from "./definitions.ts";
import { isForeignNamespace, resolveNamespace } from "./namespaces.ts";
import { findByUniqueMetafield, forgetUnique, rememberUnique } from "./unique.ts";
import { isMetafieldType, valueProblem } from "./values.ts";

export interface MetafieldInput {
  namespace?: string | null;
  key?: string | null;
  type?: string | null;
  value?: string | null;
  /** Absent: no comparison. Null: the metafield must not exist yet. */
  compareDigest?: string | null;
}

/** A metafield that passed all checks and is ready to be stored. */
export interface CheckedMetafield {
  namespace: string;
  key: string;
  type: string;
  value: string;
  unique: boolean;
}

export interface MetafieldOwner {
  type: MetafieldOwnerType;
  /** Undefined while the owner is about to be made. */
  id: string | undefined;
}

export function metafieldsOf(shop: Shop, ownerId: string): readonly Metafield[] {
  return shop.metafields.get(ownerId) ?? [];
}

export function metafieldOf(
  shop: Shop,
  ownerId: string,
  name: { namespace: string; key: string },
): Metafield | undefined {
  return metafieldsOf(shop, ownerId).find(
    (metafield) => metafield.namespace === name.namespace && metafield.key === name.key,
  );
}

/**
 * Checks metafields for one owner without storing anything. A unique value that another owner has
 * is refused, unless `allowDuplicates` (an assumption about orders that nobody has verified).
 */
export function checkMetafields(
  shop: Shop,
  owner: MetafieldOwner,
  options: {
    inputs: readonly MetafieldInput[];
    app: Pick<ResolverContext, "appId">;
    /** Where the list stands in the mutation's input, e.g. ["input", "metafields"]. */
    path: string[];
    allowDuplicates?: boolean;
  },
): { checked: CheckedMetafield[]; errors: UserError[] } {
  const checked: CheckedMetafield[] = [];
  const errors: UserError[] = [];
  options.inputs.forEach((input, index) => {
    const result = checkOne(shop, owner, { ...options, input });
    if ("problem" in result) {
      const { field, code, message } = result.problem;
      errors.push({ field: [...options.path, String(index), field], code, message });
    } else checked.push(result.checked);
  });
  return { checked, errors };
}

interface Problem {
  field: string;
  code: string;
  message: string;
}

function checkOne(
  shop: Shop,
  owner: MetafieldOwner,
  options: {
    input: MetafieldInput;
    app: Pick<ResolverContext, "appId">;
    allowDuplicates?: boolean;
  },
): { checked: CheckedMetafield } | { problem: Problem } {
  const { input, app } = options;
  const namespace = resolveNamespace(input.namespace, app);
  const key = input.key ?? "";
  const value = input.value ?? "";
  const refuse = (field: string, code: string, message: string) => ({
    problem: { field, code, message },
  });
  if (isForeignNamespace(namespace, app)) {
    return refuse(
      "namespace",
      "APP_NOT_AUTHORIZED",
      "Access to this namespace and key on Metafields for this resource type is not allowed.",
    );
  }
  if (!/^[\w-]{2,64}$/.test(key)) return refuse("key", "INVALID", "Key is invalid.");
  const definition = findDefinition(shop, { ownerType: owner.type, namespace, key });
  const existing = owner.id ? metafieldOf(shop, owner.id, { namespace, key }) : undefined;
  const type = definition?.type ?? input.type ?? existing?.type;
  if (!type) return refuse("type", "INVALID_TYPE", "Type can't be blank.");
  if (!isMetafieldType(type) || (definition && input.type && input.type !== definition.type)) {
    return refuse(
      "type",
      "INVALID_TYPE",
      `Type must be ${definition?.type ?? "a supported type"}.`,
    );
  }
  const problem = valueProblem(type, value);
  if (problem) return refuse("value", value === "" ? "BLANK" : "INVALID_VALUE", problem);
  const stale = digestProblem(input, existing);
  if (stale) return { problem: stale };
  const unique = definition?.uniqueValues ?? false;
  const holder = unique
    ? findByUniqueMetafield(shop, { ownerType: owner.type, namespace, key, value })
    : undefined;
  if (holder && holder !== owner.id && !options.allowDuplicates) {
    return refuse(
      "value",
      "TAKEN",
      `Value '${value}' has already been assigned to another resource.`,
    );
  }
  return { checked: { namespace, key, type, value, unique } };
}

function digestProblem(
  input: MetafieldInput,
  existing: Metafield | undefined,
): Problem | undefined {
  if (input.compareDigest === undefined) return undefined;
  const actual = existing ? compareDigestOf(existing) : null;
  if (actual === input.compareDigest) return undefined;
  const message =
    "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.";
  return { field: "compareDigest", code: "STALE_OBJECT", message };
}

/** Stores checked metafields; answers them in the order given. Webhooks and `changed` are the caller's. */
export function storeMetafields(
  world: World,
  shop: Shop,
  owner: { type: MetafieldOwnerType; id: string },
  checked: readonly CheckedMetafield[],
): Metafield[] {
  if (checked.length === 0) return [];
  const list = shop.metafields.get(owner.id) ?? [];
  shop.metafields.set(owner.id, list);
  return checked.map((each) => storeOne(world, shop, { owner, list, each }));
}

function storeOne(
  world: World,
  shop: Shop,
  options: {
    owner: { type: MetafieldOwnerType; id: string };
    list: Metafield[];
    each: CheckedMetafield;
  },
): Metafield {
  const { owner, list, each } = options;
  const now = world.clock.now();
  let metafield = list.find((old) => old.namespace === each.namespace && old.key === each.key);
  if (metafield) {
    forgetUnique(shop, { ...metafield, ownerType: owner.type }, owner.id);
    Object.assign(metafield, { type: each.type, value: each.value, updatedAt: now });
  } else {
    const { namespace, key, type, value } = each;
    metafield = {
      id: newGid(world, "Metafield"),
      namespace,
      key,
      type,
      value,
      createdAt: now,
      updatedAt: now,
    };
    list.push(metafield);
  }
  if (each.unique) rememberUnique(shop, { ...each, ownerType: owner.type }, owner.id);
  return metafield;
}

export function removeMetafield(
  shop: Shop,
  owner: { type: MetafieldOwnerType; id: string },
  name: { namespace: string; key: string },
): boolean {
  const list = shop.metafields.get(owner.id) ?? [];
  const index = list.findIndex(
    (each) => each.namespace === name.namespace && each.key === name.key,
  );
  const metafield = list[index];
  if (!metafield) return false;
  forgetUnique(shop, { ...metafield, ownerType: owner.type }, owner.id);
  list.splice(index, 1);
  if (list.length === 0) shop.metafields.delete(owner.id);
  return true;
}

/** The owner is gone, and with it what it held. */
export function removeAllMetafields(
  shop: Shop,
  owner: { type: MetafieldOwnerType; id: string },
): void {
  for (const metafield of metafieldsOf(shop, owner.id)) {
    forgetUnique(shop, { ...metafield, ownerType: owner.type }, owner.id);
  }
  shop.metafields.delete(owner.id);
}

export function compareDigestOf(metafield: Pick<Metafield, "type" | "value">): string {
  return createHash("sha256")
    .update(JSON.stringify([metafield.type, metafield.value]))
    .digest("hex");
}
