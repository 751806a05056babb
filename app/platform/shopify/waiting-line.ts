export interface Waiting<T> {
  readonly value: T;
  readonly priority: number;
  readonly since: number;
}

export interface WaitingLine<T> {
  length(): number;
  add(value: T, options: { priority: number; since: number }): void;
  /** To the front of its own priority, with the age it had. */
  putBack(waiting: Waiting<T>): void;
  peek(now: number): Waiting<T> | undefined;
  take(now: number): Waiting<T> | undefined;
  /** Empties the line. */
  takeAll(): Waiting<T>[];
}

/** Waiting this long makes up for one step of priority, so that nothing starves. */
const AGING_MS = 5_000;

/**
 * Lower priority numbers first, first come first served inside one, and age counts: the choice looks
 * only at the head of each priority, so it is cheap however long the line is.
 */
export function makeWaitingLine<T>(): WaitingLine<T> {
  const lines = new Map<number, Waiting<T>[]>();
  let length = 0;

  function best(now: number): Waiting<T> | undefined {
    let found: Waiting<T> | undefined;
    let foundRank = Number.POSITIVE_INFINITY;
    for (const [head] of lines.values()) {
      if (!head) continue;
      const rank = head.priority - (now - head.since) / AGING_MS;
      if (rank < foundRank) {
        found = head;
        foundRank = rank;
      }
    }
    return found;
  }

  function lineOf(priority: number): Waiting<T>[] {
    const line = lines.get(priority) ?? [];
    lines.set(priority, line);
    return line;
  }

  return {
    length: () => length,
    add(value, { priority, since }) {
      lineOf(priority).push({ value, priority, since });
      length += 1;
    },
    putBack(waiting) {
      lineOf(waiting.priority).unshift(waiting);
      length += 1;
    },
    peek: best,
    take(now) {
      const waiting = best(now);
      if (!waiting) return undefined;
      const line = lineOf(waiting.priority);
      line.shift();
      if (line.length === 0) lines.delete(waiting.priority);
      length -= 1;
      return waiting;
    },
    takeAll() {
      const all = [...lines.values()].flat();
      lines.clear();
      length = 0;
      return all;
    },
  };
}
