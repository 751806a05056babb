import { bigId, gid, idOf, isoTime } from "../ids.ts";
import { inventoryQuantityOf } from "../inventory/levels.ts";
import { itemOf, variantTitle, variantsOf } from "../lookup.ts";
import { formatMoney } from "../money.ts";
import type { InventoryItem, Media, Product, Shop, Variant } from "../state.ts";

/** Above this many variants a payload carries no more than their ids. */
const fullVariantsMax = 100;

/** `products/create` and `products/update`. */
export function productPayload(shop: Shop, product: Product): Record<string, unknown> {
  const variants = variantsOf(shop, product);
  return {
    admin_graphql_api_id: product.id,
    body_html: product.descriptionHtml,
    created_at: isoTime(product.createdAt),
    handle: product.handle,
    id: bigId(product.id),
    product_type: product.productType,
    published_at: publishedAtOf(shop, product),
    template_suffix: product.templateSuffix,
    title: product.title,
    updated_at: isoTime(product.updatedAt),
    vendor: product.vendor,
    status: product.status.toLowerCase(),
    published_scope: "web",
    tags: product.tags.join(", "),
    variants: variants
      .slice(0, fullVariantsMax)
      .map((variant, index) => variantPayload(shop, { product, variant, position: index + 1 })),
    options: product.options.map((option, index) => ({
      name: option.name,
      id: bigId(option.id),
      product_id: bigId(product.id),
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
    images: product.media.map((media, index) => imagePayload(product, media, index + 1)),
    image: product.media[0] ? imagePayload(product, product.media[0], 1) : null,
    media: product.media.map((media, index) => mediaPayload(product, media, index + 1)),
    variant_gids: variants.map((variant) => ({
      admin_graphql_api_id: variant.id,
      updated_at: isoTime(variant.updatedAt),
    })),
    has_variants_that_requires_components: false,
    category: product.categoryId ? { admin_graphql_api_id: product.categoryId } : null,
  };
}

function variantPayload(
  shop: Shop,
  options: { product: Product; variant: Variant; position: number },
): Record<string, unknown> {
  const { product, variant, position } = options;
  const item = itemOf(shop, variant);
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues;
  const image = variant.mediaIds[0];
  return {
    admin_graphql_api_id: variant.id,
    barcode: variant.barcode,
    compare_at_price:
      variant.compareAtPrice === null
        ? null
        : formatMoney(variant.compareAtPrice, shop.currencyCode),
    created_at: isoTime(variant.createdAt),
    id: bigId(variant.id),
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    position,
    price: formatMoney(variant.price, shop.currencyCode),
    product_id: bigId(product.id),
    sku: item.sku,
    taxable: variant.taxable,
    title: variantTitle(variant),
    updated_at: isoTime(variant.updatedAt),
    option1,
    option2,
    option3,
    image_id: image === undefined ? null : bigId(imageId(image)),
    inventory_item_id: bigId(item.id),
    inventory_quantity: inventoryQuantityOf(shop, variant),
    old_inventory_quantity: inventoryQuantityOf(shop, variant),
  };
}

function imagePayload(product: Product, media: Media, position: number): Record<string, unknown> {
  const id = imageId(media.id);
  return {
    id: bigId(id),
    product_id: bigId(product.id),
    position,
    alt: media.alt,
    src: media.url,
    admin_graphql_api_id: id,
    created_at: isoTime(media.createdAt),
    updated_at: isoTime(media.createdAt),
    variant_ids: [],
  };
}

function mediaPayload(product: Product, media: Media, position: number): Record<string, unknown> {
  return {
    id: bigId(media.id),
    product_id: bigId(product.id),
    position,
    alt: media.alt,
    status: media.status,
    media_content_type: media.contentType,
    preview_image: { src: media.url, status: media.status },
    created_at: isoTime(media.createdAt),
    updated_at: isoTime(media.createdAt),
    admin_graphql_api_id: media.id,
  };
}

/** `inventory_items/create` and `/update`. */
export function itemPayload(shop: Shop, item: InventoryItem): Record<string, unknown> {
  return {
    id: bigId(item.id),
    sku: item.sku,
    created_at: isoTime(item.createdAt),
    updated_at: isoTime(item.updatedAt),
    requires_shipping: item.requiresShipping,
    cost: item.cost === null ? null : formatMoney(item.cost, shop.currencyCode),
    country_code_of_origin: item.countryCodeOfOrigin,
    province_code_of_origin: item.provinceCodeOfOrigin,
    harmonized_system_code: item.harmonizedSystemCode,
    tracked: item.tracked,
    country_harmonized_system_codes: [],
    weight_value: item.weight?.value ?? 0,
    weight_unit: item.weight?.unit.toLowerCase() ?? "kilograms",
    admin_graphql_api_id: item.id,
  };
}

/** Ids of a product's image and of the media that shows it differ in type only. */
export function imageId(mediaId: string): string {
  return gid("ProductImage", idOf(mediaId));
}

/** When the online store began to show it; null while it does not. */
export function publishedAtOf(shop: Shop, product: Product): string | null {
  if (product.status !== "ACTIVE" && product.status !== "UNLISTED") return null;
  for (const entry of product.publications) {
    if (shop.publications.get(entry.publicationId)?.app === null) return isoTime(entry.publishDate);
  }
  return null;
}
