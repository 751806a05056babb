import { Link, useLocation, useSearchParams } from "react-router";
import type { ReactNode } from "react";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ProductVoicesRead } from "#store/lib/voices.server.ts";
import { Stars } from "./stars.tsx";
import { QuestionCard, ReviewCard } from "./voice-cards.tsx";
import { numberFormat } from "#store/lib/intl.ts";

interface Props {
  handle: string;
  voices: ProductVoicesRead;
}

/** What buyers said of a product and what was asked about it, with the way to say something. */
export function ProductVoices(props: Props) {
  return (
    <div className="voices">
      <ReviewsSection {...props} />
      <QuestionsSection {...props} />
    </div>
  );
}

function ReviewsSection({ handle, voices: { reviews, writing } }: Props) {
  const { say, locale } = useFrame();
  const [params] = useSearchParams();
  const number = numberFormat(locale.tag, { maximumFractionDigits: 1 });
  const average = reviews?.average ?? null;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{say("reviews")}</h2>
      {params.get("said") === "review" && <p role="status">{say("saidReview")}</p>}
      {!reviews && <p className="quiet">{say("voicesAway")}</p>}
      {reviews?.count === 0 && <p className="quiet">{say("noReviews")}</p>}
      {reviews && average !== null && (
        <p className="voices-average">
          <Stars rating={average} />{" "}
          <span aria-hidden="true">
            {say("reviewsFrom", { stars: number.format(average), count: reviews.count })}
          </span>
        </p>
      )}
      {reviews && <WriteReview handle={handle} writing={writing} />}
      {reviews?.reviews.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
      {reviews && <Pages of={reviews} name="reviews" />}
    </section>
  );
}

function WriteReview({ handle, writing }: { handle: string; writing: Props["voices"]["writing"] }) {
  const { say, path } = useFrame();
  if (!writing.isSignedIn) return <SignIn>{say("signInToReview")}</SignIn>;
  if (!writing.hasBought) return <p className="quiet">{say("onlyBuyers")}</p>;
  return (
    <Link className="button button-plain" to={path(`/products/${handle}/review`)}>
      {say("writeReview")}
    </Link>
  );
}

function QuestionsSection({ handle, voices: { questions, writing } }: Props) {
  const { say, path } = useFrame();
  const [params] = useSearchParams();
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say("questions")}</h2>
      {params.get("said") === "question" && <p role="status">{say("saidQuestion")}</p>}
      {!questions && <p className="quiet">{say("voicesAway")}</p>}
      {questions?.count === 0 && <p className="quiet">{say("noQuestions")}</p>}
      {questions && !writing.isSignedIn && <SignIn>{say("signInToAsk")}</SignIn>}
      {questions && writing.isSignedIn && (
        <Link className="button button-plain" to={path(`/products/${handle}/ask`)}>
          {say("askQuestion")}
        </Link>
      )}
      {questions?.questions.map((question) => (
        <QuestionCard key={question.id} question={question} handle={handle} />
      ))}
      {questions && <Pages of={questions} name="questions" />}
    </section>
  );
}

/** Comes back to this page once the visitor is known. */
function SignIn({ children }: { children: ReactNode }) {
  const { path } = useFrame();
  const { pathname } = useLocation();
  const back = new URLSearchParams({ return_to: pathname }).toString();
  return (
    <p>
      <a href={`${path("/account/login")}?${back}`} rel="nofollow">
        {children}
      </a>
    </p>
  );
}

function Pages(props: { of: { page: number; pages: number }; name: "reviews" | "questions" }) {
  const { say } = useFrame();
  const [params] = useSearchParams();
  const { of, name } = props;
  if (of.pages <= 1) return null;
  const to = (page: number): string => {
    const next = new URLSearchParams(params);
    next.delete("said");
    next.set(name, String(page));
    return `?${next.toString()}#${name}`;
  };
  return (
    <nav className="pager" aria-label={`${say(name)}: ${say("pages")}`}>
      {of.page > 1 && (
        <Link className="button button-plain" rel="prev" to={to(of.page - 1)}>
          {say("previousPage")}
        </Link>
      )}
      <span className="quiet">{say("pageOf", { page: of.page, pages: of.pages })}</span>
      {of.page < of.pages && (
        <Link className="button button-plain" rel="next" to={to(of.page + 1)}>
          {say("nextPage")}
        </Link>
      )}
    </nav>
  );
}
