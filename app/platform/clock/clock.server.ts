import { setTimeout as sleep } from "node:timers/promises";
import { monotonicFactory } from "ulid";

/** Time, ids and chance for modules and platform, so that a simulator can own them. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A new id that sorts by the time it was made. */
  newId(): string;
  /** Uniform in [0, 1). */
  random(): number;
  /** Runs `fn` once after the delay; a pending timer never keeps the process alive. */
  timer(delayMs: number, fn: () => void): { cancel(): void };
  sleep(delayMs: number): Promise<void>;
}

const POOL_SIZE = 4_096;
const BYTE_VALUES = 256;

/**
 * Chance from the system's source, fetched in one piece for many draws: an id takes sixteen, and
 * fetching each by itself took a twentieth of a busy worker's time. A draw is one of 256 values, of
 * which a character of an id needs 32.
 */
function pooledRandom(): () => number {
  const pool = new Uint8Array(POOL_SIZE);
  let next = POOL_SIZE;
  return () => {
    if (next === POOL_SIZE) {
      crypto.getRandomValues(pool);
      next = 0;
    }
    const value = pool[next] ?? 0;
    next += 1;
    return value / BYTE_VALUES;
  };
}

export function realClock(): Clock {
  const nextUlid = monotonicFactory(pooledRandom());
  return {
    now: () => Date.now(),
    newId: () => nextUlid(),
    random: () => Math.random(),
    timer(delayMs, fn) {
      const handle = setTimeout(fn, delayMs);
      handle.unref();
      return { cancel: () => clearTimeout(handle) };
    },
    sleep: (delayMs) => sleep(delayMs, undefined, { ref: false }),
  };
}
