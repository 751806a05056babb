import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { localeOf } from "#store/lib/locales.ts";
import { readPolicies } from "#store/lib/read-policies.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const policies = await readPolicies(context.storefront);
  const { policies: title } = textsOf(localeOf(new URL(request.url).pathname));
  return {
    policies: policies.map(({ handle, title: name }) => ({ handle, name })),
    seo: pageFacts(request, { title }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Policies() {
  const { policies } = useLoaderData<typeof loader>();
  const { say, path } = useFrame();
  return (
    <main id="content" className="band reading">
      <h1>{say("policies")}</h1>
      <ul className="plain-list">
        {policies.map(({ handle, name }) => (
          <li key={handle}>
            <Link to={path(`/policies/${handle}`)}>{name}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
