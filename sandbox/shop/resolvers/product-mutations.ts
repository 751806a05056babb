import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../ids.ts";
import { resolveNamespace } from "../metafields/namespaces.ts";
import { findByUniqueMetafield } from "../metafields/unique.ts";
import type { BulkCreateStrategy } from "../products/bulk-create.ts";
import { createVariants } from "../products/bulk-create.ts";
import type { BulkVariantInput } from "../products/bulk-plan.ts";
import { deleteVariants, updateVariants } from "../products/bulk-update.ts";
import type { ProductInput } from "../products/change-product.ts";
import { createProduct, deleteProduct, updateProduct } from "../products/change-product.ts";
import { duplicateProduct } from "../products/duplicate-product.ts";
import type { FileInput } from "../products/media.ts";
import { startProductSet } from "../products/operations.ts";
import { tidyTags } from "../products/product-records.ts";
import type { CustomId, ProductSetIdentifier, ProductSetInput } from "../products/set/input.ts";
import { setProduct } from "../products/set/product-set.ts";
import { tellProductUpdated } from "../products/tell.ts";
import type { Product, ProductOperation, ProductStatus, UserError } from "../state.ts";

interface CreateMediaInput {
  originalSource: string;
  alt?: string | null;
  mediaContentType: string;
}

interface ProductArgs {
  product?: ProductInput | null;
  input?: ProductInput | null;
  media?: CreateMediaInput[] | null;
  identifier?: { id?: string | null; handle?: string | null; customId?: CustomId | null } | null;
}

function filesOf(media: CreateMediaInput[] | null | undefined): FileInput[] {
  return (media ?? []).map(({ originalSource, alt, mediaContentType }) => ({
    originalSource,
    alt,
    contentType: mediaContentType,
  }));
}

function productPayload(
  context: ResolverContext,
  result: { product: Product } | { errors: UserError[] },
) {
  const shop = shopOfContext(context);
  return "errors" in result
    ? { product: null, shop, userErrors: result.errors }
    : { product: result.product, shop, userErrors: [] };
}

function productSet(
  _: unknown,
  args: {
    identifier?: ProductSetIdentifier | null;
    input: ProductSetInput;
    synchronous?: boolean | null;
  },
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const { world, eventId, appId } = context;
  const call = { identifier: args.identifier, input: args.input, app: { appId }, eventId };
  if (args.synchronous === false) {
    const productSetOperation = startProductSet(world, shop, () => setProduct(world, shop, call));
    return { product: null, productSetOperation, userErrors: [] };
  }
  const result = setProduct(world, shop, call);
  return "errors" in result
    ? { product: null, productSetOperation: null, userErrors: result.errors }
    : { product: result.product, productSetOperation: null, userErrors: [] };
}

function productCreate(_: unknown, args: ProductArgs, context: ResolverContext) {
  const { world, eventId } = context;
  const input = args.product ?? args.input ?? {};
  const call = { input, media: filesOf(args.media), app: context, eventId };
  return productPayload(context, createProduct(world, shopOfContext(context), call));
}

function productUpdate(_: unknown, args: ProductArgs, context: ResolverContext) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const input = args.product ?? args.input ?? {};
  const id = input.id ?? identified(args, context);
  const call = { input: { ...input, id }, media: filesOf(args.media), app: context, eventId };
  return productPayload(context, updateProduct(world, shop, call));
}

function identified(args: ProductArgs, context: ResolverContext): string | undefined {
  const shop = shopOfContext(context);
  const { id, handle, customId } = args.identifier ?? {};
  if (id) return id;
  if (handle) return shop.productIdByHandle.get(handle);
  if (!customId) return undefined;
  const namespace = resolveNamespace(customId.namespace, context);
  return findByUniqueMetafield(shop, { ...customId, ownerType: "PRODUCT", namespace });
}

function productDelete(_: unknown, args: { input: { id: string } }, context: ResolverContext) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const userErrors = deleteProduct(world, shop, { productId: args.input.id, eventId });
  const deletedProductId = userErrors.length === 0 ? args.input.id : null;
  return { deletedProductId, productDeleteOperation: null, shop, userErrors };
}

