import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { CollectionCardFragment } from "#store/queries/generated/graphql.ts";
import { Picture } from "./picture.tsx";

/** A collection without a picture of its own shows its first product. */
export function CollectionStrip({
  collections,
}: {
  collections: readonly CollectionCardFragment[];
}) {
  const { path } = useFrame();
  return (
    <ul className="collection-strip">
      {collections.map(({ id, handle, title, image, products }) => (
        <li key={id}>
          <Link to={path(`/collections/${handle}`)} prefetch="intent">
            <Picture
              image={image ?? products.nodes[0]?.featuredImage}
              widths={[240, 480]}
              sizes="(min-width: 64em) 16vw, 40vw"
              alt=""
            />
            <span>{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
