import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadNotices, settleNotice } from "#app/ui/notices/notices-route.ts";
import { NoticesScreen } from "#app/ui/notices/notices-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

export const loader = (args: LoaderFunctionArgs) => loadNotices("reseller", args);
export const action = (args: ActionFunctionArgs) => settleNotice("reseller", args);

export default function Notices() {
  return <NoticesScreen {...useLoaderData<typeof loader>()} />;
}
