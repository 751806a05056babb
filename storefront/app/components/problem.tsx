import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";

/** What stands where a page should be. Without the frame's texts it says so in English. */
export function Problem({ status }: { status: number }) {
  const { data, say, path } = useFrame();
  const isMissing = status === 404;
  const words = data
    ? {
        title: say(isMissing ? "notFound" : "failed"),
        hint: say(isMissing ? "notFoundHint" : "failedHint"),
        home: say("toHome"),
      }
    : {
        title: "The store cannot be reached just now",
        hint: "Please try again in a moment.",
        home: "Try again",
      };
  return (
    <main className="problem" id="content">
      <p className="problem-status" aria-hidden="true">
        {status}
      </p>
      <h1>{words.title}</h1>
      <p>{words.hint}</p>
      <Link className="button" to={path("/")} reloadDocument={!data}>
        {words.home}
      </Link>
    </main>
  );
}
