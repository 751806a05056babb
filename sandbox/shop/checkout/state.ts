import type { Address, Attribute, DiscountCode } from "../orders/state.ts";

export interface CheckoutLine {
  variantId: string;
  quantity: number;
  /** Taken off the whole line by discount codes. */
  discount?: number;
  attributes?: Attribute[];
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
  discountCodes?: DiscountCode[];
  /** Paid with gift cards; the test card pays the rest. */
  giftCardAmount?: number;
  status: "open" | "paying" | "completed" | "failed" | "expired";
  /** Units held while it is being paid; nobody sees them in `available`. */
  reservations: { inventoryItemId: string; quantity: number }[];
  pay: { card: "ok" | "declined" | "pending" | "abandoned"; endsAt: number } | null;
  orderId: string | null;
  failure: string | null;
}
