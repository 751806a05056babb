/** A place in the row of those who want to write; `give` it back when the transaction is over. */
export interface WriteTurns {
  take(): Promise<void>;
  give(): void;
}

const NEXT = 0;
const SERVED = 1;
const CELLS = 2;

/** Memory that two threads share to take turns with each other. */
export function makeTurnsMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT);
}

/**
 * Turns to write one SQLite file among threads of a process, in the sequence in which they were asked
 * for. A thread that asked once waits for at most one transaction of each other, and does so without
 * blocking; SQLite's own wait blocks the thread, looks only now and then, and may find the other ahead
 * each time. A thread has at most one turn at a time. One that dies ends the process.
 */
export function makeWriteTurns(memory: SharedArrayBuffer): WriteTurns {
  const cells = new Int32Array(memory);
  return {
    async take() {
      const mine = Atomics.add(cells, NEXT, 1);
      for (;;) {
        const served = Atomics.load(cells, SERVED);
        if (served === mine) return;
        const changed = Atomics.waitAsync(cells, SERVED, served);
        if (changed.async) await changed.value;
      }
    },
    give() {
      Atomics.add(cells, SERVED, 1);
      Atomics.notify(cells, SERVED);
    },
  };
}
