import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { Voice } from "#store/lib/voices.server.ts";
import { Stars } from "./stars.tsx";
import { formatDay } from "#store/lib/format-day.ts";

export function ReviewCard({ review }: { review: Voice }) {
  const { say } = useFrame();
  return (
    <article className="voice">
      {review.rating !== null && <Stars rating={review.rating} />}
      <h3 lang={review.language}>{review.title}</h3>
      <p className="voice-words" lang={review.language}>
        {review.text}
      </p>
      <Byline voice={review} />
      <Answer voice={review} heading={say("worksReplies")} />
    </article>
  );
}

export function QuestionCard({ question, handle }: { question: Voice; handle: string }) {
  const { say, path } = useFrame();
  return (
    <article className="voice">
      <h3 className="voice-words" lang={question.language}>
        {question.text}
      </h3>
      <Byline voice={question} />
      <QuestionAnswer question={question} />
      <p>
        <Link to={path(`/products/${handle}/questions/${question.id}`)}>
          {say("linkToQuestion")}
        </Link>
      </p>
    </article>
  );
}

/** Who wrote it and when, and that the store saw the order. */
export function Byline({ voice }: { voice: Voice }) {
  const { say, locale } = useFrame();
  return (
    <p className="quiet voice-by">
      {voice.author} ·{" "}
      <time dateTime={voice.writtenAt}>{formatDay(locale.tag, voice.writtenAt)}</time>
      {voice.isBuyer && <span className="voice-buyer">{say("verifiedBuyer")}</span>}
    </p>
  );
}

export function QuestionAnswer({ question }: { question: Voice }) {
  const { say } = useFrame();
  if (question.answer === null) return <p className="quiet">{say("notAnswered")}</p>;
  return <Answer voice={question} heading={say("worksAnswers")} />;
}

function Answer({ voice, heading }: { voice: Voice; heading: string }) {
  if (voice.answer === null) return null;
  return (
    <div className="voice-answer">
      <h4>{heading}</h4>
      <p className="voice-words">{voice.answer}</p>
    </div>
  );
}
