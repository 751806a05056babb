/**
 * Error codes that say nothing of a keyed write: an earlier attempt under the same key is at work, or the
 * shop cannot tell at present. Either may yet apply; every other code means that nothing was written.
 */
const OPEN_CODES = new Set(["IDEMPOTENCY_CONCURRENT_REQUEST", "SERVICE_UNAVAILABLE"]);

/** True when it is open whether a keyed write that was answered with this error is applied. */
export function leavesOpen(error: { code?: string | null }): boolean {
  return OPEN_CODES.has(error.code ?? "");
}
