import { z } from "zod";
import { wholeNumber } from "../form/parse-form.ts";

/** What can be asked on the planning page. */
export const planningForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("whatIf"),
    days: wholeNumber({ min: 1, max: 365 }),
    // Empty: where the orders were made.
    shops: z.union([z.literal("").transform(() => null), wholeNumber({ min: 1, max: 10_000 })]),
  }),
]);
