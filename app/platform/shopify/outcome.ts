import { z } from "zod";
import type { ThrottleStatus } from "./bucket.ts";

/** What came back from one attempt, before it is understood. */
export interface RawAnswer {
  status: number;
  data: unknown;
  errors: unknown;
  extensions: unknown;
  retryAfter: string | null;
}

/** Why a shop cannot be reached at all, whatever is asked of it. */
export type BlockedReason = "frozen" | "locked" | "gone" | "unauthorised";

/** Every answer is exactly one of these. Only `unanswered` leaves it open whether a write was applied. */
export type Outcome =
  | { kind: "answered"; errors: readonly TopLevelError[] }
  | { kind: "throttled"; waitMs: number | undefined }
  | { kind: "unauthorised" }
  | { kind: "blocked"; reason: Exclude<BlockedReason, "unauthorised"> }
  | { kind: "refused"; code: string; retryable: boolean; message: string }
  | { kind: "unanswered"; message: string };

export interface TopLevelError {
  code: string;
  message: string;
}

export interface QueryCost {
  requested: number;
  /** Null when the call was throttled. */
  actual: number | null;
  status: ThrottleStatus;
}

const DEFAULT_RETRY_MS = 1_000;
const RETRY_AFTER_MAX_MS = 10 * 60_000;
const MESSAGE_LENGTH_MAX = 300;

const errorList = z.array(
  z.object({
    message: z.string().catch("no message"),
    extensions: z.object({ code: z.string().catch("UNKNOWN") }).catch({ code: "UNKNOWN" }),
  }),
);

const costExtension = z.object({
  cost: z.object({
    requestedQueryCost: z.number(),
    actualQueryCost: z.number().nullable().catch(null),
    throttleStatus: z.object({
      maximumAvailable: z.number().positive(),
      currentlyAvailable: z.number(),
      restoreRate: z.number().positive(),
    }),
  }),
});

/** Sorts an answer by its HTTP status first, then by the codes of its top-level errors. */
export function readOutcome(answer: RawAnswer, options: { allowPartial: boolean }): Outcome {
  const byStatus = readStatus(answer);
  if (byStatus) return byStatus;
  const errors = readErrors(answer.errors);
  if (errors.length === 0) {
    if (answer.data === null || answer.data === undefined) {
      return { kind: "unanswered", message: `an answer without data (HTTP ${answer.status})` };
    }
    return { kind: "answered", errors };
  }
  return readErrorCodes(errors, { answer, allowPartial: options.allowPartial });
}

function readStatus({ status, retryAfter, errors }: RawAnswer): Outcome | null {
  if (status === 429 || status === 430)
    return { kind: "throttled", waitMs: readRetryAfter(retryAfter) };
  if (status === 401) return { kind: "unauthorised" };
  if (status === 402) return { kind: "blocked", reason: "frozen" };
  if (status === 423) return { kind: "blocked", reason: "locked" };
  if (status === 404) return { kind: "blocked", reason: "gone" };
  if (status >= 500 || status === 408) return { kind: "unanswered", message: `HTTP ${status}` };
  if (status >= 300) {
    const message = describe(readErrors(errors)) || `HTTP ${status}`;
    return {
      kind: "refused",
      code: status === 403 ? "access_denied" : "rejected",
      retryable: false,
      message,
    };
  }
  return null;
}

function readErrorCodes(
  errors: readonly TopLevelError[],
  { answer, allowPartial }: { answer: RawAnswer; allowPartial: boolean },
): Outcome {
  const has = (...codes: string[]) => errors.some((error) => codes.includes(error.code));
  const message = describe(errors);
  if (has("THROTTLED")) return { kind: "throttled", waitMs: undefined };
  if (has("INTERNAL_SERVER_ERROR", "TIMEOUT", "SERVICE_UNAVAILABLE"))
    return { kind: "unanswered", message };
  if (has("SHOP_INACTIVE")) return { kind: "blocked", reason: "frozen" };
  if (allowPartial && answer.data !== null && answer.data !== undefined)
    return { kind: "answered", errors };
  const idempotency = errors.find((error) => error.code.startsWith("IDEMPOTENCY_"));
  if (idempotency) {
    const code = idempotency.code.toLowerCase();
    return { kind: "refused", code, retryable: code === "idempotency_concurrent_request", message };
  }
  const code = has("ACCESS_DENIED") ? "access_denied" : "rejected";
  return { kind: "refused", code, retryable: false, message };
}

export function readCost(extensions: unknown): QueryCost | undefined {
  const parsed = costExtension.safeParse(extensions);
  if (!parsed.success) return undefined;
  const { requestedQueryCost, actualQueryCost, throttleStatus } = parsed.data.cost;
  return { requested: requestedQueryCost, actual: actualQueryCost, status: throttleStatus };
}

/** Top-level errors; some refusals by HTTP status carry them as one string. */
function readErrors(errors: unknown): TopLevelError[] {
  if (errors === undefined || errors === null) return [];
  if (typeof errors === "string") return [{ code: "UNKNOWN", message: errors }];
  const parsed = errorList.safeParse(errors);
  if (!parsed.success) return [{ code: "UNKNOWN", message: "errors in a form not known" }];
  return parsed.data.map((error) => ({ code: error.extensions.code, message: error.message }));
}

function describe(errors: readonly TopLevelError[]): string {
  return errors
    .map((error) => `${error.code}: ${error.message}`)
    .join("; ")
    .slice(0, MESSAGE_LENGTH_MAX);
}

function readRetryAfter(header: string | null): number {
  const seconds = Number(header);
  if (header === null || !Number.isFinite(seconds) || seconds <= 0) return DEFAULT_RETRY_MS;
  return Math.min(RETRY_AFTER_MAX_MS, Math.ceil(seconds * 1_000));
}
