import { z } from "zod";
import { RISK_PER_MILLION_MAX } from "#app/modules/escrow/index.ts";
import { wholeNumber } from "../form/parse-form.ts";
import { languageForm } from "./language-form.ts";
import { storeForm } from "./store-form.ts";

export const factorySettingsForm = z.discriminatedUnion("intent", [
  languageForm,
  storeForm,
  z.object({
    intent: z.literal("stockPolicy"),
    policy: z.enum(["strict", "bounded", "mirror"], "required"),
    riskPerMillion: wholeNumber({ min: 1, max: RISK_PER_MILLION_MAX }),
  }),
  z.object({ intent: z.literal("replaceSecret") }),
  z.object({ intent: z.literal("import") }),
  z.object({ intent: z.literal("releaseAll") }),
]);
