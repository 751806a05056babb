/** Settings of the lanes. Times in ms. */
export interface LaneSettings {
  /**
   * L: the longest from noting an attempt until its request can have arrived: the wait for the bucket
   * and the way. Nothing noted before it can still arrive after it.
   */
  requestLifeMs: number;
  /** How much of L an attempt may wait before it is sent. */
  sendWithinMs: number;
  /** How long a key may be used: Shopify's 24 h less L. */
  keyLifeMs: number;
  /** A brand store's cooling time; resellers' shops have theirs in the partnership's terms. */
  brandCoolingMs: number;
  /** How long an unexplained value may wait for the order that explains it. */
  explainMs: number;
  /**
   * How long a shopper may be paying for units, in nearly every case: until then a sale is under way
   * that nobody can hear of. Part of every channel's window.
   */
  payWindowMs: number;
  /** The window of a channel of which too little was measured yet. */
  windowGuessMs: number;
  /** A channel whose window is longer has no bound: all it shows counts in full. */
  windowMaxMs: number;
  /** Between two attempts under one key, doubled each time up to the maximum. */
  retryMinMs: number;
  retryMaxMs: number;
  /** How often every lane is looked at, whether or not anything woke it. */
  sweepMs: number;
}

const HOUR = 3_600_000;

export const defaultLaneSettings: LaneSettings = {
  requestLifeMs: 120_000,
  sendWithinMs: 30_000,
  keyLifeMs: 24 * HOUR - 120_000,
  brandCoolingMs: 15 * 60_000,
  explainMs: 5_000,
  payWindowMs: 60_000,
  windowGuessMs: 15_000,
  windowMaxMs: 120_000,
  retryMinMs: 500,
  retryMaxMs: 30_000,
  sweepMs: 1_000,
};

/** Rows of one call; Shopify takes arrays of at most 250. */
export const ROWS_PER_CALL = 250;
