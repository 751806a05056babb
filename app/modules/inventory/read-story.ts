import { z } from "zod";
import { NO_STORY, type BatchStory } from "./stock-order.ts";

const schema = z.object({
  workshop: z.string(),
  materials: z.string(),
  inspected: z.number().int().nullable(),
  passed: z.number().int().nullable(),
  words: z.record(z.string(), z.string()),
});

/** A story as it is stored; what cannot be read tells nothing. */
export function readStory(stored: string): BatchStory {
  const story = schema.safeParse(JSON.parse(stored));
  return story.success ? story.data : NO_STORY;
}
