import type { WriteAnswer } from "./ports.ts";
import type { LaneSettings } from "./settings.ts";

export type NextStep =
  | { kind: "settle"; outcome: "ok" | "refused" }
  | { kind: "resend"; retryAt: number; unansweredAt: number | null };

/**
 * What an answer means for its batch. Applied settles it. A refusal settles it only when no other
 * attempt under the key can still apply: an earlier one whose answer was lost may be under way for
 * as long as a request lives. Everything else is sent again, the same bytes under the same key.
 */
export function nextStep(given: {
  answer: WriteAnswer;
  attempts: number;
  /** When the newest earlier attempt without an answer was sent. */
  unansweredBefore: number | null;
  now: number;
  settings: LaneSettings;
}): NextStep {
  const { answer, now, settings, unansweredBefore } = given;
  if (answer.kind === "ok") return { kind: "settle", outcome: "ok" };
  if (answer.kind === "unanswered") {
    return { kind: "resend", retryAt: now + backOff(given), unansweredAt: now };
  }
  const mayStillApply =
    unansweredBefore !== null && now < unansweredBefore + settings.requestLifeMs;
  if (answer.kind === "refused" && !mayStillApply) return { kind: "settle", outcome: "refused" };
  const wait = answer.kind === "not_applied" ? Math.max(answer.retryAfterMs, 1) : backOff(given);
  return { kind: "resend", retryAt: now + wait, unansweredAt: unansweredBefore };
}

function backOff({ attempts, settings }: { attempts: number; settings: LaneSettings }): number {
  return Math.min(settings.retryMinMs * 2 ** Math.min(attempts - 1, 10), settings.retryMaxMs);
}
