import type { Clock } from "#app/platform/clock/clock.server.ts";
import { faultOf, type AdminAnswer, type AdminCall } from "./admin-call.ts";
import { readCost, readOutcome, type Outcome, type QueryCost } from "./outcome.ts";
import type { Fetch } from "./sandbox-fetch.server.ts";
import { sendAttempt } from "./send-attempt.server.ts";
import type { Tokens, UsableToken } from "./tokens.server.ts";

export interface AttemptDeps {
  clock: Clock;
  fetch: Fetch;
  apiVersion: string;
  tokens: Tokens;
}

/** How one attempt ended: its outcome, what it cost, and when it left. */
export interface Attempted {
  outcome: Outcome;
  data: unknown;
  cost: QueryCost | undefined;
  sentAt: number;
}

const TIMEOUT_MS_DEFAULT = 30_000;

/** Sends a call that was let through, and once more with a renewed token when Shopify answers 401. */
export async function attemptCall<T, V extends object>(
  deps: AttemptDeps,
  call: AdminCall<T, V>,
): Promise<Attempted> {
  const token = await deps.tokens.current(call.shop);
  const first = await sendOnce(deps, call, token);
  if (first.outcome.kind !== "unauthorised") return first;
  return sendOnce(deps, call, await deps.tokens.afterRefusal(call.shop, token));
}

async function sendOnce<T, V extends object>(
  deps: AttemptDeps,
  call: AdminCall<T, V>,
  token: UsableToken,
): Promise<Attempted> {
  const sentAt = deps.clock.now();
  if (call.sendBefore !== undefined && sentAt >= call.sendBefore) {
    throw faultOf(call, "too_late", {
      message: "its time to be sent has passed",
      // Certainly not sent: it goes out as an attempt of its own.
      retryable: true,
    });
  }
  const tried = await sendAttempt(deps, {
    token,
    query: call.document.toString(),
    variables: call.variables,
    timeoutMs: call.timeoutMs ?? TIMEOUT_MS_DEFAULT,
  });
  if (tried.kind === "lost") {
    const outcome = { kind: "unanswered", message: tried.message } as const;
    return { outcome, data: null, cost: undefined, sentAt };
  }
  const { answer } = tried;
  const outcome = readOutcome(answer, { allowPartial: call.allowPartial ?? false });
  return { outcome, data: answer.data, cost: readCost(answer.extensions), sentAt };
}

export type Verdict<T> =
  { kind: "answered"; answer: AdminAnswer<T> } | { kind: "throttled"; waitMs: number | undefined };

/** What the caller gets of an attempt: its answer, another turn, or the one fault that fits. */
export function judgeAttempt<T, V>(call: AdminCall<T, V>, attempted: Attempted): Verdict<T> {
  const { outcome, sentAt, data, cost } = attempted;
  switch (outcome.kind) {
    case "throttled":
      return { kind: "throttled", waitMs: outcome.waitMs };
    case "answered":
      if (!isAnswerTo(call, data)) throw lost(call, "an answer without data", sentAt);
      return { kind: "answered", answer: { data, cost, errors: outcome.errors, sentAt } };
    case "unanswered":
      throw lost(call, outcome.message, sentAt);
    case "unauthorised": {
      const message = "a renewed token was refused";
      throw faultOf(call, "unauthorised", { message, retryable: true, sentAt });
    }
    case "blocked": {
      const message = "the shop cannot be reached";
      throw faultOf(call, outcome.reason, { message, retryable: true, sentAt });
    }
    case "refused": {
      const { code, message, retryable } = outcome;
      throw faultOf(call, code, { message, retryable, sentAt });
    }
  }
}

function lost<T, V>(call: AdminCall<T, V>, message: string, sentAt: number): Error {
  return faultOf(call, "unanswered", { message, retryable: true, sentAt });
}

/** The official schema gave the document its type, and Shopify answered without an error. */
function isAnswerTo<T, V>(_call: AdminCall<T, V>, data: unknown): data is T {
  return typeof data === "object" && data !== null;
}
