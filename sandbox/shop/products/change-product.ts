import type { ResolverContext, World } from "#sandbox/contract.ts";
import { itemOf, variantsOf } from "../lookup.ts";
import type { CheckedMetafield, MetafieldInput } from "../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../metafields/write.ts";
import type { Product, Shop, UserError, Variant } from "../state.ts";
import { handleize } from "./handle.ts";
import type { FileInput } from "./media.ts";
import { newMedia } from "./media.ts";
import type { OptionInput, PlannedOption } from "./options.ts";
import { defaultOptions, planOptions, storeOptions } from "./options.ts";
import type { ProductFields } from "./product-records.ts";
import {
  applyProductFields,
  newProduct,
  removeProduct,
  setCollections,
} from "./product-records.ts";
import { stockNewVariant } from "./stocking.ts";
import {
  tellItem,
  tellItemDeleted,
  tellProductCreated,
  tellProductDeleted,
  tellProductUpdated,
} from "./tell.ts";
import { newVariant } from "./variant-records.ts";

export interface ProductInput extends ProductFields {
  id?: string | null;
  productOptions?: OptionInput[] | null;
  metafields?: MetafieldInput[] | null;
  collectionsToJoin?: string[] | null;
  collectionsToLeave?: string[] | null;
}

export interface ProductCall {
  input: ProductInput;
  media?: readonly FileInput[] | null;
  app: Pick<ResolverContext, "appId">;
  eventId?: string;
}

type Outcome = { product: Product } | { errors: UserError[] };

/** A product with one variant, whatever its options: the others are added by the bulk mutations. */
export function createProduct(world: World, shop: Shop, call: ProductCall): Outcome {
  const { input, eventId } = call;
  const checked = checkInput(shop, call, undefined);
  if (checked.errors.length > 0) return { errors: checked.errors };
  const product = newProduct(world, shop, input);
  storeOptions(world, product, checked.options ?? defaultOptions());
  for (const file of call.media ?? []) product.media.push(newMedia(world, file));
  const optionValues = product.options.map((option) => option.values[0]?.name ?? "");
  addVariant(world, shop, { product, optionValues, eventId });
  storeMetafields(world, shop, { type: "PRODUCT", id: product.id }, checked.metafields);
  setCollections(shop, product, input.collectionsToJoin ?? []);
  tellProductCreated(world, shop, { product, eventId });
  return { product };
}

export function updateProduct(world: World, shop: Shop, call: ProductCall): Outcome {
  const { input, eventId } = call;
  const product = input.id ? shop.products.get(input.id) : undefined;
  if (!product) return { errors: [{ field: ["id"], message: "Product does not exist" }] };
  const checked = checkInput(shop, call, product);
  if (checked.errors.length > 0) return { errors: checked.errors };
  applyProductFields(shop, product, input);
  for (const file of call.media ?? []) product.media.push(newMedia(world, file));
  storeMetafields(world, shop, { type: "PRODUCT", id: product.id }, checked.metafields);
  const leaving = new Set(input.collectionsToLeave ?? []);
  const staying = product.collectionIds.filter((id) => !leaving.has(id));
  setCollections(shop, product, [...staying, ...(input.collectionsToJoin ?? [])]);
  tellProductUpdated(world, shop, { product, eventId });
  return { product };
}

/** Deletes a product. Levels, reservations in `reserved` and listings elsewhere go without a word. */
export function deleteProduct(
  world: World,
  shop: Shop,
  call: { productId: string; eventId?: string },
): UserError[] {
  const { productId, eventId } = call;
  const product = shop.products.get(productId);
  if (!product) return [{ field: ["id"], message: "Product does not exist" }];
  const variants = variantsOf(shop, product);
  removeProduct(shop, product);
  for (const variant of variants) tellItemDeleted(world, shop, { variant, eventId });
  tellProductDeleted(world, shop, { productId, eventId });
  return [];
}

function addVariant(
  world: World,
  shop: Shop,
  options: { product: Product; optionValues: string[]; eventId?: string },
): Variant {
  const variant = newVariant(world, shop, { ...options, fields: {} });
  tellItem(world, shop, {
    item: itemOf(shop, variant),
    topic: "inventory_items/create",
    eventId: options.eventId,
  });
  stockNewVariant(world, shop, { variant, rows: [], eventId: options.eventId });
  return variant;
}

function checkInput(
  shop: Shop,
  call: ProductCall,
  product: Product | undefined,
): { options: PlannedOption[] | undefined; metafields: CheckedMetafield[]; errors: UserError[] } {
  const { input } = call;
  const errors: UserError[] = [];
  if ((input.title ?? product?.title ?? "").trim() === "")
    errors.push({ field: ["title"], message: "Title can't be blank" });
  const holder = input.handle ? shop.productIdByHandle.get(handleize(input.handle)) : undefined;
  if (holder && holder !== product?.id) {
    errors.push({
      field: ["handle"],
      message: `Handle '${input.handle ?? ""}' already in use. Please provide a new handle.`,
    });
  }
  const options = input.productOptions
    ? planOptions(input.productOptions, undefined, ["productOptions"])
    : { planned: undefined, errors: [] };
  const metafields = checkMetafields(
    shop,
    { type: "PRODUCT", id: product?.id },
    {
      inputs: input.metafields ?? [],
      app: call.app,
      path: ["metafields"],
    },
  );
  errors.push(...options.errors, ...metafields.errors);
  return { options: options.planned, metafields: metafields.checked, errors };
}
