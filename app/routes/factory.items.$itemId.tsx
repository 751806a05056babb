import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { itemForm } from "#app/ui/items/item-form.ts";
import { ItemScreen } from "#app/ui/items/item-screen.tsx";
import { readListRequest } from "#app/ui/list/list-request.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const itemId = params["itemId"] ?? "";
  const item = await hub.queries.stock.readItem({ factoryId, itemId });
  const ladder = await hub.queries.pricing.readLadder({ factoryId, itemId });
  if (!item || !ladder) throw new Response(null, { status: 404 });
  const { page } = readListRequest(request);
  const of = { factoryId, itemId };
  const [movements, coming, promise, stockPolicy] = await Promise.all([
    hub.queries.stock.listMovements({ ...of, page }),
    hub.queries.inventory.listComing(of),
    hub.queries.store.readPromise(of),
    hub.queries.stock.readPolicy(factoryId),
  ]);
  return { item, ladder, movements, coming, promise, stockPolicy };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(itemForm, await readForm(request));
  if (!form.ok) return form;
  const { escrow, pricing } = hub.operations;
  const of = { factoryId, itemId: params["itemId"] ?? "" };
  switch (form.data.intent) {
    case "safety":
      return answerForm("items:saved", await escrow.setSafety({ ...of, units: form.data.units }));
    case "policy":
      return answerForm("items:saved", await escrow.setPolicy({ ...of, ...form.data }));
    case "dedicate":
      return answerForm("items:saved", await escrow.dedicate({ ...of, ...form.data }));
    case "ladder":
      return answerForm("items:ladder.saved", await pricing.setLadder({ ...of, ...form.data }));
    case "ladderRetry":
      return answerForm("items:ladder.tried", await pricing.retryLadder(of));
  }
}

export default function Item() {
  return <ItemScreen {...useLoaderData<typeof loader>()} />;
}
