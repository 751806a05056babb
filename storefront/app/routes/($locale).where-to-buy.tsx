import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { localeOf } from "#store/lib/locales.ts";
import { readPlaces } from "#store/lib/places.server.ts";
import type { Place } from "#store/lib/places.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";
import { collator, countryName } from "#store/lib/intl.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { whereToBuy: title } = textsOf(localeOf(new URL(request.url).pathname));
  const places = await readPlaces(context.env);
  const structured = places && places.length > 0 ? listFacts(places) : null;
  return { places, seo: pageFacts(request, { title, structured }) };
}

/** https://schema.org/ItemList of the shops. */
function listFacts(places: readonly Place[]) {
  return {
    "@type": "ItemList",
    itemListElement: places.map(({ name, url, city, countryCode, description }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: {
        "@type": "Store",
        name,
        url,
        description,
        address: {
          "@type": "PostalAddress",
          addressLocality: city,
          addressCountry: countryCode,
        },
      },
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

/** Resellers who want to be found, country by country. */
export default function WhereToBuy() {
  const { places } = useLoaderData<typeof loader>();
  const { say, locale } = useFrame();
  const countries = [...new Set((places ?? []).map(({ countryCode }) => countryCode))]
    .map((code) => ({ code, name: countryName(locale.tag, code) }))
    .sort((a, b) => collator(locale.tag).compare(a.name, b.name));
  return (
    <main id="content" className="band reading">
      <h1>{say("whereToBuy")}</h1>
      {!places && <p>{say("placesAway")}</p>}
      {places?.length === 0 && <p>{say("noPlaces")}</p>}
      {places && places.length > 0 && <p className="quiet">{say("whereToBuyHint")}</p>}
      {countries.map(({ code, name }) => (
        <section key={code} aria-labelledby={`country-${code}`}>
          <h2 id={`country-${code}`}>{name}</h2>
          <ul className="places">
            {(places ?? [])
              .filter(({ countryCode }) => countryCode === code)
              .map((place) => (
                <li key={place.url}>
                  <a href={place.url} rel="noopener">
                    {place.name}
                  </a>
                  {place.city !== "" && <span className="quiet"> · {place.city}</span>}
                  {place.description !== "" && <p>{place.description}</p>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
