import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ITEM_TABS, ItemsScreen } from "#app/ui/items/items-screen.tsx";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn("factory", request);
  const { search, page, tab } = readListRequest(request);
  const filter = tabOf(tab, ITEM_TABS);
  const items = await hub.queries.stock.listItems({ factoryId: shopId, search, filter, page });
  return { items, search, tab: filter };
}

export default function Items() {
  return <ItemsScreen {...useLoaderData<typeof loader>()} />;
}
