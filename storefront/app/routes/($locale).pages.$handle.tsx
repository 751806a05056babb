import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { PAGE } from "#store/queries/content.server.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const variables = { handle: params["handle"] ?? "" };
  const { page } = await askShop(context.storefront, PAGE, { variables, keep: "long" });
  if (!page) throw new Response(null, { status: 404 });
  const { title, bodySummary: description } = page;
  return { page, seo: pageFacts(request, { title, description }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function ContentPage() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <main id="content" className="band reading">
      <Breadcrumbs steps={[{ title: page.title }]} />
      <h1>{page.title}</h1>
      <div className="prose" dangerouslySetInnerHTML={{ __html: page.body }} />
    </main>
  );
}
