import { Link, NavLink } from "react-router";
import { menuPath } from "#store/lib/menu-path.ts";
import { useFrame } from "#store/lib/use-frame.ts";
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
          <Link className="cart-link" to={path("/cart")} prefetch="intent">
            {say("cart")}
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

function CartCount() {
  const { data, say } = useFrame();
  const pieces = data?.pieces ?? 0;
  if (pieces === 0) return null;
  return (
    <span className="cart-count">
      <span aria-hidden="true">{pieces}</span>
      <span className="unseen">{say("cartCount", { count: pieces })}</span>
    </span>
  );
}
