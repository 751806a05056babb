import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest } from "#app/ui/list/list-request.ts";
import { catalogueForm } from "#app/ui/reseller/catalogue-form.ts";
import { CatalogueScreen } from "#app/ui/reseller/catalogue-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const NOTHING_TO_LIST = { ok: false, code: "nothing_to_list" } as const;
const NO_OFFERS = { rows: [], page: 1, hasNext: false };

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const { search, page, tab } = readListRequest(request);
  const factories = await hub.queries.partners.listFactories({ resellerId });
  const shown = factories.find((factory) => factory.id === tab) ?? factories[0];
  if (!shown) return { factories, shown: undefined, offers: NO_OFFERS, search };
  const of = { resellerId, partnershipId: shown.id, search, page };
  return { factories, shown, offers: await hub.queries.listings.listOffers(of), search };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const form = parseForm(catalogueForm, await readForm(request));
  if (!form.ok) return form;
  const { catalog, partners } = hub.operations;
  const { partnershipId } = form.data;
  const of = { resellerId, partnershipId };
  switch (form.data.intent) {
    case "list": {
      const { itemIds, consent } = form.data;
      return answerForm("reseller:listing", await catalog.chooseItems({ ...of, itemIds, consent }));
    }
    case "listAll": {
      const { search, consent } = form.data;
      const itemIds = await hub.queries.listings.listUnlistedIds({ ...of, search });
      if (itemIds.length === 0) return NOTHING_TO_LIST;
      return answerForm("reseller:listing", await catalog.chooseItems({ ...of, itemIds, consent }));
    }
    case "priceRule": {
      const { markUp: markUpBasisPoints, exchangeRate: exchangeMillionths, publishAs } = form.data;
      const rule = { markUpBasisPoints, exchangeMillionths, publishAs };
      return answerForm("reseller:saved", await partners.setPriceRule({ ...of, ...rule }));
    }
  }
}

export default function Catalogue() {
  return <CatalogueScreen {...useLoaderData<typeof loader>()} />;
}
