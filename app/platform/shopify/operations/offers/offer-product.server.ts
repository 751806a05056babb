import type { OfferProduct, OfferVariant } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { factoryRef } from "../../shop-ref.ts";

const BASE = graphql(`
  query OfferBase($variantId: ID!) {
    productVariant(id: $variantId) {
      title
      image {
        url
        altText
      }
      inventoryItem {
        measurement {
          weight {
            unit
            value
          }
        }
      }
      product {
        title
        vendor
        productType
        descriptionHtml
        featuredMedia {
          preview {
            image {
              url
              altText
            }
          }
        }
      }
    }
  }
`);

const DEFINE_KEY = graphql(`
  mutation DefineOfferKey($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      userErrors {
        code
        message
      }
    }
  }
`);

const SET = graphql(`
  mutation SetOfferProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
    productSet(identifier: $identifier, input: $input, synchronous: true) {
      product {
        id
        variants(first: 1) {
          nodes {
            id
            inventoryItem {
              id
            }
          }
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const KEY = { namespace: "$app", key: "offer" };
const COST = 15;
const SINGLE = { optionName: "Title", name: "Default Title" };

/** An offer's product, made anew or found by the offer's id; it has one variant, and nothing of it. */
export async function setOfferProduct(
  admin: AdminClient,
  product: OfferProduct,
): Promise<OfferVariant | { refused: string }> {
  const shop = factoryRef(product.factoryId);
  const base = await readBase(admin, product);
  if (!base) return { refused: "item_gone" };
  await defineKey(admin, shop);
  const { data } = await admin.request({
    shop,
    document: SET,
    cost: COST,
    variables: {
      identifier: { customId: { ...KEY, value: product.key } },
      input: toInput(product, base),
    },
  });
  const made = data.productSet?.product;
  const [variant] = made?.variants.nodes ?? [];
  if (made && variant) {
    const { id: variantGid, inventoryItem } = variant;
    return { productGid: made.id, variantGid, inventoryItemGid: inventoryItem.id };
  }
  return { refused: data.productSet?.userErrors[0]?.message ?? "no product came back" };
}

async function readBase(admin: AdminClient, product: OfferProduct) {
  const { data } = await admin.request({
    shop: factoryRef(product.factoryId),
    document: BASE,
    variables: { variantId: product.baseVariantGid },
    cost: 8,
  });
  return data.productVariant;
}

type Base = NonNullable<Awaited<ReturnType<typeof readBase>>>;

/** Unlisted: it is bought from the item's own page, and stands in no list beside it. */
function toInput(product: OfferProduct, base: Base) {
  const { title, vendor, productType, descriptionHtml, featuredMedia } = base.product;
  const variant = base.title === "Default Title" ? "" : ` – ${base.title}`;
  const picture = base.image ?? featuredMedia?.preview?.image;
  const weight = base.inventoryItem.measurement.weight;
  return {
    ...{ vendor, productType, descriptionHtml },
    title: `${title}${variant} (${product.suffix})`,
    status: "UNLISTED" as const,
    requiresSellingPlan: product.needsPlan,
    metafields: [{ ...KEY, type: "id", value: product.key }],
    productOptions: [{ name: SINGLE.optionName, values: [{ name: SINGLE.name }] }],
    ...(picture
      ? {
          files: [
            {
              originalSource: picture.url,
              alt: picture.altText ?? "",
              contentType: "IMAGE" as const,
            },
          ],
        }
      : {}),
    variants: [
      {
        optionValues: [SINGLE],
        price: product.price,
        inventoryPolicy: "DENY" as const,
        inventoryItem: {
          sku: product.sku,
          tracked: true,
          requiresShipping: true,
          ...(weight ? { measurement: { weight } } : {}),
        },
        inventoryQuantities: [{ locationId: product.locationGid, name: "available", quantity: 0 }],
      },
    ],
  };
}

/** Only a key that is declared unique finds a product again. */
async function defineKey(
  admin: AdminClient,
  shop: { shopId: string; app: "factory" },
): Promise<void> {
  const definition = {
    ...KEY,
    name: "Headwater offer",
    type: "id",
    ownerType: "PRODUCT" as const,
    capabilities: { uniqueValues: { enabled: true } },
  };
  await admin.request({ shop, document: DEFINE_KEY, variables: { definition }, cost: 10 });
}
