/** Times in ms. */
export interface OrderSettings {
  /** How long an order may stay seen without fulfilment orders before it is parked. */
  seenMaxMs: number;
  /** Between two looks at such an order. */
  seenAgainMs: number;
  /** Shopify wants an answer to a request within 4 h; a held one is refused this long after it. */
  answerWithinMs: number;
  /** L: nothing noted as sent before it can still arrive after it. */
  requestLifeMs: number;
  /** How much of L a write may wait before it is sent. */
  sendWithinMs: number;
  /** How long a move's key may be used: Shopify's 24 h less L. */
  keyLifeMs: number;
  /** The brand store's units that routing took while they were on sale cool like any lower. */
  brandCoolingMs: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const defaultOrderSettings: OrderSettings = {
  seenMaxMs: 10 * MINUTE,
  seenAgainMs: 2_000,
  answerWithinMs: 210 * MINUTE,
  requestLifeMs: 120_000,
  sendWithinMs: 30_000,
  keyLifeMs: DAY - 120_000,
  brandCoolingMs: 15 * MINUTE,
};
