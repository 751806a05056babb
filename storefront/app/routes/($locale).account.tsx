import { Outlet, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction, ShouldRevalidateFunction } from "react-router";
import { AccountMenu } from "#store/components/account-menu.tsx";
import { AccountProblem } from "#store/components/account-problem.tsx";
import { askAccounts } from "#store/lib/ask-accounts.server.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { CUSTOMER } from "#store/queries/account/customer.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { customer } = await askAccounts(CUSTOMER, { context, variables: {} });
  return { name: customer.displayName, email: customer.emailAddress?.emailAddress ?? null };
}

/** The name is read again when the customer changed it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  defaultShouldRevalidate,
}) => (formMethod === undefined || formMethod === "GET" ? defaultShouldRevalidate : true);

export const meta: MetaFunction<typeof loader> = () => [{ name: "robots", content: "noindex" }];

export default function Account() {
  const { name, email } = useLoaderData<typeof loader>();
  const { say } = useFrame();
  return (
    <main id="content" className="band account">
      <p className="quiet account-who">
        {name === email
          ? say("signedInAs", { name })
          : say("signedInAs", { name: `${name} (${email ?? ""})` })}
      </p>
      <AccountMenu />
      <Outlet />
    </main>
  );
}

export function ErrorBoundary() {
  return <AccountProblem />;
}
