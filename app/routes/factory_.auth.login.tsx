import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageFor } from "#app/ui/i18n/languages.ts";
import { OpenInAdmin } from "#app/ui/shell/open-in-admin.tsx";

export function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const acceptLanguage = request.headers.get("accept-language");
  return {
    askedLanguage: languageFor({ chosen: null, locale: null, acceptLanguage }),
    chosenLanguage: null,
    adminUrl: hub.page.sandboxUrl ?? "https://admin.shopify.com",
  };
}

export default function Login() {
  const { askedLanguage, adminUrl } = useLoaderData<typeof loader>();
  return <OpenInAdmin language={askedLanguage} adminUrl={adminUrl} />;
}
