import type { AutomaticReduction } from "../discounts/state.ts";
import type { Address, Attribute, DiscountCode } from "../orders/state.ts";

/** How a test payment ends; "declines_later" pays now, is kept, and fails when it is charged again. */
export type Card = "ok" | "declined" | "pending" | "abandoned" | "declines_later";

export interface CheckoutLine {
  variantId: string;
  quantity: number;
  /** Taken off the whole line by discounts of all kinds. */
  discount?: number;
  /** The automatic one among them. */
  automatic?: AutomaticReduction;
  attributes?: Attribute[];
  sellingPlanId?: string;
}

export interface Checkout {
  token: string;
  /** The draft whose invoice is paid: it says what is sold, and `lines` only what is to be held. */
  draftId?: string;
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
  pay: { card: Card; endsAt: number } | null;
  orderId: string | null;
  failure: string | null;
}
