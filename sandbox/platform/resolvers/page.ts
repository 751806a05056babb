import { TopLevelError } from "#sandbox/contract.ts";

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** One page of a list; an element's id is its cursor. */
export function pageOf<T extends { id: string }>(records: readonly T[], args: PageArguments) {
  const ordered = args.reverse ? [...records].reverse() : records;
  const from = args.after ? indexOfCursor(ordered, args.after) + 1 : 0;
  const to = args.before ? indexOfCursor(ordered, args.before) : ordered.length;
  let page = ordered.slice(from, to);
  if (typeof args.first === "number") page = page.slice(0, args.first);
  if (typeof args.last === "number") page = page.slice(-args.last);
  return {
    nodes: page,
    edges: page.map((node) => ({ node, cursor: node.id })),
    pageInfo: {
      hasNextPage: page.at(-1) !== ordered.at(-1) && page.length > 0,
      hasPreviousPage: page[0] !== ordered[0] && page.length > 0,
      startCursor: page[0]?.id ?? null,
      endCursor: page.at(-1)?.id ?? null,
    },
  };
}

function indexOfCursor(records: readonly { id: string }[], cursor: string): number {
  const index = records.findIndex(({ id }) => id === cursor);
  if (index < 0)
    throw new TopLevelError("BAD_REQUEST", "Invalid cursor for current pagination sort.");
  return index;
}
