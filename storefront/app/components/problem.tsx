import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";

/** What stands where a page should be; without the frame not even the shop can be reached. */
export function Problem({ status }: { status: number }) {
  const { data, say, path } = useFrame();
  const isMissing = status === 404;
  const words = data
    ? ({
        title: isMissing ? "notFound" : "failed",
        hint: isMissing ? "notFoundHint" : "failedHint",
        home: "toHome",
      } as const)
    : ({ title: "storeAway", hint: "storeAwayHint", home: "tryAgain" } as const);
  return (
    <main className="problem" id="content">
      <p className="problem-status" aria-hidden="true">
        {status}
      </p>
      <h1>{say(words.title)}</h1>
      <p>{say(words.hint)}</p>
      <Link className="button" to={path("/")} reloadDocument={!data}>
        {say(words.home)}
      </Link>
    </main>
  );
}
