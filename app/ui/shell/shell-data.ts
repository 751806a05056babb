import { closestLanguage, languageFor } from "../i18n/languages.ts";
import type { ShellData } from "./app-shell.tsx";

/** What the shell needs, from who is looking and what the request says. */
export function shellData(options: {
  request: Request;
  me: {
    app: "factory" | "reseller";
    name: string;
    currency: string;
    timezone: string;
    chosenLocale: string | null;
  };
  page: { apiKeys: Record<"factory" | "reseller", string>; appBridgeUrl: string | undefined };
}): ShellData {
  const { request, me, page } = options;
  return {
    app: me.app,
    apiKey: page.apiKeys[me.app],
    appBridgeUrl: page.appBridgeUrl,
    chosenLanguage: me.chosenLocale === null ? null : (closestLanguage(me.chosenLocale) ?? null),
    askedLanguage: languageFor({
      chosen: null,
      locale: new URL(request.url).searchParams.get("locale"),
      acceptLanguage: request.headers.get("accept-language"),
    }),
    shop: { name: me.name, currency: me.currency, timezone: me.timezone },
  };
}
