import { z } from "zod";
import { idText } from "../form/parse-form.ts";
import { languageForm } from "./language-form.ts";

const partnershipId = idText;

export const resellerSettingsForm = z.discriminatedUnion("intent", [
  languageForm,
  z.object({ intent: z.literal("autoRequest"), partnershipId, on: z.enum(["yes", "no"]) }),
  z.object({ intent: z.literal("pause"), partnershipId }),
  z.object({ intent: z.literal("resume"), partnershipId }),
  z.object({ intent: z.literal("disconnect"), partnershipId }),
]);
