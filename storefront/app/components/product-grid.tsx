import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ProductCardFragment } from "#store/queries/generated/graphql.ts";
import { Picture } from "./picture.tsx";

/** How many cards are seen without scrolling on a wide screen. */
const FIRST_SEEN = 4;

export function ProductGrid({
  products,
  isFirst = false,
}: {
  products: readonly ProductCardFragment[];
  isFirst?: boolean;
}) {
  return (
    <ul className="product-grid">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} isFirst={isFirst && index < FIRST_SEEN} />
        </li>
      ))}
    </ul>
  );
}

function ProductCard({ product, isFirst }: { product: ProductCardFragment; isFirst: boolean }) {
  const { say, path, money } = useFrame();
  const { minVariantPrice: min, maxVariantPrice: max } = product.priceRange;
  const price = min.amount === max.amount ? money(min) : say("fromPrice", { price: money(min) });
  return (
    <Link className="product-card" to={path(`/products/${product.handle}`)} prefetch="intent">
      <span className="product-card-picture">
        <Picture
          image={product.featuredImage}
          widths={[320, 480, 720]}
          sizes="(min-width: 64em) 22vw, (min-width: 40em) 30vw, 46vw"
          isFirst={isFirst}
          alt=""
        />
        {!product.availableForSale && <span className="tag">{say("soldOut")}</span>}
      </span>
      <span className="product-card-title">{product.title}</span>
      <span className="quiet">{price}</span>
    </Link>
  );
}
