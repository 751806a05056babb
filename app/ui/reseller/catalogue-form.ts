import { z } from "zod";
import { idText, percentage } from "../form/parse-form.ts";

const MILLION = 1_000_000;

/** A rate between two currencies, as millionths; empty when the currencies are the same. */
const exchangeRate = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^\d{1,6}([.]\d{1,6})?$/.test(text), "exchange_rate")
  .transform((text) => (text === "" ? null : Math.round(Number(text) * MILLION)))
  .refine((rate) => rate !== 0, "exchange_rate");

const ticked = z
  .string()
  .optional()
  .transform((text) => text === "yes");

export const catalogueForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("list"),
    partnershipId: idText,
    itemIds: z.array(z.string().max(100)).min(1, "required"),
    consent: ticked,
  }),
  z.object({
    intent: z.literal("listAll"),
    partnershipId: idText,
    search: z.string().max(100).default(""),
    consent: ticked,
  }),
  z.object({
    intent: z.literal("priceRule"),
    partnershipId: idText,
    markUp: percentage({ max: 1000 }),
    exchangeRate,
    publishAs: z.enum(["active", "draft"], "required"),
  }),
]);
