import { getSitemapIndex } from "@shopify/hydrogen";
import type { LoaderFunctionArgs } from "react-router";

const DAY_S = 24 * 60 * 60;

export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const index = await getSitemapIndex({ storefront: context.storefront, request });
  index.headers.set("Cache-Control", `max-age=${DAY_S}`);
  return index;
}
