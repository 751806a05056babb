const POLL_MS = 150;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until an address answers 2xx; gives up after the time, or at once when the child has ended. */
export async function waitUntilReady(options: {
  url: string;
  who: string;
  ended: Promise<string>;
  timeoutMs: number;
}): Promise<void> {
  let how: string | undefined;
  void options.ended.then((cause) => {
    how = cause;
  });
  const giveUpAt = performance.now() + options.timeoutMs;
  while (performance.now() < giveUpAt) {
    if (how !== undefined) throw new Error(`${options.who} ended ${how} before it was ready.`);
    if (await answers(options.url)) return;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  throw new Error(`${options.who} did not answer at ${options.url} in time.`);
}
