import { Form, Link, useLocation } from "react-router";
import { plainPath } from "#store/lib/locales.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export const PRIVACY_CHOICES = "/privacy-choices";

/** Asks once whether the visit may be counted. Until it is answered nothing is, and the store sells. */
export function ConsentQuestion() {
  const { data, say, path } = useFrame();
  const { pathname } = useLocation();
  if (data?.consent !== "unasked" || plainPath(pathname) === PRIVACY_CHOICES) return null;
  return (
    <section className="consent" aria-labelledby="consent-question">
      <h2 id="consent-question">{say("consentTitle")}</h2>
      <p>
        {say("consentText")} <Link to={path(PRIVACY_CHOICES)}>{say("consentMore")}</Link>
      </p>
      <ConsentForm />
    </section>
  );
}

/** Both answers are as easy. The page comes anew: what it may load is settled when it begins. */
export function ConsentForm() {
  const { data, say, path } = useFrame();
  const { pathname, search } = useLocation();
  return (
    <Form className="consent-answers" method="post" action={path(PRIVACY_CHOICES)} reloadDocument>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {(["no", "yes"] as const).map((answer) => (
        <button
          key={answer}
          className="button button-plain"
          name="answer"
          value={answer}
          aria-pressed={data?.consent === answer ? true : undefined}
        >
          {say(`consent.${answer}`)}
        </button>
      ))}
    </Form>
  );
}
