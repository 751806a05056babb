import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FactoryOverviewScreen } from "#app/ui/overview/factory-overview.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn("factory", request);
  const [overview, notices] = await Promise.all([
    hub.queries.insight.readFactoryOverview(shopId),
    hub.queries.insight.listNotices({ viewer: { factoryId: shopId }, settled: false, page: 1 }),
  ]);
  return { overview, notices: notices.rows.slice(0, 5) };
}

export default function Overview() {
  return <FactoryOverviewScreen {...useLoaderData<typeof loader>()} />;
}
