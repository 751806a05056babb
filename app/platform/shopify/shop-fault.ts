import { Fault } from "#app/kernel/fault.ts";
import type { BlockedReason } from "./outcome.ts";

/**
 * Every way a call to a shop can fail, by code. All but `unanswered` are definite: the call had no
 * effect. `unanswered` leaves it open whether a write was applied.
 */
export type ShopFaultCode =
  | "throttled"
  | "unanswered"
  | "unauthorised"
  | "frozen"
  | "locked"
  | "gone"
  | "uninstalled"
  | "token_unavailable"
  | "access_denied"
  | "rejected"
  | "too_late"
  | "queue_full"
  | `idempotency_${string}`;

/** The whole shop's trouble: it says nothing of the call, and may last for days. */
const LASTING_CODES = new Set([
  "unanswered",
  "throttled",
  "queue_full",
  "token_unavailable",
  "unauthorised",
  "frozen",
  "locked",
  "gone",
]);

const BLOCKED_CODES = ["frozen", "locked", "gone", "unauthorised"] as const;

/** What a fault may carry into logs and rows: no token, no variables, nobody's data. */
export interface ShopFaultDetails extends Record<string, unknown> {
  shopId: string;
  app: string;
  operation?: string;
  /** When the last attempt left; absent when nothing was sent. */
  sentAt?: number;
}

export function shopFault(
  code: string,
  options: {
    message: string;
    retryable: boolean;
    retryAfterMs?: number;
    details: ShopFaultDetails;
    cause?: unknown;
  },
): Fault {
  return new Fault(code, { ...options, lasting: options.retryable && LASTING_CODES.has(code) });
}

/** Nobody knows whether the call was applied; its shop is asked again until it tells. */
export function unanswered(message: string, details: Record<string, unknown> = {}): Fault {
  const code: ShopFaultCode = "unanswered";
  return new Fault(code, { message, retryable: true, lasting: LASTING_CODES.has(code), details });
}

/** True when it is open whether the call was applied; all other faults mean that it was not. */
export function mayHaveBeenApplied(error: unknown): boolean {
  return !(error instanceof Fault) || error.code === "unanswered";
}

export function isBlockedReason(code: string): code is BlockedReason {
  return BLOCKED_CODES.some((known) => known === code);
}
