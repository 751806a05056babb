import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { FactoryOrderScreen } from "#app/ui/orders/factory-order-screen.tsx";
import { orderForm, shipmentOf } from "#app/ui/orders/order-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const orderId = params["orderId"] ?? "";
  const order = await hub.queries.orders.readOrder({ viewer: { factoryId }, orderId });
  if (!order) throw new Response(null, { status: 404 });
  const awaited = await hub.queries.offers.findAwaited({ factoryId, supplyOrderId: orderId });
  return { order, awaited };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId } = await hub.signIn("factory", request);
  const form = parseForm(orderForm, await readForm(request));
  if (!form.ok) return form;
  const { orders, fulfilment } = hub.operations;
  const of = { shopId, supplyOrderId: params["orderId"] ?? "" };
  switch (form.data.intent) {
    case "release":
      return answerForm("orders:released", await orders.releaseHold({ ...of, by: "factory" }));
    case "hold":
      return answerForm("orders:heldBack", await orders.holdByFactory(of));
    case "reject":
      return answerForm("orders:rejected", await orders.reject(of));
    case "retry":
      return answerForm(
        "orders:retried",
        await orders.retry({ shopId, orderId: form.data.orderId }),
      );
    case "ship":
      return answerForm(
        "orders:shipped",
        await fulfilment.ship({ ...of, ...shipmentOf(form.data) }),
      );
  }
}

export default function FactoryOrder() {
  return <FactoryOrderScreen {...useLoaderData<typeof loader>()} />;
}
