import type { LoaderFunctionArgs } from "react-router";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { isCaptions } from "#store/lib/films.ts";
import { CAPTIONS } from "#store/queries/films.server.ts";

const TYPES = ["film", "live_event"];

/** A film's captions in the language of the address: a browser takes them from the store itself only. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { type = "", handle = "" } = params;
  if (!TYPES.includes(type)) throw new Response(null, { status: 404 });
  const variables = { type, handle };
  const { metaobject } = await askShop(context.storefront, CAPTIONS, { variables, keep: "short" });
  const text = metaobject?.captions?.value;
  if (!isCaptions(text)) throw new Response(null, { status: 404 });
  return new Response(text, {
    headers: { "Content-Type": "text/vtt; charset=utf-8", "Cache-Control": "max-age=60" },
  });
}
