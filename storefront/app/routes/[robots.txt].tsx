import type { LoaderFunctionArgs } from "react-router";

const DAY_S = 24 * 60 * 60;

/** Crawlers are kept from carts, from searches, and from the countless views of one list. */
const KEPT_FROM = [
  "cart",
  "account",
  "settings",
  "search",
  "collections/*sort=",
  "collections/*filter=",
];

export function loader({ request }: LoaderFunctionArgs): Response {
  const { origin } = new URL(request.url);
  const rules = KEPT_FROM.flatMap((path) => [`Disallow: /${path}`, `Disallow: /*/${path}`]);
  const text = ["User-agent: *", ...rules, "", `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
  return new Response(text, {
    headers: { "Content-Type": "text/plain", "Cache-Control": `max-age=${DAY_S}` },
  });
}
