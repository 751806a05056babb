import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { OFFER_TABS, OffersScreen } from "#app/ui/offers/offers-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const { page, tab: asked } = readListRequest(request);
  const tab = tabOf(asked, OFFER_TABS);
  const offers = await hub.queries.offers.listOffers({ factoryId, filter: tab, page });
  return { offers, tab };
}

export default function Offers() {
  return <OffersScreen {...useLoaderData<typeof loader>()} />;
}
