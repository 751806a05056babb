import type { LoaderFunctionArgs } from "@remix-run/node";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

/** An address of the app that leads nowhere: said inside the app, with its menu and a way back. */
export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  await hub.signIn("factory", request);
  throw new Response(null, { status: 404 });
}

export default function Missing() {
  return null;
}
