import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readListRequest } from "#app/ui/list/list-request.ts";
import { ShopsScreen } from "#app/ui/shops/shops-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const { search, page } = readListRequest(request);
  return { shops: await hub.queries.sync.listShops({ factoryId, search, page }), search };
}

export default function Shops() {
  return <ShopsScreen {...useLoaderData<typeof loader>()} />;
}
