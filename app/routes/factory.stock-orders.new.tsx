import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/modules/inventory/index.ts";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest } from "#app/ui/list/list-request.ts";
import { NewStockOrderScreen } from "#app/ui/stock/new-stock-order-screen.tsx";
import { newStockOrderForm } from "#app/ui/stock/stock-order-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId, timezone } = await hub.signIn("factory", request);
  const { search, page } = readListRequest(request);
  const [places, items] = await Promise.all([
    hub.queries.inventory.listPlaces(factoryId),
    hub.queries.stock.listItems({ factoryId, search, filter: "goods", page }),
  ]);
  return { places, items, search, today: dayIn(timezone, Date.now()) };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(newStockOrderForm, await readForm(request));
  if (!form.ok) return form;
  const lines = form.data.lines.map(({ id, units }) => ({ itemId: id, quantity: units }));
  const answer = await hub.operations.inventory.create({ ...form.data, factoryId, lines });
  if (!answer.ok) return answerForm("stock:saved", answer);
  return redirect(`/factory/stock-orders/${answer.stockOrderId}`);
}

export default function NewStockOrder() {
  return <NewStockOrderScreen {...useLoaderData<typeof loader>()} />;
}
