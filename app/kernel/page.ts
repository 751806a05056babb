/** One page of a list that may be long. Pages are numbered from 1. */
export interface Page<T> {
  rows: T[];
  page: number;
  hasNext: boolean;
}

/** How many rows a screen shows at once. */
export const PAGE_SIZE = 50;

/** What to ask the database for: one row more than shown tells whether there is a next page. */
export function pageRange(page: number): { limit: number; offset: number } {
  return { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
}

export function toPage<T>(rows: readonly T[], page: number): Page<T> {
  return { rows: rows.slice(0, PAGE_SIZE), page, hasNext: rows.length > PAGE_SIZE };
}

/** The same page with every row turned into another shape. */
export function mapPage<T, U>(page: Page<T>, turn: (row: T) => U): Page<U> {
  return { ...page, rows: page.rows.map(turn) };
}
