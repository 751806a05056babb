import { Form, useFetcher, useLocation, useSearchParams } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { action, NotifyAnswer } from "#store/routes/($locale).notify.tsx";

/** Beneath what is sold out: to be told when it is back. */
export function NotifyForm({ variantId }: { variantId: string }) {
  const { say, path } = useFrame();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.data;
  const isAsked = answer?.problem === null || params.get("said") === "notify";
  return (
    <section className="notify" id="notify" aria-labelledby="notify-title">
      <h2 id="notify-title">{say("notifyTitle")}</h2>
      <div role="status">{isAsked && <p>{say("notifyAsked")}</p>}</div>
      {!isAsked && (
        <fetcher.Form className="form" method="post" action={path("/notify")} noValidate>
          <NotifyFields
            key={variantId}
            values={{ variantId, back: `${pathname}${search}`, email: answer?.email ?? "" }}
            problem={answer?.problem ?? null}
            isBusy={fetcher.state !== "idle"}
          />
        </fetcher.Form>
      )}
    </section>
  );
}

/** The same on a page of its own, for browsers without a script whose form was not right. */
export function NotifyAgain({ answer }: { answer: NotifyAnswer }) {
  return (
    <Form className="form" method="post" noValidate>
      <NotifyFields values={answer} problem={answer.problem} isBusy={false} />
    </Form>
  );
}

function NotifyFields(props: {
  values: { variantId: string; back: string; email: string };
  problem: NotifyAnswer["problem"];
  isBusy: boolean;
}) {
  const { say } = useFrame();
  const { values, problem } = props;
  const message = problem && (
    <p className="message" id="notify-wrong" role="alert">
      {say(`notifyWrong.${problem}`)}
    </p>
  );
  const wrongIn = (field: "email" | "consent") =>
    problem === field ? { "aria-invalid": true, "aria-describedby": "notify-wrong" } : {};
  return (
    <>
      <input type="hidden" name="variantId" value={values.variantId} />
      <input type="hidden" name="back" value={values.back} />
      <label>
        {say("email")}
        <input
          type="email"
          name="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          {...wrongIn("email")}
        />
      </label>
      <label className="tick">
        <input type="checkbox" name="consent" value="yes" required {...wrongIn("consent")} />
        <span>{say("notifyConsent")}</span>
      </label>
      {message}
      <p className="quiet">{say("notifyHint")}</p>
      <button className="button button-plain" type="submit" disabled={props.isBusy}>
        {say("notifySend")}
      </button>
    </>
  );
}
