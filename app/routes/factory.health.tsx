import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HealthScreen } from "#app/ui/health/health-screen.tsx";
import { readListRequest } from "#app/ui/list/list-request.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const { page } = readListRequest(request);
  return hub.queries.insight.readHealth({ factoryId, page });
}

export default function Health() {
  return <HealthScreen {...useLoaderData<typeof loader>()} />;
}
