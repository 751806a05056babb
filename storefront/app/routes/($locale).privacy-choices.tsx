import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { Link, redirect } from "react-router";
import { ConsentForm } from "#store/components/consent-question.tsx";
import { answerCookies, readAnswer } from "#store/lib/consent.ts";
import { localeOf } from "#store/lib/locales.ts";
import { pathBack } from "#store/lib/path-back.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export function loader({ request }: LoaderFunctionArgs) {
  const { privacyChoices: title } = textsOf(localeOf(new URL(request.url).pathname));
  return { seo: pageFacts(request, { title }) };
}

/** Keeps the answer and leads back; who takes it back loses what counting has set. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const answer = readAnswer(form.get("answer"));
  const headers = new Headers();
  if (answer !== null) {
    context.session.set("consent", answer);
    const { hostname } = new URL(request.url);
    for (const line of answerCookies(answer, hostname)) headers.append("Set-Cookie", line);
  }
  return redirect(pathBack(form, request), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageMeta(data?.seo, shopNameIn(matches)),
  { name: "robots", content: "noindex, follow" },
];

export default function PrivacyChoices() {
  const { data, say, path } = useFrame();
  const consent = data?.consent ?? "off";
  return (
    <main id="content" className="band prose">
      <h1>{say("privacyChoices")}</h1>
      <p>{say("privacyNeeded")}</p>
      {consent === "off" ? (
        <p>{say("privacyOff")}</p>
      ) : (
        <>
          <h2>{say("consentTitle")}</h2>
          <p>{say("consentText")}</p>
          <p role="status">
            <strong>{say(`consentNow.${consent}`)}</strong>
          </p>
          <ConsentForm />
        </>
      )}
      <p>
        <Link to={path("/policies")}>{say("policies")}</Link>
      </p>
    </main>
  );
}
