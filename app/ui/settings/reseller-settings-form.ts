import { z } from "zod";
import { idText } from "../form/parse-form.ts";
import { languageForm } from "./language-form.ts";

const partnershipId = idText;
/** How long each may be the module says. */
const placeText = z.string("required").max(1_000, "too_long");

export const resellerSettingsForm = z.discriminatedUnion("intent", [
  languageForm,
  z.object({ intent: z.literal("autoRequest"), partnershipId, on: z.enum(["yes", "no"]) }),
  z.object({ intent: z.literal("pause"), partnershipId }),
  z.object({ intent: z.literal("resume"), partnershipId }),
  z.object({ intent: z.literal("disconnect"), partnershipId }),
  z.object({
    intent: z.literal("place"),
    agree: z.enum(["yes", "no"]),
    name: placeText,
    url: placeText,
    city: placeText,
    countryCode: placeText,
    description: placeText,
  }),
]);
