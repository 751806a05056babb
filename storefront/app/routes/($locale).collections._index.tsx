import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { CollectionStrip } from "#store/components/collection-strip.tsx";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { COLLECTIONS } from "#store/queries/collections.server.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { collections } = await askShop(context.storefront, COLLECTIONS, {
    variables: {},
    keep: "short",
  });
  const { collections: title } = textsOf(localeOf(new URL(request.url).pathname));
  return { collections, seo: pageFacts(request, { title }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Collections() {
  const { collections } = useLoaderData<typeof loader>();
  const { say } = useFrame();
  return (
    <main id="content" className="band">
      <h1>{say("collections")}</h1>
      <CollectionStrip collections={collections.nodes} />
    </main>
  );
}
