import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { Picture } from "#store/components/picture.tsx";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { formatDay } from "#store/lib/format-day.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { ARTICLE } from "#store/queries/content.server.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const variables = { blog: params["blog"] ?? "", article: params["article"] ?? "" };
  const { blog } = await askShop(context.storefront, ARTICLE, { variables, keep: "short" });
  const article = blog?.articleByHandle;
  if (!blog || !article) throw new Response(null, { status: 404 });
  const { title, excerpt: description, publishedAt: datePublished, image } = article;
  const seo = pageFacts(request, {
    title,
    description,
    picture: image?.url,
    structured: { "@type": "Article", headline: title, datePublished },
  });
  return { blog: { handle: blog.handle, title: blog.title }, article, seo };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Article() {
  const { blog, article } = useLoaderData<typeof loader>();
  const { locale, say } = useFrame();
  return (
    <main id="content" className="band reading">
      <Breadcrumbs
        steps={[{ title: blog.title, to: `/blogs/${blog.handle}` }, { title: article.title }]}
      />
      <article>
        <h1>{article.title}</h1>
        <p className="quiet">
          <time dateTime={article.publishedAt}>{formatDay(locale.tag, article.publishedAt)}</time>
          {article.authorV2 && ` · ${say("by", { author: article.authorV2.name })}`}
        </p>
        {article.image && (
          <Picture image={article.image} widths={[640, 1200]} sizes="100vw" isFirst />
        )}
        <div className="prose" dangerouslySetInnerHTML={{ __html: article.contentHtml }} />
      </article>
    </main>
  );
}
