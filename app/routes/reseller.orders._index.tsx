import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { ORDER_TABS, OrdersScreen } from "#app/ui/orders/orders-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn("reseller", request);
  const { search, page, tab: asked } = readListRequest(request);
  const tab = tabOf(asked, ORDER_TABS);
  const viewer = { resellerId: shopId };
  const orders = await hub.queries.orders.listOrders({ viewer, tab, search, page });
  return { orders, search, tab };
}

export default function ResellerOrders() {
  return <OrdersScreen viewer="reseller" {...useLoaderData<typeof loader>()} />;
}
