import type { World } from "#sandbox/contract.ts";
import { bigId, newGid } from "../ids.ts";
import { itemOf, productOf } from "../lookup.ts";
import type { Shop } from "../state.ts";
import { createOrder } from "../orders/create-order.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { Draft, DraftLine } from "./state.ts";
import type { Order } from "../orders/state.ts";
import { draftPayload } from "./draft-payload.ts";
import { releaseDraft, reserveDraft } from "./reserve-draft.ts";

const linesMax = 499;

/** What a draft says; what is absent stays as it is. */
export type DraftDetails = Partial<
  Pick<
    Draft,
    | "billingAddress"
    | "customAttributes"
    | "email"
    | "note"
    | "paymentTerms"
    | "phone"
    | "poNumber"
    | "reserveUntil"
    | "shipping"
    | "shippingAddress"
    | "sourceName"
    | "tags"
  >
>;

export interface DraftLineSpec {
  variantId: string | null;
  quantity: number;
  title?: string | null;
  sku?: string | null;
  unitPrice?: number;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  customAttributes?: DraftLine["customAttributes"];
}

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
  tell(world, shop, { topic: "draft_orders/create", draft, eventId: request.eventId });
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
  tell(world, shop, { topic: "draft_orders/update", draft, eventId });
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

/** Makes the order. Nobody asks whether there is enough: a draft sells past the shop's own check. */
export function completeDraft(
  world: World,
  shop: Shop,
  request: {
    draft: Draft;
    pending: boolean;
    sourceName?: string | null;
    app: Order["app"];
    eventId: string;
  },
): { ok: true; draft: Draft; order: Order } | Refusal {
  const { draft, eventId } = request;
  if (draft.status === "COMPLETED")
    return refuse("This draft order has already been paid.", ["id"]);
  if (draft.lines.length === 0) return refuse("Add at least 1 product", ["id"]);
  releaseDraft(world, shop, { draft, eventId });
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
      sourceName: request.sourceName ?? draft.sourceName ?? "shopify_draft_order",
    },
    lines: draft.lines.map((line) => ({
      ...line,
      variant: shop.variants.get(line.variantId ?? "") ?? null,
    })),
    shippingLines: draft.shipping
      ? [{ ...draft.shipping, code: "custom", source: "shopify", taxLines: [] }]
      : [],
    transactions: [],
    payment: {
      kind: request.pending || draft.paymentTerms ? "pending" : "settled",
      gateway: "manual",
    },
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
  tell(world, shop, { topic: "draft_orders/update", draft, eventId });
  return { ok: true, draft, order };
}

function readLines(
  world: World,
  shop: Shop,
  specs: readonly DraftLineSpec[],
): { ok: true; lines: DraftLine[] } | Refusal {
  if (specs.length > linesMax)
    return refuse(`No more than ${linesMax} line items are allowed.`, ["input", "lineItems"]);
  const lines: DraftLine[] = [];
  for (const [index, spec] of specs.entries()) {
    const field = ["input", "lineItems", String(index)];
    const variant = spec.variantId ? shop.variants.get(spec.variantId) : null;
    if (variant === undefined)
      return refuse("Product with ID does not exist.", [...field, "variantId"]);
    if (!variant && !spec.title) return refuse("Title can't be blank.", [...field, "title"]);
    if (spec.quantity < 1)
      return refuse("Quantity must be greater than or equal to 1.", [...field, "quantity"]);
    const item = variant && itemOf(shop, variant);
    lines.push({
      id: newGid(world, "DraftOrderLineItem"),
      variantId: variant?.id ?? null,
      title: variant ? productOf(shop, variant).title : (spec.title ?? ""),
      sku: item ? item.sku : (spec.sku ?? null),
      quantity: spec.quantity,
      unitPrice: spec.unitPrice ?? variant?.price ?? 0,
      requiresShipping: item?.requiresShipping ?? spec.requiresShipping ?? true,
      taxable: variant?.taxable ?? spec.taxable ?? true,
      customAttributes: spec.customAttributes ?? [],
    });
  }
  return { ok: true, lines };
}

function tell(
  world: World,
  shop: Shop,
  { topic, draft, eventId }: { topic: string; draft: Draft; eventId: string },
): void {
  world.emit({ shop, topic, payload: draftPayload(shop, draft), eventId });
  world.changed(shop);
}
