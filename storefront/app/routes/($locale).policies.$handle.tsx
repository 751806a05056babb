import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { readPolicies } from "#store/lib/read-policies.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const policies = await readPolicies(context.storefront);
  const policy = policies.find(({ handle }) => handle === params["handle"]);
  if (!policy) throw new Response(null, { status: 404 });
  return { policy, seo: pageFacts(request, { title: policy.title }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Policy() {
  const { policy } = useLoaderData<typeof loader>();
  const { say } = useFrame();
  return (
    <main id="content" className="band reading">
      <Breadcrumbs steps={[{ title: say("policies"), to: "/policies" }, { title: policy.title }]} />
      <h1>{policy.title}</h1>
      <div className="prose" dangerouslySetInnerHTML={{ __html: policy.body }} />
    </main>
  );
}
