import type { LoaderFunctionArgs } from "@remix-run/node";

/** The library answers its own pages (bounce, leaving the frame) by throwing them. */
export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  await hub.signIn("reseller", request);
  return null;
}
