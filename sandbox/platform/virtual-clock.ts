import type { Clock } from "#sandbox/contract.ts";

export interface VirtualClock extends Clock {
  /** Runs every timer due within the next `durationMs`, in order of time and then of creation. */
  advance(durationMs: number): Promise<void>;
  /** The moment of the next timer; undefined when none is set. */
  nextTimerAt(): number | undefined;
}

interface Timer {
  at: number;
  order: number;
  fn: () => void;
  cancelled: boolean;
}

/**
 * A clock that moves only when told to, for tests and for runs that must repeat exactly. Between
 * two timers all pending promises get their turn, so what a timer started is finished or waiting.
 */
export function createVirtualClock({ startAt }: { startAt: number }): VirtualClock {
  const timers: Timer[] = [];
  let now = startAt;
  let order = 0;

  function takeDue(until: number): Timer | undefined {
    while (timers[0]?.cancelled) popFirst(timers);
    const [first] = timers;
    return first && first.at <= until ? popFirst(timers) : undefined;
  }

  return {
    now: () => now,
    setTimer(delayMs, fn) {
      const timer = { at: now + Math.max(0, delayMs), order: order++, fn, cancelled: false };
      push(timers, timer);
      return { cancel: () => void (timer.cancelled = true) };
    },
    nextTimerAt() {
      while (timers[0]?.cancelled) popFirst(timers);
      return timers[0]?.at;
    },
    async advance(durationMs) {
      const until = now + durationMs;
      await settlePromises();
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        now = timer.at;
        timer.fn();
        await settlePromises();
      }
      now = until;
    },
  };
}

/** Resolves after every promise job that is ready, and those they make ready, have run. */
function settlePromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Timer[], timer: Timer): void {
  let index = heap.push(timer) - 1;
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (!parent || !isBefore(timer, parent)) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = timer;
}

function popFirst(heap: Timer[]): Timer | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let childIndex = index * 2 + 1;
    const left = heap[childIndex];
    const right = heap[childIndex + 1];
    if (!left) break;
    const child = right && isBefore(right, left) ? right : left;
    if (child === right) childIndex += 1;
    if (!isBefore(child, last)) break;
    heap[index] = child;
    index = childIndex;
  }
  heap[index] = last;
  return first;
}
