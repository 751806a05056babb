/** A place among those who want to write; `give` it back when the transaction is over. */
export interface WriteTurns {
  take(): Promise<void>;
  give(): void;
  /** Somebody else waits while this thread has its turn. */
  isWanted(): boolean;
}

/** 1 while somebody has the turn, else 0. */
const HELD = 0;
/** How many wait for it. */
const WAITING = 1;
const CELLS = 2;

/** So long whoever had the last turn leaves the next to those who waited meanwhile. */
const STEP_BACK_MS = 5;

/** Memory that two threads share to take turns with each other. */
export function makeTurnsMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT);
}

/**
 * Turns to write one SQLite file among threads of a process. Whoever waits does so without blocking its
 * thread; SQLite's own wait blocks it, looks only now and then, and may find the other ahead each time. A
 * turn that is given back belongs to nobody: a thread that is busy with something else when its time comes
 * would keep the others from writing meanwhile. But who had the last one steps back for a moment, so that
 * those who wait have the first chance each time. A thread has at most one turn at a time. One that dies ends the
 * process.
 */
export function makeWriteTurns(memory: SharedArrayBuffer): WriteTurns {
  const cells = new Int32Array(memory);
  let stepsBack = false;

  async function untilChanged(held: 0 | 1, timeoutMs?: number): Promise<void> {
    const changed = Atomics.waitAsync(cells, HELD, held, timeoutMs);
    if (changed.async) await changed.value;
  }

  return {
    async take() {
      if (stepsBack) await untilChanged(0, STEP_BACK_MS);
      stepsBack = false;
      Atomics.add(cells, WAITING, 1);
      while (Atomics.compareExchange(cells, HELD, 0, 1) === 1) await untilChanged(1);
      Atomics.sub(cells, WAITING, 1);
      // Who steps back for this turn sees that it is taken.
      Atomics.notify(cells, HELD);
    },
    give() {
      stepsBack = Atomics.load(cells, WAITING) > 0;
      Atomics.store(cells, HELD, 0);
      Atomics.notify(cells, HELD);
    },
    isWanted: () => Atomics.load(cells, WAITING) > 0,
  };
}
