import { Link, NavLink } from "react-router";
import { menuPath } from "#store/lib/menu-path.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { Later } from "./later.tsx";
import { SearchBox } from "./search-box.tsx";

export function Header() {
  const { data, say, path } = useFrame();
  const items = data?.main?.items ?? [];
  return (
    <header className="header">
      <div className="header-bar">
        <Link className="brand" to={path("/")}>
          {data?.shop.name}
        </Link>
        <nav className="menu" aria-label={say("menu")}>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <MenuItem to={menuPath(item)}>{item.title}</MenuItem>
              </li>
            ))}
          </ul>
        </nav>
        <div className="header-tools">
          <SearchBox />
          <AccountLink />
          <Link className="tool-link" to={path("/cart")} prefetch="intent">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M5 8h14l1 13H4zM8.5 8V6.5a3.5 3.5 0 0 1 7 0V8" />
            </svg>
            <span className="tool-name">{say("cart")}</span>
            <CartCount />
          </Link>
        </div>
      </div>
    </header>
  );
}

function MenuItem({ to, children }: { to: string; children: string }) {
  const { path } = useFrame();
  if (!to.startsWith("/")) return <a href={to}>{children}</a>;
  return (
    <NavLink to={path(to)} prefetch="intent">
      {children}
    </NavLink>
  );
}

/** Signing in leads to another site, so the whole page goes there. */
function AccountLink() {
  const { data, say, path } = useFrame();
  if (!data?.hasAccounts) return null;
  return (
    <Link className="tool-link" to={path("/account")} reloadDocument={!data.isSignedIn}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="8" r="4" />
        <path d="M4 21c0-4.4 3.6-7 8-7s8 2.6 8 7" />
      </svg>
      <span className="tool-name">{say(data.isSignedIn ? "account" : "signIn")}</span>
    </Link>
  );
}

function CartCount() {
  const { data, say } = useFrame();
  return (
    <Later of={data?.pieces ?? 0}>
      {(pieces) =>
        pieces !== null &&
        pieces > 0 && (
          <span className="cart-count">
            <span aria-hidden="true">{pieces}</span>
            <span className="unseen">{say("cartCount", { count: pieces })}</span>
          </span>
        )
      }
    </Later>
  );
}
