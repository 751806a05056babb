import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { MetafieldDefinition, MetafieldOwnerType, Shop, UserError } from "../state.ts";

export interface NewDefinition {
  ownerType: MetafieldOwnerType;
  namespace: string;
  key: string;
  name: string;
  description?: string | null;
  type: string;
  uniqueValues?: boolean;
  adminFilterable?: boolean;
  validations?: { name: string; value: string }[];
  accessAdmin?: string;
  accessStorefront?: string;
}

export function findDefinition(
  shop: Shop,
  wanted: { ownerType: MetafieldOwnerType; namespace: string; key: string },
): MetafieldDefinition | undefined {
  return shop.metafieldDefinitions.find(
    (definition) =>
      definition.ownerType === wanted.ownerType &&
      definition.namespace === wanted.namespace &&
      definition.key === wanted.key,
  );
}

const typesThatCanBeUnique = new Set(["id", "single_line_text_field", "url", "number_integer"]);

/** Makes a definition, or says why not. The type `id` is always unique. */
export function createDefinition(
  world: World,
  shop: Shop,
  input: NewDefinition,
): { definition: MetafieldDefinition } | { errors: UserError[] } {
  const errors = definitionErrors(shop, input);
  if (errors.length > 0) return { errors };
  const definition: MetafieldDefinition = {
    id: newGid(world, "MetafieldDefinition"),
    ownerType: input.ownerType,
    namespace: input.namespace,
    key: input.key,
    name: input.name,
    description: input.description ?? null,
    type: input.type,
    uniqueValues: input.type === "id" || input.uniqueValues === true,
    adminFilterable: input.adminFilterable ?? false,
    validations: input.validations ?? [],
    accessAdmin: input.accessAdmin ?? "MERCHANT_READ_WRITE",
    accessStorefront: input.accessStorefront ?? "NONE",
  };
  shop.metafieldDefinitions.push(definition);
  world.changed(shop);
  return { definition };
}

function definitionErrors(shop: Shop, input: NewDefinition): UserError[] {
  const errors: UserError[] = [];
  const refuse = (field: string, code: string, message: string) =>
    errors.push({ field: ["definition", field], code, message });
  if (!/^[\w-]{2,64}$/.test(input.key))
    refuse("key", "INVALID_CHARACTER", "Key contains one or more invalid characters.");
  if (input.name.trim() === "") refuse("name", "BLANK", "Name can't be blank");
  if (findDefinition(shop, input)) {
    refuse(
      "key",
      "TAKEN",
      `Key is in use for ${input.ownerType} metafields on the '${input.namespace}' namespace.`,
    );
  }
  if (input.type === "id" && input.uniqueValues === false) {
    refuse(
      "capabilities",
      "CAPABILITY_REQUIRED_BUT_DISABLED",
      "The unique values capability is required for the type id.",
    );
  }
  if (input.uniqueValues && !typesThatCanBeUnique.has(input.type)) {
    refuse(
      "capabilities",
      "INVALID_CAPABILITY",
      `The type ${input.type} cannot have unique values.`,
    );
  }
  return errors;
}
