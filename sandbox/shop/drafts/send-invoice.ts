import type { World } from "#sandbox/contract.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { Shop } from "../state.ts";
import type { Draft } from "./state.ts";
import { tellDraft } from "./tell-draft.ts";

export interface InvoiceMail {
  to?: string | null;
  subject?: string | null;
}

/** Records the mail with the invoice's address; the draft then waits to be paid. */
export function sendInvoice(
  world: World,
  shop: Shop,
  { draft, mail, eventId }: { draft: Draft; mail: InvoiceMail; eventId: string },
): { ok: true; draft: Draft } | Refusal {
  if (draft.status === "COMPLETED")
    return refuse("The invoice can't be sent for a completed draft order.", ["id"]);
  if (draft.lines.length === 0) return refuse("Add at least 1 product", ["id"]);
  const to = mail.to ?? draft.email;
  if (!to) return refuse("To can't be blank", ["email", "to"]);
  if (!/^[^@\s]+@[^@\s]+$/.test(to)) return refuse("To is invalid", ["email", "to"]);
  const at = world.clock.now();
  const subject = mail.subject ?? `Complete your purchase of ${draft.name}`;
  world.mails.push({ shop: shop.domain, to, kind: "draft_order_invoice", at, subject });
  Object.assign(draft, { status: "INVOICE_SENT", invoiceSentAt: at, updatedAt: at });
  tellDraft(world, shop, { topic: "draft_orders/update", draft, eventId });
  return { ok: true, draft };
}
