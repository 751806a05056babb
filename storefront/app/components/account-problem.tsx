import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import { Problem } from "./problem.tsx";

/** When accounts cannot be reached the store sells on, and says so. */
export function AccountProblem() {
  const { say, path } = useFrame();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return <Problem status={404} />;
  const isRefused = status < 500;
  return (
    <main className="problem" id="content">
      <h1>{say(isRefused ? "signInFailed" : "accountsAway")}</h1>
      <p>{say(isRefused ? "signInFailedHint" : "accountsAwayHint")}</p>
      <a className="button" href={path("/account")}>
        {say("tryAgain")}
      </a>
      <Link className="button button-plain" to={path("/collections/all")}>
        {say("startShopping")}
      </Link>
    </main>
  );
}
