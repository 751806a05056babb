import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { AppShell, type NavItem } from "#app/ui/shell/app-shell.tsx";
import { shellData } from "#app/ui/shell/shell-data.ts";

const NAV: readonly NavItem[] = [
  { to: "/reseller", title: "nav.home" },
  { to: "/reseller/catalogue", title: "nav.catalogue" },
  { to: "/reseller/listings", title: "nav.listings" },
  { to: "/reseller/orders", title: "nav.orders" },
  { to: "/reseller/connect", title: "nav.connect" },
  { to: "/reseller/notices", title: "nav.notices" },
  { to: "/reseller/settings", title: "nav.settings" },
];

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const me = await hub.signIn("reseller", request);
  return shellData({ request, me, page: hub.page });
}

export default function ResellerApp() {
  return (
    <AppShell data={useLoaderData<typeof loader>()} nav={NAV}>
      <Outlet />
    </AppShell>
  );
}
