import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { resellerSettingsForm } from "#app/ui/settings/reseller-settings-form.ts";
import { ResellerSettingsScreen } from "#app/ui/settings/reseller-settings-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId, chosenLocale } = await hub.signIn("reseller", request);
  const [factories, place] = await Promise.all([
    hub.queries.partners.listFactories({ resellerId }),
    hub.queries.places.readPlace({ resellerId }),
  ]);
  return { chosenLocale, factories, place };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId } = await hub.signIn("reseller", request);
  const form = parseForm(resellerSettingsForm, await readForm(request));
  if (!form.ok) return form;
  const { partners, settings } = hub.operations;
  const { data } = form;
  if (data.intent === "language") {
    const { locale } = data;
    const answer = await settings.setLocale({ shopId, app: "reseller", locale });
    return answerForm("settings:saved", answer);
  }
  if (data.intent === "place") {
    const { intent: _intent, agree, ...place } = data;
    const isAgreed = agree === "yes";
    const answer = await partners.setPlace({ resellerId: shopId, isAgreed, ...place });
    return answerForm("settings:saved", answer);
  }
  const { partnershipId } = data;
  const of = { resellerId: shopId, partnershipId };
  const side = { shopId, by: "reseller" as const, partnershipId };
  switch (data.intent) {
    case "autoRequest":
      await hub.signInAnew("reseller", request);
      return answerForm(
        "settings:saved",
        await partners.setAutoRequest({ ...of, on: data.on === "yes" }),
      );
    case "pause":
      return answerForm("partners:paused", await partners.pause(side));
    case "resume":
      return answerForm("partners:resumed", await partners.resume(side));
    case "disconnect":
      return answerForm("settings:disconnecting", await partners.disconnect(of));
  }
}

export default function ResellerSettings() {
  return <ResellerSettingsScreen {...useLoaderData<typeof loader>()} />;
}
