/** Does work on every entry, so many at a time; the first failure ends it all. */
export async function forEachAtOnce<T>(
  entries: Iterable<T>,
  { atOnce, work }: { atOnce: number; work: (entry: T) => Promise<void> },
): Promise<void> {
  const source = entries[Symbol.iterator]();
  const run = async (): Promise<void> => {
    for (let next = source.next(); !next.done; next = source.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}

export function sleep(durationMs: number): Promise<void> {
  return new Promise((done) => setTimeout(done, durationMs));
}
