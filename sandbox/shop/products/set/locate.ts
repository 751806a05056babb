import { findDefinition } from "../../metafields/definitions.ts";
import { resolveNamespace } from "../../metafields/namespaces.ts";
import { findByUniqueMetafield } from "../../metafields/unique.ts";
import type { Product, Shop, UserError } from "../../state.ts";
import type { CustomId, ProductSetCall } from "./input.ts";

type Located = { product: Product | undefined } | { error: UserError };

/** Which product an upsert means; none means that it is to be made. */
export function locateProduct(shop: Shop, call: ProductSetCall): Located {
  const { identifier, input } = call;
  if (identifier && input.id) {
    return refuse(
      ["input", "id"],
      "ID_NOT_ALLOWED",
      "The id field is not allowed if identifier is provided.",
    );
  }
  const id = identifier?.id ?? input.id;
  if (id) {
    const product = shop.products.get(id);
    return product
      ? { product }
      : refuse(["input"], "PRODUCT_DOES_NOT_EXIST", "Product does not exist");
  }
  if (identifier?.handle) return locateByHandle(shop, call, identifier.handle);
  if (identifier?.customId) return locateByCustomId(shop, call, identifier.customId);
  return { product: undefined };
}

function locateByHandle(shop: Shop, call: ProductSetCall, handle: string): Located {
  const { input } = call;
  if (!input.handle) {
    return refuse(
      ["input"],
      "MISSING_FIELD_REQUIRED",
      "The input field corresponding to the identifier is required.",
    );
  }
  if (input.handle !== handle) {
    return refuse(
      ["input"],
      "INPUT_MISMATCH",
      "The identifier value does not match the value of the corresponding field in the input.",
    );
  }
  const id = shop.productIdByHandle.get(handle);
  return { product: id === undefined ? undefined : shop.products.get(id) };
}

function locateByCustomId(shop: Shop, call: ProductSetCall, customId: CustomId): Located {
  const namespace = resolveNamespace(customId.namespace, call.app);
  const { key, value } = customId;
  const definition = findDefinition(shop, { ownerType: "PRODUCT", namespace, key });
  if (!definition?.uniqueValues) {
    return refuse(
      ["identifier", "customId"],
      "NOT_FOUND",
      `Metafield definition of type 'id' is required when using custom ids.`,
    );
  }
  const named = call.input.metafields?.find(
    (each) => resolveNamespace(each.namespace, call.app) === namespace && each.key === key,
  );
  if (call.input.metafields && named?.value !== value) {
    return refuse(
      ["input", "metafields"],
      "METAFIELD_MISMATCH",
      "The input argument `metafields` (if present) must contain the `customId` value.",
    );
  }
  const id = findByUniqueMetafield(shop, { ownerType: "PRODUCT", namespace, key, value });
  return { product: id === undefined ? undefined : shop.products.get(id) };
}

function refuse(field: string[], code: string, message: string): { error: UserError } {
  return { error: { field, code, message } };
}
