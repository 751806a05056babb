import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addShippingDays, dayIn } from "#app/modules/inventory/index.ts";
import { grantableUnits } from "#app/modules/offers/index.ts";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { NewOfferScreen } from "#app/ui/offers/new-offer-screen.tsx";
import { newOfferForm, newOfferOf } from "#app/ui/offers/offer-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId, timezone } = await hub.signIn("factory", request);
  const { inventory, stock, store } = hub.queries;
  const stockOrderId = params["stockOrderId"] ?? "";
  const order = await inventory.readStockOrder({ factoryId, stockOrderId });
  const line = order?.lines.find((one) => one.id === params["lineId"]);
  if (!order || !line) throw new Response(null, { status: 404 });
  const [item, settings, payment] = await Promise.all([
    stock.readItem({ factoryId, itemId: line.itemId }),
    store.readSettings(factoryId),
    hub.operations.offers.foreseePayment({ factoryId }),
  ]);
  const { id, reference, expectedOn } = order;
  return {
    ...{ order: { id, reference, expectedOn }, line, payment },
    grantable: grantableUnits(line),
    priceMinor: item?.priceMinor ?? 0,
    promisedOn: addShippingDays(expectedOn, settings),
    today: dayIn(timezone, Date.now()),
  };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { currency, timezone } = await hub.signIn("factory", request);
  const today = dayIn(timezone, Date.now());
  const form = parseForm(newOfferForm({ currency, today }), await readForm(request));
  if (!form.ok) return form;
  // A permission granted a moment ago is not in the token that this page was opened with.
  const { shopId: factoryId } = await hub.signInAnew("factory", request);
  if (form.data.intent === "granted") return answerForm("offers:grant.done", { ok: true });
  const offer = { factoryId, stockOrderLineId: params["lineId"] ?? "", ...newOfferOf(form.data) };
  const answer = await hub.operations.offers.create(offer);
  if (!answer.ok) return answerForm("offers:grant.done", answer);
  return redirect(`/factory/offers/${answer.offerId}`);
}

export default function NewOffer() {
  return <NewOfferScreen {...useLoaderData<typeof loader>()} />;
}
