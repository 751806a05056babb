/** A production order is made at the factory; a purchase order comes from somebody else. */
export type StockOrderKind = "production" | "purchase";

/** Planned and in production are "in production"; incoming is on its way to the location. */
export type StockOrderState = "planned" | "in_production" | "incoming" | "received" | "cancelled";

export const OPEN_STATES = ["planned", "in_production", "incoming"] as const;

/** What shoppers may read of a batch. Everything may be left out. */
export interface BatchStory {
  workshop: string;
  materials: string;
  /** Pieces looked at before they were packed, and how many of them were good. */
  inspected: number | null;
  passed: number | null;
  /** The factory's own words, by language. */
  words: Record<string, string>;
}

export const NO_STORY: BatchStory = {
  workshop: "",
  materials: "",
  inspected: null,
  passed: null,
  words: {},
};

/** Which states may follow. An order can be taken back as long as its goods are not all there. */
const NEXT: Record<StockOrderState, readonly StockOrderState[]> = {
  planned: ["in_production", "incoming", "cancelled"],
  in_production: ["planned", "incoming", "cancelled"],
  incoming: ["in_production", "cancelled"],
  received: [],
  cancelled: [],
};

/** The states that a person may choose now. `received` follows from receipts alone. */
export function statesAfter(state: string): readonly StockOrderState[] {
  return isStockOrderState(state) ? NEXT[state] : [];
}

export function isStockOrderState(text: string): text is StockOrderState {
  return text in NEXT;
}

export interface StockOrderLineState {
  quantity: number;
  received: number;
}

/** Units of a line that are still to come. More may come than was ordered; never less than none. */
export function openUnits(line: StockOrderLineState): number {
  return Math.max(line.quantity - line.received, 0);
}

/** "2027-03-03" and a day that is in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