function changeStatus(
  _: unknown,
  args: { productId: string; status: ProductStatus },
  context: ResolverContext,
) {
  const { world, eventId } = context;
  const input = { id: args.productId, status: args.status };
  const result = updateProduct(world, shopOfContext(context), { input, app: context, eventId });
  if ("product" in result) return { product: result.product, userErrors: [] };
  const userErrors = result.errors.map((error) => ({ ...error, code: "PRODUCT_NOT_FOUND" }));
  return { product: null, userErrors };
}

function productDuplicate(
  _: unknown,
  args: { productId: string; newTitle: string; newStatus?: ProductStatus | null },
  context: ResolverContext,
) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const product = shop.products.get(args.productId);
  const rest = { shop, imageJob: null, productDuplicateOperation: null };
  if (!product) {
    const message = "Product does not exist";
    return { ...rest, newProduct: null, userErrors: [{ field: ["productId"], message }] };
  }
  const newProduct = duplicateProduct(world, shop, { ...args, product, eventId });
  return { ...rest, newProduct, userErrors: [] };
}

interface BulkArgs {
  productId: string;
  variants: BulkVariantInput[];
  media?: CreateMediaInput[] | null;
}

function changeTags(change: (old: readonly string[], given: readonly string[]) => string[]) {
  return (_: unknown, args: { id: string; tags: string[] }, context: ResolverContext) => {
    const { world, eventId } = context;
    const shop = shopOfContext(context);
    const product = shop.products.get(args.id);
    const owner = product ?? shop.orders.orders.get(args.id) ?? shop.orders.drafts.get(args.id);
    if (!owner)
      return { node: null, userErrors: [{ field: ["id"], message: "Node does not exist" }] };
    owner.tags = change(owner.tags, tidyTags(args.tags));
    owner.updatedAt = world.clock.now();
    if (product) tellProductUpdated(world, shop, { product, eventId });
    else world.changed(shop);
    return { node: owner, userErrors: [] };
  };
}

export const productMutations: Resolvers = {
  Mutation: {
    productSet,
    productCreate,
    productUpdate,
    productDelete,
    productDuplicate,
    productChangeStatus: changeStatus,
    productVariantsBulkCreate: (
      _: unknown,
      args: BulkArgs & { strategy?: BulkCreateStrategy | null },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const { product, variants, errors } = createVariants(world, shopOfContext(context), {
        ...args,
        media: filesOf(args.media),
        strategy: args.strategy ?? "DEFAULT",
        app: context,
        eventId,
      });
      return { product, productVariants: variants, userErrors: errors };
    },
    productVariantsBulkUpdate: (
      _: unknown,
      args: BulkArgs & { allowPartialUpdates?: boolean | null },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const { product, variants, errors } = updateVariants(world, shopOfContext(context), {
        ...args,
        media: filesOf(args.media),
        allowPartialUpdates: args.allowPartialUpdates ?? false,
        app: context,
        eventId,
      });
      return { product, productVariants: variants, userErrors: errors };
    },
    productVariantsBulkDelete: (
      _: unknown,
      args: { productId: string; variantsIds: string[] },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const call = { productId: args.productId, variantIds: args.variantsIds, eventId };
      const { product, errors } = deleteVariants(world, shopOfContext(context), call);
      return { product, userErrors: errors };
    },
    tagsAdd: changeTags((old, given) => tidyTags([...old, ...given])),
    tagsRemove: changeTags((old, given) => {
      const leaving = new Set(given.map((tag) => tag.toLowerCase()));
      return old.filter((tag) => !leaving.has(tag.toLowerCase()));
    }),
  },
  ProductSetOperation: {
    product: (operation: ProductOperation, _args: unknown, context: ResolverContext) =>
      operation.productId === null
        ? null
        : (shopOfContext(context).products.get(operation.productId) ?? null),
  },
};
