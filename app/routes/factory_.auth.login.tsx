import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadWayIn } from "#app/ui/shell/load-way-in.ts";
import { OpenInAdmin } from "#app/ui/shell/open-in-admin.tsx";

export const loader = (args: LoaderFunctionArgs) => loadWayIn(args);

export default function Login() {
  const { askedLanguage, adminUrl } = useLoaderData<typeof loader>();
  return <OpenInAdmin language={askedLanguage} adminUrl={adminUrl} />;
}
