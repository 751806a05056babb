import type { Address, Attribute, PaymentTerms } from "../orders/state.ts";

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
  orderId: string | null;
}
