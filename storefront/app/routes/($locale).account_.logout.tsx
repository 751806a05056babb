import { redirect } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { detachBuyer } from "#store/lib/cart-buyer.server.ts";
import { sendAway } from "#store/lib/local-accounts.server.ts";
import { localeOf, localPath } from "#store/lib/locales.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localPath(localeOf(new URL(request.url).pathname), "/"));
}

/** Appearance and country are not the customer's alone, so they stay. */
export async function action({ context, request }: ActionFunctionArgs) {
  await detachBuyer({ context, request });
  const postLogoutRedirectUri = localPath(localeOf(new URL(request.url).pathname), "/");
  const answer = await context.customerAccount.logout({ keepSession: true, postLogoutRedirectUri });
  return sendAway(context.env, answer);
}
