import type { Clock } from "#sandbox/contract.ts";

/** The machine's own time. The only place in the sandbox that touches real timers. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimer(delayMs, fn) {
    // Node fires delays above 2^31 ms at once, so long ones (a redaction after 48 hours is not one
    // of them, a key's far future may be) are cut into steps.
    const longestDelayMs = 2 ** 31 - 1;
    let timer: NodeJS.Timeout;
    const arm = (leftMs: number): void => {
      const stepMs = Math.min(leftMs, longestDelayMs);
      timer = setTimeout(() => (leftMs > stepMs ? arm(leftMs - stepMs) : fn()), stepMs);
      timer.unref();
    };
    arm(Math.max(0, delayMs));
    return { cancel: () => clearTimeout(timer) };
  },
};

export function sleep(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => clock.setTimer(delayMs, resolve));
}
