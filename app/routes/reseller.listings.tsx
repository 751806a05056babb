import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { listingForm } from "#app/ui/reseller/listing-form.ts";
import { LISTING_TABS, ListingsScreen } from "#app/ui/reseller/listings-screen.tsx";
import { parseMoney } from "#app/ui/text/minor-units.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const PRICE_WRONG = { ok: false as const, code: "form_invalid", fields: { price: "money" } };

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const { search, page, tab } = readListRequest(request);
  const filter = tabOf(tab, LISTING_TABS);
  const of = { resellerId };
  const listings = await hub.queries.listings.listListings({ of, search, filter, page });
  return { listings, search, tab: filter };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: resellerId, currency } = await hub.signIn("reseller", request);
  const form = parseForm(listingForm, await readForm(request));
  if (!form.ok) return form;
  const { catalog } = hub.operations;
  switch (form.data.intent) {
    case "mend":
      return answerForm(
        "reseller:mending",
        await catalog.mendListing({ resellerId, ...form.data }),
      );
    case "unlist":
      return answerForm("reseller:unlisting", await catalog.unlist({ resellerId, ...form.data }));
    case "price": {
      const { listingId, price } = form.data;
      const priceMinor = price === "" ? null : parseMoney(price, currency);
      if (priceMinor === undefined) return PRICE_WRONG;
      const answer = await catalog.setPrice({ resellerId, listingId, priceMinor });
      return answerForm("reseller:saved", answer);
    }
  }
}

export default function Listings() {
  return <ListingsScreen {...useLoaderData<typeof loader>()} />;
}
