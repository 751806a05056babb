import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/modules/inventory/index.ts";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { changeOf, stockOrderForm, storyOf } from "#app/ui/stock/stock-order-form.ts";
import { StockOrderScreen } from "#app/ui/stock/stock-order-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId, timezone } = await hub.signIn("factory", request);
  const stockOrderId = params["stockOrderId"] ?? "";
  const order = await hub.queries.inventory.readStockOrder({ factoryId, stockOrderId });
  if (!order) throw new Response(null, { status: 404 });
  const offers = await hub.queries.offers.listOfStockOrder({ factoryId, stockOrderId });
  return { order, offers, today: dayIn(timezone, Date.now()) };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(stockOrderForm, await readForm(request));
  if (!form.ok) return form;
  const { inventory } = hub.operations;
  const of = { factoryId, stockOrderId: params["stockOrderId"] ?? "" };
  switch (form.data.intent) {
    case "state":
      return answerForm("stock:saved", await inventory.change({ ...of, state: form.data.state }));
    case "change":
      return answerForm("stock:saved", await inventory.change({ ...of, ...changeOf(form.data) }));
    case "story":
      return answerForm("stock:saved", await inventory.change({ ...of, ...storyOf(form.data) }));
    case "receive": {
      const lines = form.data.lines.map(({ id, units }) => ({ lineId: id, units }));
      const { receiptId } = form.data;
      return answerForm("stock:receive.done", await inventory.receive({ ...of, receiptId, lines }));
    }
  }
}

export default function StockOrder() {
  return <StockOrderScreen {...useLoaderData<typeof loader>()} />;
}
