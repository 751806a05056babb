import { Link, useLocation } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { PageEndsFragment } from "#store/queries/generated/graphql.ts";

/** Ways to the pages before and after, keeping what else the address says. */
export function ListPager({ ends }: { ends: PageEndsFragment }) {
  const { say } = useFrame();
  const { search } = useLocation();
  const to = (name: "after" | "before", cursor: string | null | undefined): string => {
    const next = new URLSearchParams(search);
    next.delete("after");
    next.delete("before");
    if (cursor) next.set(name, cursor);
    return `?${next.toString()}`;
  };
  if (!ends.hasNextPage && !ends.hasPreviousPage) return null;
  return (
    <nav className="pager" aria-label={say("pages")}>
      {ends.hasPreviousPage && (
        <Link className="button button-plain" rel="prev" to={to("before", ends.startCursor)}>
          {say("previousPage")}
        </Link>
      )}
      {ends.hasNextPage && (
        <Link className="button button-plain" rel="next" to={to("after", ends.endCursor)}>
          {say("nextPage")}
        </Link>
      )}
    </nav>
  );
}
