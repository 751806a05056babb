import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { ORDER_TABS, OrdersScreen } from "#app/ui/orders/orders-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn("factory", request);
  const { search, page, tab: asked } = readListRequest(request);
  const tab = tabOf(asked, ORDER_TABS);
  const viewer = { factoryId: shopId };
  const orders = await hub.queries.orders.listOrders({ viewer, tab, search, page });
  return { orders, search, tab };
}

export default function FactoryOrders() {
  return <OrdersScreen viewer="factory" {...useLoaderData<typeof loader>()} />;
}
