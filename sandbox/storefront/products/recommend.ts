import type { Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { listedProducts } from "./visible.ts";

const recommendedMax = 10;

/** Related products share type, tags and collections; nobody has named complementary ones here. */
export function recommendProducts(
  context: StorefrontContext,
  product: Product,
  intent: string,
): Product[] {
  if (intent === "COMPLEMENTARY") return [];
  const likeness = (other: Product): number =>
    (other.productType === product.productType ? 3 : 0) +
    other.collectionIds.filter((id) => product.collectionIds.includes(id)).length * 2 +
    other.tags.filter((tag) => product.tags.includes(tag)).length;
  return listedProducts(context)
    .filter(({ id }) => id !== product.id)
    .map((other) => ({ other, points: likeness(other) }))
    .sort((a, b) => b.points - a.points)
    .slice(0, recommendedMax)
    .map(({ other }) => other);
}
