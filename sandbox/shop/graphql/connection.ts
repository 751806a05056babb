import { TopLevelError } from "#sandbox/contract.ts";

export interface ConnectionArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

export type SortValue = string | number;

export interface Connection<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/**
 * Cuts one page out of a list. Cursors carry the sort value and the id of their element, so a page
 * goes on in the right place even when that element has been deleted in the meantime.
 */
export function connectionOf<T>(
  records: readonly T[],
  args: ConnectionArgs,
  options: { idOf: (record: T) => string; sortBy?: (record: T) => SortValue },
): Connection<T> {
  checkPageSize(args);
  const { idOf } = options;
  const sortBy = options.sortBy;
  const direction = args.reverse ? -1 : 1;
  const compare = (a: Position, b: Position) => direction * comparePositions(a, b);
  const positionOf = (record: T): Position => ({
    id: idOf(record),
    value: sortBy ? sortBy(record) : null,
  });
  const sorted = inOrder(records, {
    sorted: !sortBy,
    reverse: args.reverse === true,
    compare,
    positionOf,
  });
  const after = args.after ? readCursor(args.after) : undefined;
  const before = args.before ? readCursor(args.before) : undefined;
  const from = after ? partition(sorted, (record) => compare(positionOf(record), after) <= 0) : 0;
  const to = before
    ? partition(sorted, (record) => compare(positionOf(record), before) < 0)
    : sorted.length;
  return page(sorted, { from, to: Math.max(from, to), args, positionOf });
}

interface Position {
  id: string;
  value: SortValue | null;
}

function page<T>(
  sorted: readonly T[],
  options: { from: number; to: number; args: ConnectionArgs; positionOf: (record: T) => Position },
): Connection<T> {
  const { args, positionOf } = options;
  let { from, to } = options;
  if (typeof args.first === "number") to = Math.min(to, from + args.first);
  if (typeof args.last === "number") from = Math.max(from, to - args.last);
  const nodes = sorted.slice(from, to);
  const edges = nodes.map((node) => ({ node, cursor: writeCursor(positionOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: to < sorted.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Lists without a sort value come in the order they were made, which is the order of their ids. */
function inOrder<T>(
  records: readonly T[],
  options: {
    sorted: boolean;
    reverse: boolean;
    compare: (a: Position, b: Position) => number;
    positionOf: (record: T) => Position;
  },
): readonly T[] {
  if (options.sorted) return options.reverse ? [...records].reverse() : records;
  return records
    .map((record) => ({ record, position: options.positionOf(record) }))
    .sort((a, b) => options.compare(a.position, b.position))
    .map(({ record }) => record);
}

/** Index of the first element for which `isBefore` is false; the list is ordered by it. */
function partition<T>(sorted: readonly T[], isBefore: (record: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = sorted[middle];
    if (record !== undefined && isBefore(record)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comparePositions(a: Position, b: Position): number {
  return compareValues(a.value, b.value) || compareIds(a.id, b.id);
}

function compareValues(a: SortValue | null, b: SortValue | null): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}

/** Ids are numbers of different length behind the same prefix. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.id, position.value])).toString("base64");
}

function readCursor(cursor: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64").toString("utf8"));
    if (Array.isArray(read) && typeof read[0] === "string") {
      const value: unknown = read[1];
      const known = typeof value === "string" || typeof value === "number" ? value : null;
      return { id: read[0], value: known };
    }
  } catch {
    // Falls through to the refusal below: what cannot be read is not a cursor of ours.
  }
  throw new TopLevelError(
    "INVALID_CURSOR",
    `Invalid cursor for current pagination sort: ${cursor}`,
  );
}

function checkPageSize(args: ConnectionArgs): void {
  if (typeof args.first !== "number" && typeof args.last !== "number") {
    throw new TopLevelError("BAD_REQUEST", "you must provide one of first or last");
  }
  const size = Math.max(args.first ?? 0, args.last ?? 0);
  if (size > 250) {
    throw new TopLevelError(
      "MAX_INPUT_SIZE_EXCEEDED",
      `The page size ${size} exceeds the maximum of 250.`,
    );
  }
}
