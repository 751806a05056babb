import { redirect } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { changeCart } from "#store/lib/cart.server.ts";
import { isCountryCode } from "#store/lib/context.server.ts";
import { localeOf, localPath } from "#store/lib/locales.ts";
import { pathBack } from "#store/lib/path-back.ts";
import { readTheme } from "#store/lib/theme.ts";

/** Remembers country and appearance, takes the cart to the country's prices, and leads back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { session } = context;
  const form = await request.formData();
  const country = form.get("country");
  if (isCountryCode(country)) {
    session.set("country", country);
    await changeCart({ context, request }, { kind: "country", country });
  }
  session.set("theme", readTheme(form.get("theme")));
  return redirect(pathBack(form, request), { status: 303 });
}

export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localPath(localeOf(new URL(request.url).pathname), "/"));
}
