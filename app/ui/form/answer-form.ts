import type { FormAnswer } from "./parse-form.ts";

/** An operation's answer as the form shows it; `done` names the message that says what was done. */
export function answerForm(
  done: string,
  answer: { ok: true } | { ok: false; code: string; field?: string },
): FormAnswer {
  if (answer.ok) return { ok: true, done };
  return {
    ok: false,
    code: answer.code,
    ...(answer.field !== undefined && { field: answer.field }),
  };
}
