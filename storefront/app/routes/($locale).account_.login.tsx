import type { LoaderFunctionArgs } from "react-router";
import { AccountProblem } from "#store/components/account-problem.tsx";
import { sendAway } from "#store/lib/local-accounts.server.ts";

/** To Shopify's sign-in page, in the visitor's language. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { customerAccount, env, storefront } = context;
  if (!env.SHOP_ID) throw new Response(null, { status: 503 });
  return sendAway(env, await customerAccount.login({ countryCode: storefront.i18n.country }));
}

export function ErrorBoundary() {
  return <AccountProblem />;
}

export default function Login() {
  return null;
}
