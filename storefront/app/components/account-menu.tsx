import { Form, NavLink } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";

const PAGES = [
  { to: "/account/orders", label: "orders" },
  { to: "/account/addresses", label: "addresses" },
  { to: "/account/profile", label: "profile" },
] as const;

/** The ways through the account. Signing out leads over Shopify, so it is no matter of scripts. */
export function AccountMenu() {
  const { say, path } = useFrame();
  return (
    <div className="account-bar">
      <nav aria-label={say("account")}>
        <ul>
          {PAGES.map(({ to, label }) => (
            <li key={to}>
              <NavLink to={path(to)}>{say(label)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Form method="post" action={path("/account/logout")} reloadDocument>
        <button type="submit">{say("signOut")}</button>
      </Form>
    </div>
  );
}
