import { data, Link, redirect, useActionData } from "react-router";
import type { ActionFunctionArgs, MetaFunction } from "react-router";
import { NotifyAgain } from "#store/components/notify-form.tsx";
import { tellHub } from "#store/lib/hub.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { pathBack } from "#store/lib/path-back.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export interface NotifyAnswer {
  /** Null when the wish was taken. */
  problem: "email" | "consent" | "other" | null;
  variantId: string;
  back: string;
  email: string;
}

/** Takes the wish to the hub. Without a script a page is led back to the product, or shows the form again. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const values = {
    variantId: text("variantId"),
    back: pathBack(form, request),
    email: text("email"),
  };
  const { origin, pathname } = new URL(request.url);
  const told = await tellHub(context.env, "/notify", {
    variantId: values.variantId,
    email: values.email,
    consent: text("consent") === "yes",
    locale: localeOf(pathname).tag,
    pageUrl: `${origin}${values.back}`,
  });
  const problem = told.ok
    ? null
    : told.field === "email" || told.field === "consent"
      ? told.field
      : "other";
  const isPage = request.headers.get("sec-fetch-dest") === "document";
  if (told.ok && isPage) {
    const back = new URL(values.back, origin);
    back.searchParams.set("said", "notify");
    return redirect(`${back.pathname}${back.search}#notify`, { status: 303 });
  }
  const answer: NotifyAnswer = { ...values, problem };
  return data(answer, { status: told.ok ? 200 : 422 });
}

export const meta: MetaFunction = ({ matches }) => [
  { title: shopNameIn(matches) },
  { name: "robots", content: "noindex" },
];

export default function Notify() {
  const answer = useActionData<typeof action>();
  const { say, path } = useFrame();
  return (
    <main id="content" className="band reading">
      <h1>{say("notifyTitle")}</h1>
      {answer ? <NotifyAgain answer={answer} /> : <Link to={path("/")}>{say("toHome")}</Link>}
    </main>
  );
}
