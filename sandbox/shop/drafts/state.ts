import type { Address, Attribute, PaymentTerms } from "../orders/state.ts";

/** Taken off a line (an amount: off each unit) or off the whole draft. */
export interface DraftDiscount {
  title: string | null;
  description: string;
  valueType: "FIXED_AMOUNT" | "PERCENTAGE";
  /** Percent, or an amount in whole currency, as it was given. */
  value: number;
}

export interface DraftLine {
  id: string;
  variantId: string | null;
  title: string;
  sku: string | null;
  quantity: number;
  unitPrice: number;
  requiresShipping: boolean;
  taxable: boolean;
  customAttributes: Attribute[];
  discount?: DraftDiscount | null;
  /** Whether the price is not the variant's own. */
  overridden?: boolean;
}

export interface Draft {
  id: string;
  name: string;
  status: "OPEN" | "INVOICE_SENT" | "COMPLETED";
  createdAt: number;
  updatedAt: number;
  completedAt: number | null;
  reserveUntil: number | null;
  /** What stands as `reserved` for this draft while it is open. */
  reserved: { inventoryItemId: string; locationId: string; quantity: number }[];
  email: string | null;
  phone: string | null;
  note: string | null;
  poNumber: string | null;
  tags: string[];
  customAttributes: Attribute[];
  shippingAddress: Address | null;
  billingAddress: Address | null;
  shipping: { title: string; price: number } | null;
  paymentTerms: PaymentTerms | null;
  sourceName: string | null;
  lines: DraftLine[];
  discount?: DraftDiscount | null;
  taxExempt?: boolean;
  /** The app that made it, which its order names. */
  app?: { id: string; title: string } | null;
  invoiceSentAt?: number | null;
  /** The last payment that was begun for its invoice. */
  checkoutToken?: string | null;
  orderId: string | null;
}
