import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResellerHomeScreen } from "#app/ui/reseller/home-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: resellerId } = await hub.signIn("reseller", request);
  const [overview, factories, copies, notices] = await Promise.all([
    hub.queries.insight.readResellerOverview(resellerId),
    hub.queries.partners.listFactories({ resellerId }),
    hub.queries.listings.listFirstCopies({ resellerId }),
    hub.queries.insight.listNotices({ viewer: { resellerId }, settled: false, page: 1 }),
  ]);
  return { overview, factories, copies, notices: notices.rows.slice(0, 5) };
}

export default function ResellerHome() {
  return <ResellerHomeScreen {...useLoaderData<typeof loader>()} />;
}
