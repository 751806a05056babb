import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** Shopify opens each app under its own path; a bare address is somebody looking around. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/factory${new URL(request.url).search}`);
}
