import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/modules/inventory/index.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { STOCK_ORDER_TABS, StockOrdersScreen } from "#app/ui/stock/stock-orders-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId, timezone } = await hub.signIn("factory", request);
  const { search, page, tab: asked } = readListRequest(request);
  const tab = tabOf(asked, STOCK_ORDER_TABS);
  const list = { factoryId, search, filter: tab, page };
  const stockOrders = await hub.queries.inventory.listStockOrders(list);
  return { stockOrders, search, tab, today: dayIn(timezone, Date.now()) };
}

export default function StockOrders() {
  return <StockOrdersScreen {...useLoaderData<typeof loader>()} />;
}
