import { isRouteErrorResponse, Outlet, useRouteError } from "react-router";
import type { LoaderFunctionArgs } from "react-router";
import { Problem } from "#store/components/problem.tsx";
import { isLocaleParam } from "#store/lib/locales.ts";

/** Only a language may stand first in an address. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isLocaleParam(params["locale"])) throw new Response(null, { status: 404 });
  return null;
}

export default function InLocale() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <Problem status={isRouteErrorResponse(error) ? error.status : 500} />;
}
