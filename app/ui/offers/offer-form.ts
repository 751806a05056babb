import { z } from "zod";
import { isDay } from "#app/modules/inventory/index.ts";
import { idText, wholeNumber } from "../form/parse-form.ts";
import { parseMoney } from "../text/minor-units.ts";

export const UNITS_MAX = 1_000_000;
export const PAY_DAYS_MAX = 60;

/** What can be done on the page of a new offer, in the shop's currency and from today on. */
export function newOfferForm(of: { currency: string; today: string }) {
  const priceMinor = z.string("required").transform((text, context) => {
    const minor = parseMoney(text, of.currency) ?? 0;
    if (minor === 0) context.addIssue({ code: "custom", message: "money" });
    return minor;
  });
  const units = wholeNumber({ min: 1, max: UNITS_MAX });
  const endsOn = z
    .string("required")
    .min(1, "required")
    .refine(isDay, "day")
    .refine((day) => day >= of.today, "day_past");
  return z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("preorder"), units, priceMinor }),
    z.object({
      intent: z.literal("group_buy"),
      ...{ units, priceMinor, threshold: units, endsOn },
      payWithinDays: wholeNumber({ min: 1, max: PAY_DAYS_MAX }),
    }),
    z.object({ intent: z.literal("granted") }),
  ]);
}

type NewOfferFields = z.output<ReturnType<typeof newOfferForm>>;

const PAY_DAYS = 7;

/** The offer that the fields tell of; a pre-order has nothing to unlock. */
export function newOfferOf(fields: Exclude<NewOfferFields, { intent: "granted" }>) {
  const { intent: kind, units, priceMinor } = fields;
  const unlock =
    kind === "preorder" ? { threshold: null, endsOn: null, payWithinDays: PAY_DAYS } : fields;
  const { threshold, endsOn, payWithinDays } = unlock;
  return { kind, units, priceMinor, threshold, endsOn, payWithinDays };
}

/** What can be done on an offer's page. */
export const offerForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end") }),
  z.object({ intent: z.literal("retry") }),
  z.object({ intent: z.literal("granted") }),
  z.object({ intent: z.literal("cancelOrder"), orderGid: idText }),
]);
