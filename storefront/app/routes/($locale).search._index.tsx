import { Form, Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { ListPager } from "#store/components/list-pager.tsx";
import { ProductGrid } from "#store/components/product-grid.tsx";
import { searchShop } from "#store/lib/search-shop.server.ts";
import { pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
  return searchShop(context.storefront, request);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageMeta(data?.seo, shopNameIn(matches)),
  { name: "robots", content: "noindex, follow" },
];

export default function Search() {
  const { term, found } = useLoaderData<typeof loader>();
  const { say, path } = useFrame();
  return (
    <main id="content" className="band">
      <h1>{term === "" ? say("search") : say("results", { term })}</h1>
      <Form className="search-page">
        <label>
          {say("search")}
          <input key={term} type="search" name="q" defaultValue={term} />
        </label>
        <button className="button" type="submit">
          {say("search")}
        </button>
      </Form>
      {found && (
        <>
          <p role="status">
            {found.total === 0 ? say("nothingFound") : say("found", { count: found.total })}
          </p>
          <ProductGrid products={found.products} isFirst />
          <ListPager ends={found.ends} />
          {found.texts.length > 0 && (
            <section aria-labelledby="to-read">
              <h2 id="to-read">{say("toRead")}</h2>
              <ul className="plain-list">
                {found.texts.map((text) => (
                  <li key={text.path}>
                    <Link to={path(text.path)}>{text.title}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </main>
  );
}
