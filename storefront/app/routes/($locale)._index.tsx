import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { CollectionStrip } from "#store/components/collection-strip.tsx";
import { Films } from "#store/components/films.tsx";
import { Picture } from "#store/components/picture.tsx";
import { ProductGrid } from "#store/components/product-grid.tsx";
import { afterPage } from "#store/lib/after-page.ts";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { readFilms } from "#store/lib/read-films.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { HOME } from "#store/queries/home.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const films = afterPage(() => readFilms(context.storefront, request, "home"));
  const home = await askShop(context.storefront, HOME, { variables: {}, keep: "short" });
  const { name, brand } = home.shop;
  const seo = pageFacts(request, {
    title: name,
    description: brand?.shortDescription,
    picture: home.newest.nodes[0]?.featuredImage?.url,
    structured: { "@type": "Organization", name, url: new URL(request.url).origin },
  });
  return { ...home, films, seo };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.seo, data?.shop.name ?? "");

export default function Home() {
  const { shop, newest, collections, blogs, films } = useLoaderData<typeof loader>();
  const { say, path } = useFrame();
  const [leading, ...others] = newest.nodes;
  const [journal] = blogs.nodes;
  return (
    <main id="content">
      <section className="hero">
        <div className="hero-words">
          <h1>{shop.brand?.slogan ?? shop.name}</h1>
          <p>{shop.brand?.shortDescription}</p>
          <Link className="button" to={path("/collections/all")} prefetch="intent">
            {say("shopAll")}
          </Link>
        </div>
        {leading && (
          <Link className="hero-picture" to={path(`/products/${leading.handle}`)}>
            <Picture
              image={leading.featuredImage}
              widths={[480, 800, 1200]}
              sizes="(min-width: 56em) 48vw, 100vw"
              isFirst
              alt=""
            />
            <span className="hero-caption">{leading.title}</span>
          </Link>
        )}
      </section>
      <section className="band" aria-labelledby="newest">
        <h2 id="newest">{say("newest")}</h2>
        <ProductGrid products={others} />
      </section>
      <Films films={films} className="band" />
      <section className="band" aria-labelledby="collections">
        <h2 id="collections">{say("collections")}</h2>
        <CollectionStrip collections={collections.nodes} />
      </section>
      {journal && journal.articles.nodes.length > 0 && (
        <section className="band band-quiet" aria-labelledby="journal">
          <h2 id="journal">{say("journal")}</h2>
          <ul className="readings">
            {journal.articles.nodes.map((article) => (
              <li key={article.handle}>
                <Link to={path(`/blogs/${journal.handle}/${article.handle}`)}>
                  <h3>{article.title}</h3>
                </Link>
                <p>{article.excerpt}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
