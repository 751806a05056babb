/** A state that cannot be. Crashes the request or the task; the message says why the condition must hold. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantViolation(why);
}

/** Thrown by `invariant`: always a bug of ours, never retried. */
export class InvariantViolation extends Error {
  constructor(why: string) {
    super(`invariant violated: ${why}`);
    this.name = "InvariantViolation";
  }
}
