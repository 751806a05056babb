import { z } from "zod";
import type { PartnershipTerms } from "#app/modules/partners/index.ts";
import { percentage, requiredText, wholeNumber } from "../form/parse-form.ts";
import { parseMoney } from "../text/minor-units.ts";

const MINUTE_MS = 60_000;
const GRACE_MINUTES_MAX = 24 * 60;
const COOLING_MINUTES_MAX = 24 * 60;

/** The fields of a terms form, as texts. */
export const termsFields = {
  discount: percentage({ max: 95 }),
  graceMinutes: wholeNumber({ min: 0, max: GRACE_MINUTES_MAX }),
  coolingMinutes: wholeNumber({ min: 0, max: COOLING_MINUTES_MAX }),
  creditLimit: z.string().trim().default(""),
  shipsTo: z
    .string()
    .trim()
    .default("")
    .transform((text) =>
      text
        .toUpperCase()
        .split(/[\s,，、;]+/u)
        .filter((code) => code !== ""),
    )
    .refine((codes) => codes.every(isCountry), "country_codes"),
  priority: wholeNumber({ min: 0, max: 100 }),
};

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** "UK" looks like a code and stands for GB; "EL" is nobody's. No address would ever match either. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || regions.of(code) === undefined) return false;
  return new Intl.Locale(`und-${code}`).region === code;
}

export const inviteForm = z.object({
  intent: z.literal("invite"),
  label: requiredText,
  ...termsFields,
});

export const termsForm = z.object({ intent: z.literal("terms"), ...termsFields });

type TermsFields = z.output<typeof termsForm>;

/** The terms that the fields mean in the factory's currency; undefined when the limit is no amount. */
export function termsOf(
  fields: Omit<TermsFields, "intent">,
  currency: string,
): Omit<PartnershipTerms, "label"> | undefined {
  const limit = fields.creditLimit === "" ? null : parseMoney(fields.creditLimit, currency);
  if (limit === undefined) return undefined;
  return {
    discountBasisPoints: fields.discount,
    graceMs: fields.graceMinutes * MINUTE_MS,
    coolingMs: fields.coolingMinutes * MINUTE_MS,
    creditLimitMinor: limit,
    shipsTo: fields.shipsTo,
    priority: fields.priority,
  };
}

/** The answer to a form whose credit limit is no amount. */
export const CREDIT_LIMIT_WRONG = {
  ok: false as const,
  code: "form_invalid",
  fields: { creditLimit: "money" },
};
