import { redirect } from "react-router";
import type { LoaderFunctionArgs } from "react-router";
import { localeOf, localPath } from "#store/lib/locales.ts";

/** The orders are what an account is looked into for. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localPath(localeOf(new URL(request.url).pathname), "/account/orders"));
}
