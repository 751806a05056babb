import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { factorySettingsForm } from "#app/ui/settings/factory-settings-form.ts";
import { FactorySettingsScreen } from "#app/ui/settings/factory-settings-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId, chosenLocale } = await hub.signIn("factory", request);
  const { store } = hub.queries;
  const [settings, access, mail, stockPolicy] = await Promise.all([
    store.readSettings(shopId),
    store.readAccess(shopId),
    hub.queries.mail.readStanding({ factoryId: shopId }),
    hub.queries.stock.readPolicy(shopId),
  ]);
  return { chosenLocale, settings, access, mail, stockPolicy };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId } = await hub.signIn("factory", request);
  const form = parseForm(factorySettingsForm, await readForm(request));
  if (!form.ok) return form;
  const { catalog, escrow, settings, store } = hub.operations;
  switch (form.data.intent) {
    case "language": {
      const { locale } = form.data;
      const answer = await settings.setLocale({ shopId, app: "factory", locale });
      return answerForm("settings:saved", answer);
    }
    case "store":
      return answerForm(
        "settings:saved",
        await store.setSettings({ factoryId: shopId, ...form.data }),
      );
    case "stockPolicy":
      return answerForm(
        "settings:stock.saved",
        await escrow.setStockPolicy({ factoryId: shopId, ...form.data }),
      );
    case "replaceSecret":
      return answerForm(
        "settings:access.replaced",
        await store.replaceSecret({ factoryId: shopId }),
      );
    case "import":
      return answerForm("settings:importing", await catalog.requestImport({ factoryId: shopId }));
    case "releaseAll":
      return answerForm("settings:releasing", await escrow.releaseAll({ factoryId: shopId }));
  }
}

export default function FactorySettings() {
  return <FactorySettingsScreen {...useLoaderData<typeof loader>()} />;
}
