import { z } from "zod";
import { idText, wholeNumber } from "../form/parse-form.ts";
import { ladderForm } from "./ladder-form.ts";

const units = wholeNumber({ min: 0, max: 1_000_000 });

/** What can be set on an item's page. */
export const itemForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("safety"), units }),
  z.object({
    intent: z.literal("policy"),
    policy: z.enum(["strict", "mirror", "dedicated"], "required"),
    mirrorBuffer: units,
  }),
  z.object({ intent: z.literal("dedicate"), partnershipId: idText, units }),
  ladderForm,
  z.object({ intent: z.literal("ladderRetry") }),
]);
