import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { offerForm } from "#app/ui/offers/offer-form.ts";
import { OfferScreen } from "#app/ui/offers/offer-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const offerId = params["offerId"] ?? "";
  const offer = await hub.queries.offers.readOffer({ factoryId, offerId });
  if (!offer) throw new Response(null, { status: 404 });
  return { offer };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(offerForm, await readForm(request));
  if (!form.ok) return form;
  const { offers } = hub.operations;
  const of = { factoryId, offerId: params["offerId"] ?? "" };
  switch (form.data.intent) {
    case "end":
      return answerForm("offers:end.done", await offers.end(of));
    case "retry":
      // A permission granted a moment ago is not in the token that this page was opened with.
      await hub.signInAnew("factory", request);
      return answerForm("offers:retry.done", await offers.retry(of));
    case "granted":
      await hub.signInAnew("factory", request);
      return answerForm("offers:grant.done", { ok: true });
    case "cancelOrder": {
      const { orderGid } = form.data;
      const answer = await offers.cancelOrder({ factoryId, orderGid });
      return answerForm("offers:orders.cancelled", answer);
    }
  }
}

export default function Offer() {
  return <OfferScreen {...useLoaderData<typeof loader>()} />;
}
