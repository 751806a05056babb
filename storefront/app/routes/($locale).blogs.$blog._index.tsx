import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { ListPager } from "#store/components/list-pager.tsx";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { readListPart } from "#store/lib/page-of-list.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { formatDay } from "#store/lib/format-day.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { BLOG } from "#store/queries/content.server.ts";

const PAGE = 12;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const variables = { handle: params["blog"] ?? "", ...readListPart(new URL(request.url), PAGE) };
  const { blog } = await askShop(context.storefront, BLOG, { variables, keep: "short" });
  if (!blog) throw new Response(null, { status: 404 });
  return { blog, seo: pageFacts(request, { title: blog.title }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Blog() {
  const { blog } = useLoaderData<typeof loader>();
  const { locale, path } = useFrame();
  return (
    <main id="content" className="band reading">
      <Breadcrumbs steps={[{ title: blog.title }]} />
      <h1>{blog.title}</h1>
      <ul className="readings">
        {blog.articles.nodes.map((article) => (
          <li key={article.handle}>
            <p className="quiet">{formatDay(locale.tag, article.publishedAt)}</p>
            <Link to={path(`/blogs/${blog.handle}/${article.handle}`)} prefetch="intent">
              <h2>{article.title}</h2>
            </Link>
            <p>{article.excerpt}</p>
          </li>
        ))}
      </ul>
      <ListPager ends={blog.articles.pageInfo} />
    </main>
  );
}
