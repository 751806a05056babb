/**
 * Begins what comes after the page only when the page itself is on its way: both share one thread, and
 * whoever waits for the first byte should not wait for this too.
 */
export async function afterPage<T>(work: () => Promise<T>): Promise<T> {
  await new Promise((done) => setTimeout(done, 0));
  return work();
}
