import type { Clock } from "#app/platform/clock/clock.server.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import { createVirtualClock, type VirtualClock } from "#sandbox/platform/virtual-clock.ts";

/** One time for the hub and the sandbox, which moves only when a test says so. */
export interface VirtualTime {
  hub: Clock;
  sandbox: VirtualClock;
  /** Lets time pass; everything due happens in order. */
  advance(durationMs: number): Promise<void>;
}

const START = Date.UTC(2026, 10, 21, 8);

/** `isBusy` says that something outside of this process, a database's server, is at work. */
export function virtualTime(seed: number, isBusy = () => false): VirtualTime {
  const clock = createVirtualClock({ startAt: START });
  const random = seededRandom(seed);
  let ids = 0;
  const hub: Clock = {
    now: () => Math.floor(clock.now()),
    newId: () =>
      `${Math.floor(clock.now()).toString(36).padStart(9, "0")}${(ids += 1).toString(36).padStart(8, "0")}`,
    random,
    timer: (delayMs, fn) => clock.setTimer(delayMs, fn),
    sleep: (delayMs) => new Promise((resolve) => clock.setTimer(delayMs, resolve)),
  };
  return {
    hub,
    sandbox: clock,
    async advance(durationMs) {
      const until = clock.now() + durationMs;
      // Work between two timers may take several turns of the event loop; only then is the next due.
      for (;;) {
        await settle(isBusy);
        const next = clock.nextTimerAt();
        if (next === undefined || next > until) break;
        await clock.advance(next - clock.now());
      }
      await clock.advance(until - clock.now());
      await settle(isBusy);
    },
  };
}

/** Turns of the event loop that the longest chain of promises between two timers takes. */
const TURNS = 12;

async function settle(isBusy: () => boolean): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await nextTurn();
    // An answer that comes from outside begins a chain of its own.
    while (isBusy()) {
      turn = 0;
      await untilSomethingHappens();
    }
  }
}

/**
 * Gives the processor to what is waited for: turn after turn would keep a core from the database's server.
 * What its answer sets going runs at once, this look again only a moment later.
 */
function untilSomethingHappens(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
