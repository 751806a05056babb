import type { LoaderFunctionArgs } from "@remix-run/node";
import { languageFor } from "../i18n/languages.ts";

/** For who opens an app's bare address: nobody is signed in, so the browser names the language. */
export function loadWayIn({ request, context: { hub } }: LoaderFunctionArgs) {
  const acceptLanguage = request.headers.get("accept-language");
  return {
    askedLanguage: languageFor({ chosen: null, locale: null, acceptLanguage }),
    chosenLanguage: null,
    adminUrl: hub.page.sandboxUrl ?? "https://admin.shopify.com",
  };
}
