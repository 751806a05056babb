import type { Address, Attribute } from "../orders/state.ts";

export interface CheckoutLine {
  variantId: string;
  quantity: number;
}

export interface Checkout {
  token: string;
  createdAt: number;
  email: string | null;
  phone: string | null;
  locale: string | null;
  note: string | null;
  attributes: Attribute[];
  shippingAddress: Address | null;
  lines: CheckoutLine[];
  shipping: { title: string; price: number } | null;
  status: "open" | "paying" | "completed" | "failed" | "expired";
  /** Units held while it is being paid; nobody sees them in `available`. */
  reservations: { inventoryItemId: string; quantity: number }[];
  pay: { card: "ok" | "declined" | "pending" | "abandoned"; endsAt: number } | null;
  orderId: string | null;
  failure: string | null;
}
