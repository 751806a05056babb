import { z } from "zod";
import { RISK_PER_MILLION_MAX } from "#app/modules/escrow/index.ts";
import { idText, wholeNumber } from "../form/parse-form.ts";
import { ladderForm } from "./ladder-form.ts";

const units = wholeNumber({ min: 0, max: 1_000_000 });

const risk = wholeNumber({ min: 1, max: RISK_PER_MILLION_MAX });

/** What can be set on an item's page. */
export const itemForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("safety"), units }),
  z.object({
    intent: z.literal("policy"),
    policy: z.enum(["factory", "strict", "bounded", "mirror", "dedicated"], "required"),
    mirrorBuffer: units,
    /** Empty follows the factory's setting. */
    riskPerMillion: z
      .union([z.literal("").transform(() => null), risk])
      .optional()
      .transform((value) => value ?? null),
  }),
  z.object({ intent: z.literal("dedicate"), partnershipId: idText, units }),
  ladderForm,
  z.object({ intent: z.literal("ladderRetry") }),
]);
