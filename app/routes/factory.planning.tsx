import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { planningForm } from "#app/ui/planning/planning-form.ts";
import { PlanningScreen } from "#app/ui/planning/planning-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const [whatIf, stockPolicy] = await Promise.all([
    hub.queries.planning.readWhatIf(factoryId),
    hub.queries.stock.readPolicy(factoryId),
  ]);
  const { days, shops } = hub.queries.planning;
  return { whatIf, stockPolicy, days, shops };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(planningForm, await readForm(request));
  if (!form.ok) return form;
  const { days, shops } = form.data;
  return answerForm(
    "planning:asked",
    await hub.operations.planning.ask({ factoryId, days, shops }),
  );
}

export default function Planning() {
  return <PlanningScreen {...useLoaderData<typeof loader>()} />;
}
