/** A statement that does not hold, and what shows it. */
export interface Broken {
  /** Its short name: the same statement broken in another way has the same. */
  statement: string;
  detail: string;
}

/** All details break the one statement. */
export const breaks = (statement: string, details: readonly string[]): Broken[] =>
  details.map((detail) => ({ statement, detail }));
