import { z } from "zod";

const settingOutcome = z.object({
  /** Units that would have been sold and were there. */
  served: z.number(),
  /** Units that would have been sold and were not there. */
  oversold: z.number(),
  /** Levels that would have been written. */
  writes: z.number(),
});

/** What one setting would have made of the record. */
export type SettingOutcome = z.infer<typeof settingOutcome>;

export const compared = z.object({
  /** Units of the record's orders. */
  asked: z.number(),
  orders: z.number(),
  /** One for each of `COMPARED`, in its order. */
  outcomes: z.array(settingOutcome),
});

/** What the settings would have made of one item's record, or of all. */
export type Compared = z.infer<typeof compared>;

export const whatIfResult = compared.extend({
  since: z.number(),
  until: z.number(),
  items: z.number(),
  channels: z.number(),
  /** So many shops the orders were dealt out to; null: as they were made. */
  shops: z.number().nullable().default(null),
  /** Order lines of before the hub kept a record. */
  pastLines: z.number().default(0),
  /** Why those could not be read. */
  pastProblem: z.string().nullable().default(null),
  windowMs: z.number(),
  coolingMs: z.number(),
  leftOut: z.object({ items: z.number(), lines: z.number() }),
});

/** What a run found, over all items, and under which times. */
export type WhatIfResult = z.infer<typeof whatIfResult>;
