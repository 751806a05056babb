import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { AppShell, type NavItem } from "#app/ui/shell/app-shell.tsx";
import { shellData } from "#app/ui/shell/shell-data.ts";

const NAV: readonly NavItem[] = [
  { to: "/factory", title: "nav.overview" },
  { to: "/factory/items", title: "nav.items" },
  { to: "/factory/stock-orders", title: "nav.stockOrders" },
  { to: "/factory/offers", title: "nav.offers" },
  { to: "/factory/partners", title: "nav.partners" },
  { to: "/factory/orders", title: "nav.orders" },
  { to: "/factory/shops", title: "nav.shops" },
  { to: "/factory/planning", title: "nav.planning" },
  { to: "/factory/health", title: "nav.health" },
  { to: "/factory/reviews", title: "nav.reviews" },
  { to: "/factory/notices", title: "nav.notices" },
  { to: "/factory/settings", title: "nav.settings" },
];

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const me = await hub.signIn("factory", request);
  return shellData({ request, me, page: hub.page });
}

export default function FactoryApp() {
  return (
    <AppShell data={useLoaderData<typeof loader>()} nav={NAV}>
      <Outlet />
    </AppShell>
  );
}
