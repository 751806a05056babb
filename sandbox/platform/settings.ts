import type { Assumptions } from "#sandbox/contract.ts";

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;

/** What can be turned while the sandbox runs (POST /control/settings). */
export interface Settings {
  accessTokenLifetimeMs: number;
  refreshTokenLifetimeMs: number;
  onlineTokenLifetimeMs: number;
  /** The longest time after its first use that a replaced refresh token can be used again. */
  refreshTokenGraceMs: number;
  idTokenLifetimeMs: number;
  nonExpiringTokensAllowed: boolean;
  /** Which first use of the new pair retires the replaced refresh token. */
  refreshTokenRetiredBy: "access-token-use" | "refresh-token-use";
  /** Every delivery waits a random time in this range; their order is not guaranteed. */
  webhookDelayMs: { min: number; max: number };
  webhookTimeoutMs: number;
  /** The wait before each retry; when the last has failed, the delivery is given up. */
  webhookRetryDelaysMs: readonly number[];
  webhookIdStableOverRetries: boolean;
  idempotencyKeyLifetimeMs: number;
  bulkMutationRowsPerSecond: number;
  bulkQueryObjectsPerSecond: number;
  /** productSet takes up to 2,048 variants although other input arrays end at 250. */
  productSetExceedsArrayLimit: boolean;
  /** From an uninstall to shop/redact. */
  shopRedactDelayMs: number;
}

/** Eight waits that double and add up to four hours. */
const retryDelaysMs = Array.from({ length: 8 }, (_, retry) =>
  Math.round(((4 * HOUR_MS) / (2 ** 8 - 1)) * 2 ** retry),
);

export const defaultSettings: Readonly<Settings> = {
  accessTokenLifetimeMs: HOUR_MS,
  refreshTokenLifetimeMs: 90 * DAY_MS,
  onlineTokenLifetimeMs: DAY_MS,
  refreshTokenGraceMs: 30 * DAY_MS,
  idTokenLifetimeMs: 60 * SECOND_MS,
  nonExpiringTokensAllowed: false,
  refreshTokenRetiredBy: "access-token-use",
  webhookDelayMs: { min: 5, max: 60 },
  webhookTimeoutMs: 5 * SECOND_MS,
  webhookRetryDelaysMs: retryDelaysMs,
  webhookIdStableOverRetries: true,
  idempotencyKeyLifetimeMs: DAY_MS,
  bulkMutationRowsPerSecond: 500,
  bulkQueryObjectsPerSecond: 20_000,
  productSetExceedsArrayLimit: true,
  shopRedactDelayMs: 2 * DAY_MS,
};

export const defaultAssumptions: Readonly<Assumptions> = {
  reservedCheckoutCompletes: true,
  duplicateUniqueMetafieldRefused: true,
  committedFollowsMove: true,
  replayAnswersStoredOutcome: true,
  keyRecordedOnlyOnSuccess: true,
};
