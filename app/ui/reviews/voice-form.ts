import { z } from "zod";
import { idText } from "../form/parse-form.ts";

const voiceId = idText;

export const voiceForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("publish"), voiceId }),
  z.object({ intent: z.literal("refuse"), voiceId, reason: z.string("required") }),
  z.object({ intent: z.literal("answer"), voiceId, answer: z.string("required") }),
]);
