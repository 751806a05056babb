import type { Collection, Product, Shop } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import type { StorefrontState } from "../state.ts";

/** The publication that a storefront shows: the one chosen for it, else the online store. */
export function shownPublicationId(shop: Shop, state: StorefrontState): string | undefined {
  if (state.publicationId !== null) return state.publicationId;
  for (const publication of shop.publications.values())
    if (publication.app === null) return publication.id;
  return undefined;
}

type Viewer = Pick<StorefrontContext, "shop" | "state" | "world">;

/** Since when a product or collection is shown here; undefined when it is not, or not yet. */
export function publishedAt(viewer: Viewer, thing: Product | Collection): number | undefined {
  const wanted = shownPublicationId(viewer.shop, viewer.state);
  const entry = thing.publications.find(({ publicationId }) => publicationId === wanted);
  return entry && entry.publishDate <= viewer.world.clock.now() ? entry.publishDate : undefined;
}

/** Whoever knows the address sees an unlisted product too. */
export function isVisible(viewer: Viewer, product: Product): boolean {
  const { status } = product;
  if (status !== "ACTIVE" && status !== "UNLISTED") return false;
  return publishedAt(viewer, product) !== undefined;
}

/** Shown in lists, searches and recommendations. */
export function isListed(viewer: Viewer, product: Product): boolean {
  return product.status === "ACTIVE" && isVisible(viewer, product);
}

export function listedProducts(viewer: Viewer): Product[] {
  return [...viewer.shop.products.values()].filter((product) => isListed(viewer, product));
}

export function visibleProduct(viewer: Viewer, id: string | undefined): Product | null {
  const product = id === undefined ? undefined : viewer.shop.products.get(id);
  return product && isVisible(viewer, product) ? product : null;
}
