import { z } from "zod";
import { idText } from "../form/parse-form.ts";

export const listingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("mend"), listingId: idText }),
  z.object({
    intent: z.literal("unlist"),
    listingIds: z.array(z.string().max(100)).min(1, "required"),
  }),
  z.object({ intent: z.literal("price"), listingId: idText, price: z.string().trim().max(20) }),
]);
