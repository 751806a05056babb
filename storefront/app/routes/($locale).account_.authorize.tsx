import type { LoaderFunctionArgs } from "react-router";
import { AccountProblem } from "#store/components/account-problem.tsx";
import { attachBuyer } from "#store/lib/cart-buyer.server.ts";

/** Where Shopify sends back to: the code becomes tokens, and the cart gets its buyer. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const answer = await context.customerAccount.authorize();
  await attachBuyer({ context, request });
  return answer;
}

export function ErrorBoundary() {
  return <AccountProblem />;
}

export default function Authorize() {
  return null;
}
