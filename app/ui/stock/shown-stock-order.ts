import type { BatchStory } from "#app/modules/inventory/index.ts";

export interface ShownStockLine {
  id: string;
  itemId: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  imageUrl: string | null;
  quantity: number;
  received: number;
  granted: number;
}

export interface ShownReceipt {
  id: string;
  state: string;
  problem: string | null;
  createdAt: number;
}

export interface ShownStockOrderDetails {
  id: string;
  kind: string;
  reference: string;
  state: string;
  expectedOn: string;
  locationName: string;
  story: BatchStory;
  lines: ShownStockLine[];
  receipts: ShownReceipt[];
}

/** An offer that sells units of a line before they are there. */
export interface ShownLineOffer {
  id: string;
  stockOrderLineId: string;
  kind: string;
  state: string;
  units: number;
  /** Orders whose buyers wait for the goods. */
  waiting: number;
}
