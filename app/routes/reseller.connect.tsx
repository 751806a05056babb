import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { normaliseInviteCode } from "#app/modules/partners/index.ts";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm, requiredText } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { ConnectScreen } from "#app/ui/reseller/connect-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const acceptForm = z.object({ intent: z.literal("accept"), code: requiredText });

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const typed = new URL(request.url).searchParams.get("code")?.trim() ?? "";
  const code = normaliseInviteCode(typed);
  const [invite, factories] = await Promise.all([
    code === "" ? undefined : hub.queries.partners.readInvite({ code, resellerId }),
    hub.queries.partners.listFactories({ resellerId }),
  ]);
  return { code: typed, invite, factories };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const form = parseForm(acceptForm, await readForm(request));
  if (!form.ok) return form;
  const code = normaliseInviteCode(form.data.code);
  const answer = await hub.operations.partners.accept({ resellerId, code });
  if (!answer.ok) return answerForm("reseller:connected", answer);
  return redirect(`/reseller/catalogue?tab=${answer.partnershipId}`);
}

export default function Connect() {
  return <ConnectScreen {...useLoaderData<typeof loader>()} />;
}
