import { z } from "zod";
import { LANGUAGES } from "../i18n/languages.ts";

/** Empty: as Shopify says. */
export const languageForm = z.object({
  intent: z.literal("language"),
  locale: z
    .enum(["", ...LANGUAGES], "required")
    .transform((locale) => (locale === "" ? null : locale)),
});
