import { z } from "zod";
import { termsForm } from "./terms-form.ts";

/** What can be done on a partner's page. */
export const partnerForm = z.discriminatedUnion("intent", [
  termsForm,
  z.object({ intent: z.literal("place"), on: z.enum(["yes", "no"]) }),
  z.object({ intent: z.literal("pause") }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("end") }),
]);
