import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import type { Order } from "./state.ts";

export type MailKind =
  | "order_confirmation"
  | "shipping_confirmation"
  | "shipping_update"
  | "order_cancelled"
  | "order_edited"
  | "refund"
  | "return_created";

const subjects: Record<MailKind, string> = {
  order_confirmation: "confirmed",
  shipping_confirmation: "is on the way",
  shipping_update: "has new shipping details",
  order_cancelled: "was cancelled",
  order_edited: "was changed",
  refund: "was refunded",
  return_created: "can be returned",
};

/** Records the mail that Shopify would send; an order without an address causes none. */
export function sendMail(
  world: World,
  shop: Shop,
  { order, kind }: { order: Order; kind: MailKind },
): void {
  if (!order.email) return;
  world.mails.push({
    shop: shop.domain,
    to: order.email,
    kind,
    at: world.clock.now(),
    subject: `Order ${order.name} ${subjects[kind]}`,
  });
}
