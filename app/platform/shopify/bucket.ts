/** What Shopify says of a bucket in every answer. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** A call that was sent and charged here; its place in the order of sending makes answers comparable. */
export interface Charge {
  readonly sequence: number;
  readonly cost: number;
}

export interface Bucket {
  capacity(): number;
  restoreRate(): number;
  inFlight(): number;
  /** False until the first answer: the real state may be anything, e.g. after a restart. */
  heard(): boolean;
  available(now: number): number;
  /** How long until a call of this cost is paid for; 0 when it may go now. */
  waitMs(cost: number, now: number): number;
  charge(cost: number, now: number): Charge;
  /** The call ended. A status of an earlier call than the newest heard only tells the rates. */
  answered(charge: Charge, status: ThrottleStatus | undefined, now: number): void;
  /** Refused for the rate without a status (429, 430): nothing may be assumed to be left. */
  drained(charge: Charge, now: number): void;
}

/** Assumed until the first answer says otherwise: the slowest plan's. */
const ASSUMED_CAPACITY = 2_000;
const ASSUMED_RATE = 100;

/**
 * Our estimate of one (app, shop) bucket. Shopify charges a call's requested cost when it arrives and
 * refunds what it did not use. The estimate errs low, because a call sent too early costs a round trip.
 */
export function makeBucket(start: number): Bucket {
  const inFlight = new Map<number, Charge>();
  let capacity = ASSUMED_CAPACITY;
  let rate = ASSUMED_RATE;
  let estimate = ASSUMED_CAPACITY;
  let estimatedAt = start;
  let sequence = 0;
  let newestAnswered = 0;
  let heard = false;

  const available = (now: number) =>
    Math.min(capacity, estimate + (Math.max(0, now - estimatedAt) / 1_000) * rate);

  function setEstimate(value: number, now: number): void {
    estimate = value;
    estimatedAt = now;
  }

  /** They may not have reached Shopify when it answered: calls overtake each other on their way. */
  function costInFlight(): number {
    let cost = 0;
    for (const charge of inFlight.values()) cost += charge.cost;
    return cost;
  }

  return {
    capacity: () => capacity,
    restoreRate: () => rate,
    inFlight: () => inFlight.size,
    heard: () => heard,
    available,
    waitMs(cost, now) {
      // A call dearer than the whole bucket waits for a full one, and Shopify gives its verdict.
      const missing = Math.min(cost, capacity) - available(now);
      return missing <= 0 ? 0 : Math.ceil((missing / rate) * 1_000);
    },
    charge(cost, now) {
      setEstimate(available(now) - cost, now);
      sequence += 1;
      const charge = { sequence, cost };
      inFlight.set(sequence, charge);
      return charge;
    },
    answered(charge, status, now) {
      inFlight.delete(charge.sequence);
      if (!status) return;
      setEstimate(available(now), now);
      heard = true;
      capacity = status.maximumAvailable;
      rate = Math.max(1, status.restoreRate);
      if (charge.sequence < newestAnswered) return;
      newestAnswered = charge.sequence;
      setEstimate(status.currentlyAvailable - costInFlight(), now);
    },
    drained(charge, now) {
      inFlight.delete(charge.sequence);
      setEstimate(Math.min(available(now), 0), now);
    },
  };
}
