import { z } from "zod";
import { HANDLING_DAYS_MAX } from "#app/modules/store/index.ts";
import { wholeNumber } from "../form/parse-form.ts";

const ORIGINS_LENGTH_MAX = 5_000;

/** What shoppers of the brand store are told, and from where they may ask. */
export const storeForm = z.object({
  intent: z.literal("store"),
  origins: z.string("required").max(ORIGINS_LENGTH_MAX, "too_long"),
  stockShown: z.enum(["bands", "exact"], "required"),
  handlingDays: wholeNumber({ min: 0, max: HANDLING_DAYS_MAX }),
  shippingDays: z.array(z.coerce.number().int()).default([]),
});
