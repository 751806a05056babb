/** A page of a connection. */
export interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/** More pages than any shop has; a cursor that never ends must not read for ever. */
const PAGES_MAX = 100_000;

/** Every page of a connection, in order; those after one that was read already, when it is given. */
export async function* readPages<T>(
  readPage: (cursor: string | null) => Promise<{ page: T; info: PageInfo }>,
  after?: PageInfo,
): AsyncGenerator<T> {
  let cursor: string | null = after?.endCursor ?? null;
  for (let count = 0; count < PAGES_MAX; count += 1) {
    const { page, info }: { page: T; info: PageInfo } = await readPage(cursor);
    yield page;
    if (!info.hasNextPage || !info.endCursor) return;
    cursor = info.endCursor;
  }
}
