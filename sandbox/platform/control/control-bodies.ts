/** What the control API takes; each schema refuses what it does not know. */
import { z } from "zod";
import type { Latency } from "../faults/fault-book.ts";

const location = z.object({
  name: z.string(),
  countryCode: z.string(),
  city: z.string(),
  address1: z.string(),
});
const planName = z.enum(["development", "standard", "advanced", "plus", "enterprise"]);

export const newShop = z.strictObject({
  domain: z.string(),
  name: z.string().optional(),
  plan: planName.optional(),
  currencyCode: z.string().optional(),
  countryCode: z.string().optional(),
  primaryLocale: z.string().optional(),
  locations: z.array(location).optional(),
});

export const plan = z.strictObject({ plan: planName });
export const standing = z.strictObject({
  standing: z.enum(["open", "frozen", "locked", "closed"]),
});
export const uninstall = z.strictObject({
  inventory: z.enum(["TRANSFER", "DELETE", "KEEP"]).optional(),
});
export const scopes = z.strictObject({
  grant: z.array(z.string()).optional(),
  revoke: z.array(z.string()).optional(),
});
export const tokens = z.strictObject({ expiring: z.boolean().optional() });
export const points = z.strictObject({ points: z.number() });
export const compliance = z.strictObject({
  topic: z.enum(["customers/data_request", "customers/redact", "shop/redact"]),
  payload: z.record(z.string(), z.unknown()).default({}),
});
export const protectedData = z.strictObject({ approved: z.boolean() });
export const scenario = z.strictObject({ shop: z.string().optional() });
export const quiet = z.strictObject({
  maxWaitMs: z.number().optional(),
  settleMs: z.number().optional(),
});

export const latency = z.strictObject({
  shop: z.string().optional(),
  ms: z.number().min(0).optional(),
  min: z.number().min(0).optional(),
  max: z.number().min(0).optional(),
});

/** `{ms}` or `{min, max}`; nothing at all ends the latency. */
export function toLatency({ ms, min, max }: z.infer<typeof latency>): Latency | undefined {
  if (ms !== undefined) return ms === 0 ? undefined : { min: ms, max: ms };
  if (max === undefined) return undefined;
  return { min: min ?? 0, max };
}

export const assumptions = z.strictObject({
  reservedCheckoutCompletes: z.boolean().optional(),
  duplicateUniqueMetafieldRefused: z.boolean().optional(),
  committedFollowsMove: z.boolean().optional(),
  replayAnswersStoredOutcome: z.boolean().optional(),
  keyRecordedOnlyOnSuccess: z.boolean().optional(),
});

const milliseconds = z.number().min(0).optional();
const perSecond = z.number().positive().optional();

export const settings = z.strictObject({
  accessTokenLifetimeMs: milliseconds,
  refreshTokenLifetimeMs: milliseconds,
  onlineTokenLifetimeMs: milliseconds,
  refreshTokenGraceMs: milliseconds,
  idTokenLifetimeMs: milliseconds,
  nonExpiringTokensAllowed: z.boolean().optional(),
  refreshTokenRetiredBy: z.enum(["access-token-use", "refresh-token-use"]).optional(),
  webhookDelayMs: z.object({ min: z.number().min(0), max: z.number().min(0) }).optional(),
  webhookTimeoutMs: milliseconds,
  webhookRetryDelaysMs: z.array(z.number().min(0)).optional(),
  webhookIdStableOverRetries: z.boolean().optional(),
  idempotencyKeyLifetimeMs: milliseconds,
  bulkMutationRowsPerSecond: perSecond,
  bulkQueryObjectsPerSecond: perSecond,
  productSetExceedsArrayLimit: z.boolean().optional(),
  shopRedactDelayMs: milliseconds,
});
