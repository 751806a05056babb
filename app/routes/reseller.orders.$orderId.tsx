import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { resellerOrderForm } from "#app/ui/orders/order-form.ts";
import { ResellerOrderScreen } from "#app/ui/orders/reseller-order-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const orderId = params["orderId"] ?? "";
  const order = await hub.queries.orders.readOrder({ viewer: { resellerId }, orderId });
  if (!order) throw new Response(null, { status: 404 });
  return { order };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId } = await hub.signIn("reseller", request);
  const form = parseForm(resellerOrderForm, await readForm(request));
  if (!form.ok) return form;
  const { orders } = hub.operations;
  const of = { shopId, supplyOrderId: params["orderId"] ?? "" };
  switch (form.data.intent) {
    case "request": {
      // What the reseller has just permitted is in its new token.
      await hub.signInAnew("reseller", request);
      return answerForm("orders:requested", await orders.requestFulfilment(of));
    }
    case "release":
      return answerForm("orders:released", await orders.releaseHold({ ...of, by: "reseller" }));
    case "retry":
      return answerForm(
        "orders:retried",
        await orders.retry({ shopId, orderId: form.data.orderId }),
      );
  }
}

export default function ResellerOrder() {
  return <ResellerOrderScreen {...useLoaderData<typeof loader>()} />;
}
