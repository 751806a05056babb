export interface ReturnLine {
  id: string;
  fulfillmentLineId: string;
  quantity: number;
  processed: number;
  refunded: number;
  reason: string;
  reasonNote: string;
  customerNote: string | null;
}

export interface Return {
  id: string;
  orderId: string;
  name: string;
  status: "REQUESTED" | "OPEN" | "CLOSED" | "DECLINED" | "CANCELED";
  createdAt: number;
  approvedAt: number | null;
  closedAt: number | null;
  decline: { reason: string; note: string | null } | null;
  lines: ReturnLine[];
  reverseFulfillmentOrderIds: string[];
}

export interface Disposition {
  id: string;
  type: "RESTOCKED" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "MISSING";
  quantity: number;
  locationId: string | null;
  createdAt: number;
}

export interface ReverseFulfillmentOrder {
  id: string;
  orderId: string;
  returnId: string;
  status: "OPEN" | "CLOSED" | "CANCELED";
  lines: {
    id: string;
    fulfillmentLineId: string;
    returnLineId: string;
    totalQuantity: number;
    dispositions: Disposition[];
  }[];
}
