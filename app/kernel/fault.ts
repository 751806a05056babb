/**
 * The world failed: a time-out, a throttle, a version conflict. Thrown, and caught only by the task
 * runner, the lanes and the route boundary. A business "no" is not a fault; it is returned.
 */
export class Fault extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** How long to wait before the next attempt, when the other side said so. */
  readonly retryAfterMs: number | undefined;
  /** The trouble is not this work's: however long it lasts, the work is tried again until it passes. */
  readonly lasting: boolean;
  readonly details: Record<string, unknown>;

  constructor(
    code: string,
    options: {
      message?: string;
      retryable?: boolean;
      retryAfterMs?: number;
      lasting?: boolean;
      details?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(
      options.message ?? code,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = "Fault";
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.lasting = options.lasting ?? false;
    this.details = options.details ?? {};
  }
}

/** True for a fault of one of the given codes. */
export function isFault(error: unknown, ...codes: string[]): error is Fault {
  return error instanceof Fault && (codes.length === 0 || codes.includes(error.code));
}

/** The database refused the values themselves; its other errors may pass. */
const REFUSED_VALUES = /^(SQLITE_CONSTRAINT|23\d{3}$)/;

/** True for what no later try mends: a bug of ours, or rows that cannot be. Faults are the world's. */
export function isBug(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Fault) return false;
  return !("code" in error) || REFUSED_VALUES.test(String(error.code));
}

/** One line about an unknown error, for rows that a person reads. */
export function describeError(error: unknown): string {
  if (error instanceof Fault) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
