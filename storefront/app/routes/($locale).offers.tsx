import { data, Link, redirect, useActionData } from "react-router";
import type { ActionFunctionArgs, MetaFunction } from "react-router";
import { readBuyer } from "#store/lib/buyer.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { changeOffer } from "#store/lib/change-offer.server.ts";
import { pathBack } from "#store/lib/path-back.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

/** Joins or leaves a group buy, or cancels an order that waits for its goods, for whoever is signed in. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const back = pathBack(form, request);
  const buyer = await readBuyer(context);
  const locale = localeOf(new URL(request.url).pathname).tag;
  const problem = buyer
    ? await changeOffer(context, { form, buyer, locale })
    : ("groupSignIn" as const);
  const isPage = request.headers.get("sec-fetch-dest") === "document";
  if (problem === null && isPage) return redirect(back, { status: 303 });
  return data({ problem, back }, { status: problem === null ? 200 : 422 });
}

export const meta: MetaFunction = ({ matches }) => [
  { title: shopNameIn(matches) },
  { name: "robots", content: "noindex" },
];

/** What browsers without a script see when something was refused. */
export default function Offers() {
  const answer = useActionData<typeof action>();
  const { say, path } = useFrame();
  return (
    <main id="content" className="band reading">
      <h1>{say("groupBuy")}</h1>
      {answer?.problem && <p role="alert">{say(answer.problem)}</p>}
      <Link to={answer?.back ?? path("/")}>{say("offerBack")}</Link>
    </main>
  );
}
