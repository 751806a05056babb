import { getSitemap } from "@shopify/hydrogen";
import type { LoaderFunctionArgs } from "react-router";
import { localPath, LOCALES } from "#store/lib/locales.ts";

const DAY_S = 24 * 60 * 60;

/** Addresses of one kind, each with its address in every language. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const map = await getSitemap({
    storefront: context.storefront,
    request,
    params,
    locales: LOCALES.map(({ tag }) => tag),
    getLink: ({ type, baseUrl, handle = "", locale }) => {
      const known = LOCALES.find(({ tag }) => tag === locale) ?? LOCALES[0];
      return `${baseUrl}${localPath(known, `/${type}/${handle}`)}`;
    },
  });
  map.headers.set("Cache-Control", `max-age=${DAY_S}`);
  return map;
}
