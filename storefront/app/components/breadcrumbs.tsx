import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";

/** The way from the first page to here; the last step is this page. */
export function Breadcrumbs({ steps }: { steps: readonly { title: string; to?: string }[] }) {
  const { say, path } = useFrame();
  return (
    <nav className="breadcrumbs" aria-label={say("breadcrumbs")}>
      <ol>
        <li>
          <Link to={path("/")}>{say("home")}</Link>
        </li>
        {steps.map(({ title, to }) => (
          <li key={title}>
            {to === undefined ? (
              <span aria-current="page">{title}</span>
            ) : (
              <Link to={path(to)}>{title}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
