import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest } from "#app/ui/list/list-request.ts";
import { partnerForm } from "#app/ui/partners/partner-form.ts";
import { PartnerScreen } from "#app/ui/partners/partner-screen.tsx";
import { CREDIT_LIMIT_WRONG, termsOf } from "#app/ui/partners/terms-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const ORDERS_SHOWN = 10;

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const partnershipId = params["partnershipId"] ?? "";
  const partner = await hub.queries.partners.readPartner({ factoryId, partnershipId });
  if (!partner) throw new Response(null, { status: 404 });
  const { page } = readListRequest(request);
  const [place, listings, orders] = await Promise.all([
    hub.queries.places.readPartnerPlace({ factoryId, partnershipId }),
    hub.queries.listings.listListings({
      of: { factoryId, partnershipId },
      ...{ search: "", filter: "all", page },
    }),
    hub.queries.orders.listOrders({
      viewer: { factoryId },
      ...{ tab: "all", search: "", partnershipId, page: 1 },
    }),
  ]);
  return { partner, place, listings, orders: orders.rows.slice(0, ORDERS_SHOWN) };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId, currency } = await hub.signIn("factory", request);
  const form = parseForm(partnerForm, await readForm(request));
  if (!form.ok) return form;
  const { partners } = hub.operations;
  const partnershipId = params["partnershipId"] ?? "";
  const of = { factoryId, partnershipId };
  const side = { shopId: factoryId, by: "factory" as const, partnershipId };
  switch (form.data.intent) {
    case "terms": {
      const terms = termsOf(form.data, currency);
      if (!terms) return CREDIT_LIMIT_WRONG;
      return answerForm("partners:saved", await partners.changeTerms({ ...of, ...terms }));
    }
    case "place": {
      const on = form.data.on === "yes";
      return answerForm("settings:saved", await partners.showPlace({ ...of, on }));
    }
    case "pause":
      return answerForm("partners:paused", await partners.pause(side));
    case "resume":
      return answerForm("partners:resumed", await partners.resume(side));
    case "end":
      return answerForm("partners:ended", await partners.end(of));
  }
}

export default function Partner() {
  return <PartnerScreen {...useLoaderData<typeof loader>()} />;
}
