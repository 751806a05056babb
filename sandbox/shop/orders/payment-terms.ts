import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { PaymentTerms } from "./state.ts";

/** Shopify's own templates, by the number in their id. */
const templates: Record<string, Pick<PaymentTerms, "name" | "type" | "dueInDays">> = {
  "1": { name: "Due on receipt", type: "RECEIPT", dueInDays: null },
  "2": { name: "Net 7", type: "NET", dueInDays: 7 },
  "3": { name: "Net 15", type: "NET", dueInDays: 15 },
  "4": { name: "Net 30", type: "NET", dueInDays: 30 },
  "5": { name: "Net 45", type: "NET", dueInDays: 45 },
  "6": { name: "Net 60", type: "NET", dueInDays: 60 },
  "7": { name: "Fixed", type: "FIXED", dueInDays: null },
  "8": { name: "Net 90", type: "NET", dueInDays: 90 },
  "9": { name: "Due on fulfillment", type: "FULFILLMENT", dueInDays: null },
};

export interface PaymentTermsInput {
  paymentTermsTemplateId?: string | null;
  paymentSchedules?: readonly { issuedAt?: string | null; dueAt?: string | null }[] | null;
}

/** Undefined when there is no such template. */
export function newPaymentTerms(world: World, input: PaymentTermsInput): PaymentTerms | undefined {
  const template = templates[input.paymentTermsTemplateId?.split("/").at(-1) ?? ""];
  if (!template) return undefined;
  const [schedule] = input.paymentSchedules ?? [];
  const issuedAt = schedule?.issuedAt ? Date.parse(schedule.issuedAt) : world.clock.now();
  const dueAfter = template.dueInDays === null ? null : issuedAt + template.dueInDays * 86_400_000;
  return {
    id: newGid(world, "PaymentTerms"),
    ...template,
    issuedAt,
    dueAt: schedule?.dueAt ? Date.parse(schedule.dueAt) : dueAfter,
  };
}
