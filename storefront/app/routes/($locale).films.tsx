import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Film } from "#store/components/films.tsx";
import { localeOf } from "#store/lib/locales.ts";
import { readFilms } from "#store/lib/read-films.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

/** All films and live events to come; where a browser without a script finds what other pages add later. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const films = await readFilms(context.storefront, request, "everywhere");
  const title = textsOf(localeOf(new URL(request.url).pathname)).allFilms;
  return { films, seo: pageFacts(request, { title }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Films() {
  const { films } = useLoaderData<typeof loader>();
  const { say } = useFrame();
  return (
    <main id="content" className="band">
      <h1>{say("allFilms")}</h1>
      {films.length === 0 && <p>{say("noFilms")}</p>}
      {films.map((film) => (
        <Film key={film.id} film={film} heading="h2" />
      ))}
    </main>
  );
}
