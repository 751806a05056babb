import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { ListControls } from "#store/components/list-controls.tsx";
import { ListPager } from "#store/components/list-pager.tsx";
import { ProductGrid } from "#store/components/product-grid.tsx";
import { readCollection } from "#store/lib/read-collection.server.ts";
import { pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return readCollection(context.storefront, request, params["handle"] ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Collection() {
  const { title, description, products, filters, chosen, sort, price } =
    useLoaderData<typeof loader>();
  const { say } = useFrame();
  return (
    <main id="content" className="band">
      <Breadcrumbs steps={[{ title: say("collections"), to: "/collections" }, { title }]} />
      <h1>{title}</h1>
      {description && <p className="lead">{description}</p>}
      <ListControls filters={filters} chosen={chosen} sort={sort} price={price} />
      {products.nodes.length === 0 ? (
        <p>{say("nothingHere")}</p>
      ) : (
        <ProductGrid products={products.nodes} isFirst />
      )}
      <ListPager ends={products.pageInfo} />
    </main>
  );
}
