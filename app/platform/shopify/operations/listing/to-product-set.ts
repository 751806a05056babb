import type { ProductToSet, VariantToSet } from "#app/modules/catalog/index.ts";
import type {
  InventoryItemInput,
  ProductSetInput,
  ProductSetMutationVariables,
} from "../../generated/graphql.ts";
import { PRODUCT_KEY } from "./product-key.ts";

type VariantInput = NonNullable<ProductSetInput["variants"]>[number];

/** What a product with a single variant is called by in every shop. */
const SINGLE_OPTION = { name: "Title", values: ["Default Title"] };
const SINGLE_VALUE = { name: "Title", value: "Default Title" };
const ALT_LENGTH_MAX = 512;

/**
 * The variables of `productSet`. New variants are stocked at our location with nothing available: what
 * a shop shows is the lane's to write.
 */
export function toProductSet(
  product: ProductToSet,
  locationId: string,
): ProductSetMutationVariables {
  const { key, images, options, variants, ...content } = product;
  const identity = { ...PRODUCT_KEY, value: key };
  return {
    identifier: { customId: identity },
    input: {
      ...content,
      metafields: [{ ...identity, type: "id" }],
      productOptions: (options.length === 0 ? [SINGLE_OPTION] : options).map(
        ({ name, values }, index) => ({
          name,
          position: index + 1,
          values: values.map((value) => ({ name: value })),
        }),
      ),
      files: images.map(({ url, alt }) => ({
        originalSource: url,
        alt: alt.slice(0, ALT_LENGTH_MAX),
        contentType: "IMAGE" as const,
      })),
      variants: variants.map((variant) => toVariant(variant, locationId)),
    },
  };
}

function toVariant(variant: VariantToSet, locationId: string): VariantInput {
  return {
    ...toVariantFacts(variant),
    inventoryQuantities: [{ locationId, name: "available", quantity: 0 }],
  };
}

/** What both ways of making a variant share: what keeps a listing safe is never left to a default. */
export function toVariantFacts(variant: VariantToSet) {
  const values = variant.options.length === 0 ? [SINGLE_VALUE] : variant.options;
  const inventoryItem: InventoryItemInput = {
    sku: variant.sku,
    tracked: true,
    requiresShipping: true,
    cost: variant.cost,
    measurement: { weight: { unit: "GRAMS", value: variant.weightGrams } },
  };
  return {
    optionValues: values.map(({ name, value }) => ({ optionName: name, name: value })),
    barcode: variant.barcode,
    price: variant.price,
    inventoryPolicy: "DENY" as const,
    inventoryItem,
  };
}
