import { z } from "zod";
import { languageForm } from "./language-form.ts";
import { storeForm } from "./store-form.ts";

export const factorySettingsForm = z.discriminatedUnion("intent", [
  languageForm,
  storeForm,
  z.object({ intent: z.literal("replaceSecret") }),
  z.object({ intent: z.literal("import") }),
  z.object({ intent: z.literal("releaseAll") }),
]);
