import type { AppHandle, Clock, ShopBase } from "#sandbox/contract.ts";

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

export interface Buckets {
  /** Takes the points if the bucket holds them. */
  charge(shop: ShopBase, app: AppHandle, points: number): boolean;
  refund(shop: ShopBase, app: AppHandle, points: number): void;
  status(shop: ShopBase, app: AppHandle): ThrottleStatus;
  /** Fills all buckets of a shop, or empties them down to `points`. */
  set(shop: ShopBase, app: AppHandle, points: number): void;
}

/** Points a second by plan; a bucket holds what flows in within twenty seconds. */
const RESTORE_RATE: Readonly<Record<ShopBase["plan"], number>> = {
  development: 100,
  standard: 100,
  advanced: 200,
  plus: 1000,
  enterprise: 2000,
};
const SECONDS_TO_FILL = 20;

interface Bucket {
  available: number;
  at: number;
}

/** One leaky bucket for each app in each shop; they know nothing of each other. */
export function createBuckets(clock: Clock): Buckets {
  const buckets = new Map<string, Bucket>();

  function filledUpToNow(shop: ShopBase, app: AppHandle): Bucket {
    const rate = RESTORE_RATE[shop.plan];
    const capacity = rate * SECONDS_TO_FILL;
    const now = clock.now();
    const key = `${app} ${shop.domain}`;
    let bucket = buckets.get(key);
    if (!bucket) {
      bucket = { available: capacity, at: now };
      buckets.set(key, bucket);
    }
    // A plan may have changed since, so what the bucket holds is bounded anew each time.
    const restored = bucket.available + ((now - bucket.at) / 1000) * rate;
    bucket.available = Math.min(capacity, restored);
    bucket.at = now;
    return bucket;
  }

  return {
    charge(shop, app, points) {
      const bucket = filledUpToNow(shop, app);
      if (bucket.available < points) return false;
      bucket.available -= points;
      return true;
    },
    refund(shop, app, points) {
      filledUpToNow(shop, app).available += points;
    },
    status(shop, app) {
      const restoreRate = RESTORE_RATE[shop.plan];
      return {
        maximumAvailable: restoreRate * SECONDS_TO_FILL,
        currentlyAvailable: Math.floor(filledUpToNow(shop, app).available),
        restoreRate,
      };
    },
    set(shop, app, points) {
      filledUpToNow(shop, app).available = points;
    },
  };
}
