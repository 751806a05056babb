import { createHash } from "node:crypto";
import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import type { Draft } from "./state.ts";

/** The secret part of an invoice's address; it stays the same as long as the draft is there. */
export function invoiceToken(shop: Shop, draft: Draft): string {
  return createHash("sha256").update(`invoice ${shop.id} ${draft.id}`).digest("hex").slice(0, 32);
}

export function draftOfInvoice(shop: Shop, token: string): Draft | undefined {
  return [...shop.orders.drafts.values()].find((draft) => invoiceToken(shop, draft) === token);
}

/** Where the draft is paid; whoever knows the address may. */
export function invoiceUrl(world: World, shop: Shop, draft: Draft): string {
  const store = world.storeUrl?.(shop) ?? `https://${shop.domain}`;
  return `${store}/invoices/${invoiceToken(shop, draft)}`;
}
