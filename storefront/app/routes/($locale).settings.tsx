import { redirect } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { changeCart } from "#store/lib/cart.server.ts";
import { isCountryCode } from "#store/lib/context.server.ts";
import { localeOf, localPath } from "#store/lib/locales.ts";
import { readTheme } from "#store/lib/theme.ts";

/** Remembers country and appearance, takes the cart to the country's prices, and leads back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { storefront, session } = context;
  const form = await request.formData();
  const country = form.get("country");
  if (isCountryCode(country)) {
    session.set("country", country);
    await changeCart({ storefront, request }, { kind: "country", country });
  }
  session.set("theme", readTheme(form.get("theme")));
  return redirect(pathBack(form, request), { status: 303 });
}

export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localPath(localeOf(new URL(request.url).pathname), "/"));
}

/** Only into this store: an address elsewhere would make it a stepping stone. */
function pathBack(form: FormData, request: Request): string {
  const { origin } = new URL(request.url);
  const asked = form.get("back");
  const back = URL.parse(typeof asked === "string" ? asked : "/", origin);
  return back?.origin === origin ? `${back.pathname}${back.search}` : "/";
}
