import { fieldOf } from "./field-of.ts";

/** What the factory tells of the batch that a product comes from. */
export interface Batch {
  reference: string;
  isMade: boolean;
  expectedOn: string;
  pieces: number;
  workshop: string;
  materials: string;
  inspected: number | null;
  passed: number | null;
  /** The factory's own words in the page's language, or in English. */
  words: string;
}

/** The batch in an answer of the hub; null when there is none to tell of. */
export function readBatch(body: unknown, tag: string): Batch | null {
  const batch = fieldOf(body, "batch");
  const story = fieldOf(batch, "story");
  const words = fieldOf(story, "words");
  const reference = text(fieldOf(batch, "reference"));
  if (reference === "") return null;
  return {
    reference,
    isMade: fieldOf(batch, "state") === "received",
    expectedOn: text(fieldOf(batch, "expectedOn")),
    pieces: count(fieldOf(batch, "pieces")) ?? 0,
    workshop: text(fieldOf(story, "workshop")),
    materials: text(fieldOf(story, "materials")),
    inspected: count(fieldOf(story, "inspected")),
    passed: count(fieldOf(story, "passed")),
    words: text(fieldOf(words, tag)) || text(fieldOf(words, "en")),
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number | null => (typeof value === "number" ? value : null);
