import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { PARTNER_TABS, PartnersScreen } from "#app/ui/partners/partners-screen.tsx";
import { CREDIT_LIMIT_WRONG, inviteForm, termsOf } from "#app/ui/partners/terms-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const { search, page, tab } = readListRequest(request);
  const shown = tabOf(tab, PARTNER_TABS);
  const ended = shown === "ended";
  const partners = await hub.queries.partners.listPartners({ factoryId, search, ended, page });
  return { partners, search, tab: shown };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId, currency } = await hub.signIn("factory", request);
  const form = parseForm(inviteForm, await readForm(request));
  if (!form.ok) return form;
  const terms = termsOf(form.data, currency);
  if (!terms) return CREDIT_LIMIT_WRONG;
  const { label } = form.data;
  const answer = await hub.operations.partners.invite({ factoryId, label, ...terms });
  return answerForm("partners:invited", answer);
}

export default function Partners() {
  return <PartnersScreen {...useLoaderData<typeof loader>()} />;
}
