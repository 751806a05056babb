import type { LinksFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import type { ReactNode } from "react";
import { z } from "zod";
import styles from "./ui/styles.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: polarisStyles },
  { rel: "stylesheet", href: styles },
];

const languageData = z.object({
  chosenLanguage: z.string().nullable(),
  askedLanguage: z.string(),
});

export function Layout({ children }: { children: ReactNode }) {
  const language = useMatches().flatMap((match) => {
    const parsed = languageData.safeParse(match.data);
    return parsed.success ? [parsed.data.chosenLanguage ?? parsed.data.askedLanguage] : [];
  })[0];
  return (
    <html lang={language ?? "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Nothing is known of the person here, not even the language, so it says it in both. */
export function ErrorBoundary() {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main style={{ maxWidth: "36rem", margin: "4rem auto", padding: "0 1rem" }}>
      <h1>{isMissing ? "Not found · 页面不存在" : "Something went wrong · 出了点问题"}</h1>
      <p>Open the app again from your Shopify admin.</p>
      <p lang="zh-CN">请从 Shopify 后台重新打开应用。</p>
    </main>
  );
}
