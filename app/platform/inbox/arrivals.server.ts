import type { Clock } from "#app/platform/clock/clock.server.ts";

/** Messages as they come, counted to know when there are many. */
export interface Arrivals {
  note(messages: number): void;
  /** So many come that whoever sends them must not wait behind work that can. */
  areMany(): boolean;
}

/** More than so many messages in a quarter of a second are many. */
const MANY = 50;
const MANY_MS = 250;

/** Counts what came in this quarter of a second and the one before; the larger counts. */
export function countArrivals(clock: Clock): Arrivals {
  let slot = 0;
  let now = 0;
  let before = 0;
  const turn = (): void => {
    const current = Math.floor(clock.now() / MANY_MS);
    if (current === slot) return;
    before = current === slot + 1 ? now : 0;
    now = 0;
    slot = current;
  };
  return {
    note(messages) {
      turn();
      now += messages;
    },
    areMany() {
      turn();
      return Math.max(now, before) > MANY;
    },
  };
}
