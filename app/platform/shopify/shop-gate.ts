import type { Clock } from "#app/platform/clock/clock.server.ts";
import { makeBucket, type Charge, type ThrottleStatus } from "./bucket.ts";
import { makeWaitingLine, type Waiting } from "./waiting-line.ts";

/** How one attempt ended, as far as the bucket is concerned. */
export interface AttemptEnd {
  status?: ThrottleStatus;
  /** Refused for the rate: it takes its place in the line again, or the caller gives up. */
  throttled?: { waitMs?: number };
}

export interface ShopBudget {
  available: number;
  restoreRate: number;
  capacity: number;
  inFlight: number;
  queued: number;
}

/** The way into one (app, shop) bucket. */
export interface ShopGate {
  /**
   * Resolves when the bucket pays for the call; the caller must then end the pass exactly once.
   * `since` is the age the call already has when it comes back after a throttle.
   */
  enter(request: { cost: number; priority: number; since?: number }): Promise<Pass>;
  /** Turns away everything that waits. */
  turnAway(reason: unknown): void;
  budget(): ShopBudget;
}

export interface Pass {
  readonly since: number;
  end(end: AttemptEnd): void;
}

interface Caller {
  cost: number;
  admit: (pass: Pass) => void;
  refuse: (reason: unknown) => void;
}

const IN_FLIGHT_MAX = 256;
export const QUEUE_MAX = 20_000;

export function makeShopGate({ clock }: { clock: Clock }): ShopGate {
  const bucket = makeBucket(clock.now());
  const line = makeWaitingLine<Caller>();
  let pausedUntil = 0;
  let timer: { cancel(): void } | undefined;

  function admitWhatIsPaid(): void {
    timer?.cancel();
    timer = undefined;
    for (;;) {
      const now = clock.now();
      const head = line.peek(now);
      // Before the first answer only one call is out: the real bucket may be empty.
      const outMax = bucket.heard() ? IN_FLIGHT_MAX : 1;
      if (!head || bucket.inFlight() >= outMax) return;
      const wait = Math.max(pausedUntil - now, bucket.waitMs(head.value.cost, now));
      if (wait > 0) {
        timer = clock.timer(wait, admitWhatIsPaid);
        return;
      }
      line.take(now);
      admit(head, now);
    }
  }

  function admit(head: Waiting<Caller>, now: number): void {
    const charge = bucket.charge(head.value.cost, now);
    let ended = false;
    head.value.admit({
      since: head.since,
      end(end) {
        if (ended) return;
        ended = true;
        settle(charge, end);
        admitWhatIsPaid();
      },
    });
  }

  function settle(charge: Charge, end: AttemptEnd): void {
    const now = clock.now();
    if (end.throttled && !end.status) bucket.drained(charge, now);
    else bucket.answered(charge, end.status, now);
    if (end.throttled?.waitMs !== undefined)
      pausedUntil = Math.max(pausedUntil, now + end.throttled.waitMs);
  }

  return {
    enter: ({ cost, priority, since }) =>
      new Promise((resolve, reject) => {
        const caller = { cost, admit: resolve, refuse: reject };
        if (since === undefined) line.add(caller, { priority, since: clock.now() });
        else line.putBack({ value: caller, priority, since });
        admitWhatIsPaid();
      }),
    turnAway(reason) {
      for (const waiting of line.takeAll()) waiting.value.refuse(reason);
    },
    budget: () => ({
      available: Math.floor(bucket.available(clock.now())),
      restoreRate: bucket.restoreRate(),
      capacity: bucket.capacity(),
      inFlight: bucket.inFlight(),
      queued: line.length(),
    }),
  };
}
