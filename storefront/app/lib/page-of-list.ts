/** Which part of a long list an address shows: `?after=` and `?before=` carry the shop's cursors. */
export interface ListPart {
  first: number | null;
  last: number | null;
  after: string | null;
  before: string | null;
}

export function readListPart(url: URL, size: number): ListPart {
  const before = url.searchParams.get("before");
  const after = url.searchParams.get("after");
  return before === null
    ? { first: size, last: null, after, before: null }
    : { first: null, last: size, after: null, before };
}
