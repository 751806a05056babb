import { useNonce } from "@shopify/hydrogen";
import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import type {
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
  ShouldRevalidateFunction,
} from "react-router";
import icon from "#store/assets/icon.svg";
import { Frame } from "#store/components/frame.tsx";
import { Problem } from "#store/components/problem.tsx";
import { isSignedIn } from "#store/lib/buyer.server.ts";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { readCart } from "#store/lib/cart.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { readCounted } from "#store/lib/read-counted.server.ts";
import { readTheme } from "#store/lib/theme.ts";
import { FRAME } from "#store/queries/frame.server.ts";
import styles from "#store/styles/store.css?url";
import { TextsInPage } from "#store/texts/page-texts.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", type: "image/svg+xml", href: icon },
];

/** The title of a page that could not be shown; each page has one of its own. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.shop.name ?? "" }];

/** The frame stays as it is from page to page, and is read again when something was changed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
  (formMethod !== undefined && formMethod !== "GET") || currentUrl.href === nextUrl.href;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { storefront, session } = context;
  // Comes after the page. A cart that cannot be read leaves its number out.
  const pieces = readCart({ context, request }).then(
    (cart) => cart?.totalQuantity ?? 0,
    () => null,
  );
  const frame = await askShop(storefront, FRAME, { variables: {}, keep: "long" });
  return {
    ...frame,
    pieces,
    country: storefront.i18n.country,
    hubUrl: context.env.PUBLIC_HUB_URL,
    isSignedIn: isSignedIn(context),
    consent: context.consent,
    counted: readCounted(context),
    hasAccounts: Boolean(context.env.SHOP_ID),
    theme: readTheme(session.get("theme")),
  };
}

export function Layout({ children }: { children?: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>("root");
  const { tag } = localeOf(useLocation().pathname);
  return (
    <html lang={tag} data-theme={data?.theme ?? "auto"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <TextsInPage />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Store() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** The shop itself cannot be reached, or a page broke that no nearer boundary caught. */
export function ErrorBoundary() {
  const error = useRouteError();
  return <Problem status={isRouteErrorResponse(error) ? error.status : 500} />;
}
