import type { World } from "#sandbox/contract.ts";
import { replaceMetafields } from "../../metafields/replace.ts";
import type { CheckedMetafield } from "../../metafields/write.ts";
import { checkMetafields } from "../../metafields/write.ts";
import type { Product, Shop, UserError } from "../../state.ts";
import { handleize } from "../handle.ts";
import { fileErrors, replaceMedia } from "../media.ts";
import type { PlannedOption } from "../options.ts";
import { defaultOptions, planOptions, plannedFrom, storeOptions } from "../options.ts";
import { applyProductFields, newProduct, setCollections } from "../product-records.ts";
import { tellProductCreated, tellProductUpdated } from "../tell.ts";
import { applyVariants } from "./apply-variants.ts";
import type { ProductSetCall } from "./input.ts";
import { locateProduct } from "./locate.ts";
import type { PlannedVariant } from "./plan-variants.ts";
import { planVariants } from "./plan-variants.ts";

/** Everything an upsert will do, read and checked before anything is touched. */
interface Plan {
  product: Product | undefined;
  options: PlannedOption[];
  /** Undefined leaves the variants as they are. */
  variants: PlannedVariant[] | undefined;
  metafields: CheckedMetafield[] | undefined;
}

/**
 * Creates or updates a product from one input: list fields that it names are replaced, what is
 * missing in them is deleted, all else stays. It happens whole or not at all.
 */
export function setProduct(
  world: World,
  shop: Shop,
  call: ProductSetCall,
): { product: Product } | { errors: UserError[] } {
  const located = locateProduct(shop, call);
  if ("error" in located) return { errors: [located.error] };
  const planned = planProduct(shop, call, located.product);
  if ("errors" in planned) return planned;
  return { product: applyPlan(world, shop, { call, plan: planned.plan }) };
}

function planProduct(
  shop: Shop,
  call: ProductSetCall,
  product: Product | undefined,
): { plan: Plan } | { errors: UserError[] } {
  const { input } = call;
  const errors = [...basicErrors(shop, call, product)];
  const optionPlan = input.productOptions
    ? planOptions(input.productOptions, product, ["input", "productOptions"])
    : { planned: product ? plannedFrom(product) : defaultOptions(), errors: [] };
  errors.push(...optionPlan.errors, ...fileErrors(input.files ?? [], product, ["input", "files"]));
  const metafields = planMetafields(shop, call, product);
  errors.push(...metafields.errors);
  if (errors.length > 0) return { errors };
  const variants = input.variants
    ? planVariants(shop, { call, product, planned: optionPlan.planned })
    : { variants: undefined, errors: [] };
  if (variants.errors.length > 0) return { errors: variants.errors };
  return {
    plan: {
      product,
      options: optionPlan.planned,
      variants: variants.variants,
      metafields: metafields.checked,
    },
  };
}

function basicErrors(shop: Shop, call: ProductSetCall, product: Product | undefined): UserError[] {
  const { input } = call;
  const errors: UserError[] = [];
  const refuse = (field: string, code: string, message: string) =>
    errors.push({ field: ["input", field], code, message });
  const title = input.title ?? product?.title ?? "";
  if (title.trim() === "") refuse("title", "INVALID_PRODUCT", "Title can't be blank");
  if (title.length > 255)
    refuse("title", "INVALID_PRODUCT", "Title is too long (maximum is 255 characters)");
  const holder = input.handle ? shop.productIdByHandle.get(handleize(input.handle)) : undefined;
  if (holder && holder !== product?.id) {
    refuse(
      "handle",
      "HANDLE_NOT_UNIQUE",
      `Handle '${input.handle ?? ""}' already in use. Please provide a new handle.`,
    );
  }
  if (input.variants && !input.productOptions) {
    refuse(
      "productOptions",
      "PRODUCT_OPTIONS_INPUT_MISSING",
      "Must specify product options when updating variants.",
    );
  }
  if (input.productOptions && !input.variants) {
    refuse("variants", "VARIANTS_INPUT_MISSING", "Must specify variants when updating options.");
  }
  if (input.variants?.length === 0)
    refuse("variants", "VARIANTS_INPUT_MISSING", "Must specify variants when updating options.");
  return errors;
}

function planMetafields(
  shop: Shop,
  call: ProductSetCall,
  product: Product | undefined,
): { checked: CheckedMetafield[] | undefined; errors: UserError[] } {
  const customId = call.identifier?.customId;
  const inputs = call.input.metafields ?? (customId && !product ? [customId] : undefined);
  if (!inputs) return { checked: undefined, errors: [] };
  const owner = { type: "PRODUCT" as const, id: product?.id };
  const { checked, errors } = checkMetafields(shop, owner, {
    inputs,
    app: call.app,
    path: ["input", "metafields"],
  });
  return { checked, errors: errors.map((error) => ({ ...error, code: "INVALID_METAFIELD" })) };
}

function applyPlan(
  world: World,
  shop: Shop,
  options: { call: ProductSetCall; plan: Plan },
): Product {
  const { call, plan } = options;
  const { input, eventId } = call;
  const product = plan.product ?? newProduct(world, shop, input);
  if (plan.product) applyProductFields(shop, product, input);
  storeOptions(world, product, plan.options);
  if (input.files) replaceMedia(world, product, input.files);
  if (plan.variants || !plan.product) {
    applyVariants(world, shop, { product, planned: plan.variants, call });
  }
  if (plan.metafields) {
    const owner = { type: "PRODUCT" as const, id: product.id };
    replaceMetafields(world, shop, { owner, checked: plan.metafields, app: call.app });
  }
  if (input.collections) setCollections(shop, product, input.collections);
  if (plan.product) tellProductUpdated(world, shop, { product, eventId });
  else tellProductCreated(world, shop, { product, eventId });
  return product;
}
