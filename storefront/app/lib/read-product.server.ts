import { getSelectedProductOptions } from "@shopify/hydrogen";
import type { Storefront, WithCache } from "@shopify/hydrogen";
import type { ProductCardFragment, ProductQuery } from "#store/queries/generated/graphql.ts";
import { PRODUCT, RELATED } from "#store/queries/product.server.ts";
import { afterPage } from "./after-page.ts";
import { askShop } from "./ask-shop.server.ts";
import { numberOf } from "./availability.ts";
import { askHub, askHubKept } from "./hub.server.ts";
import { readLadder } from "./ladder.ts";
import { ladderNamespace } from "./read-ladders.server.ts";
import { pageFacts } from "./seo.ts";
import type { Structured } from "./seo.ts";

export type ReadProduct = NonNullable<ProductQuery["product"]>;

const RELATED_MAX = 4;
/** What the hub answers at once. */
const VARIANTS_MAX = 100;

/** A product with the variant that the address chooses; a thrown 404 when there is none. */
export async function readProduct(
  context: { storefront: Storefront; env: Env; withCache: WithCache },
  request: Request,
  handle: string,
) {
  const { storefront, env } = context;
  const selectedOptions = getSelectedProductOptions(request);
  const { product } = await askShop(storefront, PRODUCT, {
    variables: { handle, selectedOptions, ladderNamespace: ladderNamespace(env) },
    keep: "short",
  });
  if (!product) throw new Response(null, { status: 404 });
  const seo = pageFacts(request, {
    title: product.seo.title ?? product.title,
    description: product.seo.description ?? product.description,
    picture: product.images.nodes[0]?.url,
    structured: structured(product, request),
  });
  return {
    product,
    tiers: readLadder(product.ladder?.value),
    related: afterPage(() => readRelated(storefront, product.id)),
    availability: afterPage(() =>
      askHub(env, `/availability?variants=${variantNumbers(product).join(",")}`),
    ),
    story: afterPage(() => askHubKept(context, `/products/${numberOf(product.id)}/story`)),
    seo,
  };
}

/** The variants that the page can show without being loaded anew. */
export function variantNumbers(product: ReadProduct): string[] {
  const shown = [product.selectedOrFirstAvailableVariant, ...product.adjacentVariants];
  const ids = shown.flatMap((variant) => (variant ? [numberOf(variant.id)] : []));
  return [...new Set(ids)].slice(0, VARIANTS_MAX);
}

/** Comes after the page; without it the page is whole. */
async function readRelated(
  storefront: Storefront,
  productId: string,
): Promise<ProductCardFragment[]> {
  const { productRecommendations: found } = await askShop(storefront, RELATED, {
    variables: { productId },
    keep: "short",
  }).catch(() => ({ productRecommendations: null }));
  return (found ?? []).slice(0, RELATED_MAX);
}

/** https://schema.org/Product with the offer of the chosen variant. */
function structured(product: ReadProduct, request: Request): Structured {
  const variant = product.selectedOrFirstAvailableVariant;
  return {
    "@type": "Product",
    name: product.title,
    description: product.description,
    image: product.images.nodes.map(({ url }) => url),
    brand: { "@type": "Brand", name: product.vendor },
    ...(variant
      ? {
          sku: variant.sku,
          offers: {
            "@type": "Offer",
            price: variant.price.amount,
            priceCurrency: variant.price.currencyCode,
            availability: `https://schema.org/${variant.availableForSale ? "InStock" : "OutOfStock"}`,
            url: request.url,
          },
        }
      : {}),
  };
}
