import { z } from "zod";
import { languageForm } from "./language-form.ts";

export const factorySettingsForm = z.discriminatedUnion("intent", [
  languageForm,
  z.object({ intent: z.literal("import") }),
  z.object({ intent: z.literal("releaseAll") }),
]);
