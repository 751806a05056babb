import { Form, Link, useNavigation } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { VoiceField, VoiceProblem, VoiceValues } from "#store/lib/write-voice.server.ts";

interface Props {
  kind: "review" | "question";
  values: VoiceValues;
  problem: VoiceProblem | null;
}

const RATINGS = [5, 4, 3, 2, 1];
const FIELDS: readonly string[] = ["rating", "title", "text", "author"];

/** The form for a review or a question; what is wrong is said beside the field. */
export function VoiceForm({ kind, values, problem }: Props) {
  const { say } = useFrame();
  const isBusy = useNavigation().state === "submitting";
  const isReview = kind === "review";
  const wrong = (field: VoiceField) => (problem === field ? say(`wrong.${field}`) : undefined);
  return (
    <Form className="form" method="post" noValidate>
      {problem !== null && !FIELDS.includes(problem) && (
        <p className="message" role="alert">
          {say(problem === "onlyBuyers" || problem === "tooManyWaiting" ? problem : "notKept")}
        </p>
      )}
      <input type="hidden" name="id" value={values.id} />
      {isReview && <StarChoice chosen={values.rating} wrong={wrong("rating")} />}
      {isReview && (
        <TextField
          name="title"
          label={say("reviewTitle")}
          value={values.title}
          wrong={wrong("title")}
        />
      )}
      <TextField
        name="text"
        label={say(isReview ? "reviewText" : "questionText")}
        value={values.text}
        wrong={wrong("text")}
        isLong
      />
      <TextField
        name="author"
        label={say("shownName")}
        value={values.author}
        wrong={wrong("author")}
      />
      <p className="quiet">{say("voiceHint")}</p>
      <button className="button" type="submit" disabled={isBusy}>
        {say("sendIn")}
      </button>
    </Form>
  );
}

function StarChoice({ chosen, wrong }: { chosen: string; wrong: string | undefined }) {
  const { say } = useFrame();
  return (
    <fieldset aria-describedby={wrong ? "rating-wrong" : undefined}>
      <legend>{say("yourRating")}</legend>
      {wrong && (
        <p className="message" id="rating-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="star-choice">
        {RATINGS.map((count) => (
          <label key={count}>
            <input
              type="radio"
              name="rating"
              value={count}
              defaultChecked={chosen === String(count)}
              required
            />
            {say("stars", { count })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TextField(props: {
  name: "title" | "text" | "author";
  label: string;
  value: string;
  wrong: string | undefined;
  isLong?: boolean;
}) {
  const { name, wrong } = props;
  const common = {
    name,
    defaultValue: props.value,
    required: true,
    "aria-invalid": wrong !== undefined,
    "aria-describedby": wrong === undefined ? undefined : `${name}-wrong`,
  };
  return (
    <div className="field">
      <label htmlFor={`voice-${name}`}>{props.label}</label>
      {props.isLong ? (
        <textarea id={`voice-${name}`} rows={6} {...common} />
      ) : (
        <input id={`voice-${name}`} autoComplete="off" {...common} />
      )}
      {wrong !== undefined && (
        <p className="message" id={`${name}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Instead of the form, for those who are not signed in. */
export function SignInFirst({ handle, kind }: { handle: string; kind: "review" | "question" }) {
  const { say, path } = useFrame();
  const back = new URLSearchParams({ return_to: path(`/products/${handle}`) }).toString();
  return (
    <p>
      <Link to={`${path("/account/login")}?${back}`} reloadDocument>
        {say(kind === "review" ? "signInToReview" : "signInToAsk")}
      </Link>
    </p>
  );
}
