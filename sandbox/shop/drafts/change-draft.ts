import type { World } from "#sandbox/contract.ts";
import { bigId, newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { minorPerUnit } from "../money.ts";
import type { OrderDetails } from "../orders/create-order.ts";
import { createOrder } from "../orders/create-order.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { Draft } from "./state.ts";
import type { DraftLineSpec } from "./read-lines.ts";
import { readLines } from "./read-lines.ts";
import type { Order } from "../orders/state.ts";
import { discountShares } from "./draft-totals.ts";
import { tellDraft } from "./tell-draft.ts";
import { releaseDraft, reserveDraft } from "./reserve-draft.ts";

/** What a draft says; what is absent stays as it is. */
export type DraftDetails = Partial<
  Pick<
    Draft,
    | "billingAddress"
    | "app"
    | "customAttributes"
    | "discount"
    | "email"
    | "note"
    | "paymentTerms"
    | "phone"
    | "poNumber"
    | "reserveUntil"
    | "shipping"
    | "shippingAddress"
    | "sourceName"
    | "taxExempt"
    | "tags"
  >
>;

export interface DraftRequest {
  details: DraftDetails;
  lines?: readonly DraftLineSpec[];
  eventId: string;
}

export function createDraft(
  world: World,
  shop: Shop,
  request: DraftRequest,
): { ok: true; draft: Draft } | Refusal {
  const read = readLines(world, shop, request.lines ?? []);
  if (!read.ok) return read;
  const now = world.clock.now();
  const draft: Draft = {
    id: newGid(world, "DraftOrder"),
    name: `#D${shop.orders.nextDraftNumber++}`,
    status: "OPEN",
    createdAt: now,
    updatedAt: now,
    completedAt: null,
    reserveUntil: null,
    reserved: [],
    email: null,
    phone: null,
    note: null,
    poNumber: null,
    tags: [],
    customAttributes: [],
    shippingAddress: null,
    billingAddress: null,
    shipping: null,
    paymentTerms: null,
    sourceName: null,
    orderId: null,
    ...request.details,
    lines: read.lines,
  };
  shop.orders.drafts.set(draft.id, draft);
  reserveDraft(world, shop, { draft, eventId: request.eventId });
  tellDraft(world, shop, { topic: "draft_orders/create", draft, eventId: request.eventId });
  return { ok: true, draft };
}

export function updateDraft(
  world: World,
  shop: Shop,
  request: DraftRequest & { draft: Draft },
): { ok: true; draft: Draft } | Refusal {
  const { draft, eventId } = request;
  if (draft.status === "COMPLETED")
    return refuse("Completed draft orders can't be changed.", ["id"]);
  const read = request.lines
    ? readLines(world, shop, request.lines)
    : { ok: true as const, lines: draft.lines };
  if (!read.ok) return read;
  Object.assign(draft, request.details, { lines: read.lines, updatedAt: world.clock.now() });
  reserveDraft(world, shop, { draft, eventId });
  tellDraft(world, shop, { topic: "draft_orders/update", draft, eventId });
  return { ok: true, draft };
}

export function deleteDraft(
  world: World,
  shop: Shop,
  { draft, eventId }: { draft: Draft; eventId: string },
): void {
  releaseDraft(world, shop, { draft, eventId });
  shop.orders.drafts.delete(draft.id);
  world.emit({ shop, topic: "draft_orders/delete", payload: { id: bigId(draft.id) }, eventId });
  world.changed(shop);
}

export interface PaidInvoice {
  buyer: Pick<OrderDetails, "checkoutToken" | "email" | "phone" | "customerLocale"> &
    Pick<OrderDetails, "billingAddress" | "shippingAddress">;
  shipping: Draft["shipping"];
  gateway: string;
}

function shippingOf(draft: Draft, paidInvoice: PaidInvoice | undefined) {
  const shipping = draft.shipping ?? paidInvoice?.shipping ?? null;
  return shipping ? [{ ...shipping, code: "custom", source: "shopify", taxLines: [] }] : [];
}

/** Makes the order. Nobody asks whether there is enough: a draft sells past the shop's own check. */
export function completeDraft(
  world: World,
  shop: Shop,
  request: {
    draft: Draft;
    pending: boolean;
    sourceName?: string | null;
    app: Order["app"];
    /** Who paid the invoice, with what, and how it is sent. */
    paidInvoice?: PaidInvoice;
    eventId: string;
  },
): { ok: true; draft: Draft; order: Order } | Refusal {
  const { draft, eventId } = request;
  if (draft.status === "COMPLETED")
    return refuse("This draft order has already been paid.", ["id"]);
  if (draft.lines.length === 0) return refuse("Add at least 1 product", ["id"]);
  releaseDraft(world, shop, { draft, eventId });
  const shares = discountShares(draft, minorPerUnit(shop.currencyCode));
  const order = createOrder(world, shop, {
    soldBy: "draft",
    details: {
      app: request.app,
      email: draft.email,
      phone: draft.phone,
      note: draft.note,
      poNumber: draft.poNumber,
      tags: [...draft.tags],
      customAttributes: [...draft.customAttributes],
      shippingAddress: draft.shippingAddress,
      billingAddress: draft.billingAddress,
      paymentTerms: draft.paymentTerms,
      ...request.paidInvoice?.buyer,
      sourceName: request.sourceName ?? draft.sourceName ?? "shopify_draft_order",
    },
    lines: draft.lines.map(({ discount: _, ...line }, index) => ({
      ...line,
      discount: shares[index],
      variant: shop.variants.get(line.variantId ?? "") ?? null,
    })),
    shippingLines: shippingOf(draft, request.paidInvoice),
    transactions: [],
    payment: request.paidInvoice
      ? { kind: "settled", gateway: request.paidInvoice.gateway }
      : { kind: request.pending || draft.paymentTerms ? "pending" : "settled", gateway: "manual" },
    claimsStock: true,
    eventId,
  });
  const now = world.clock.now();
  Object.assign(draft, {
    status: "COMPLETED",
    completedAt: now,
    updatedAt: now,
    orderId: order.id,
  });
  tellDraft(world, shop, { topic: "draft_orders/update", draft, eventId });
  return { ok: true, draft, order };
}
