import type { AppHandle } from "#sandbox/contract.ts";
import type { Address } from "../state.ts";

export type FulfillmentOrderStatus =
  "OPEN" | "SCHEDULED" | "ON_HOLD" | "IN_PROGRESS" | "INCOMPLETE" | "CANCELLED" | "CLOSED";

export type RequestStatus =
  | "UNSUBMITTED"
  | "SUBMITTED"
  | "ACCEPTED"
  | "REJECTED"
  | "CANCELLATION_REQUESTED"
  | "CANCELLATION_ACCEPTED"
  | "CANCELLATION_REJECTED"
  | "CLOSED";

export interface FulfillmentOrderLine {
  id: string;
  lineItemId: string;
  totalQuantity: number;
  remainingQuantity: number;
  /** Units of the remaining ones that stand as committed, and where they stand. */
  committed: number;
  committedLocationId: string;
}

export interface FulfillmentHold {
  id: string;
  reason: string;
  reasonNotes: string | null;
  handle: string;
  externalId: string | null;
  app: AppHandle | null;
}

export interface MerchantRequest {
  id: string;
  kind: "FULFILLMENT_REQUEST" | "CANCELLATION_REQUEST";
  message: string | null;
  notifyCustomer: boolean;
  sentAt: number;
}

export interface FulfillmentOrder {
  id: string;
  orderId: string;
  locationId: string;
  /** Where it was assigned, as it then was: an address change does not rewrite it. */
  assigned: { name: string; address: Address };
  status: FulfillmentOrderStatus;
  requestStatus: RequestStatus;
  createdAt: number;
  updatedAt: number;
  fulfillAt: number | null;
  fulfillBy: number | null;
  lines: FulfillmentOrderLine[];
  holds: FulfillmentHold[];
  requests: MerchantRequest[];
  rejectionReason: string | null;
  responseMessage: string | null;
  fulfillmentIds: string[];
}

export interface Tracking {
  company: string | null;
  number: string | null;
  url: string | null;
}

export interface FulfillmentLine {
  id: string;
  lineItemId: string;
  fulfillmentOrderId: string;
  fulfillmentOrderLineId: string;
  quantity: number;
  /** Units whose committed stock this parcel consumed, given back if it is cancelled. */
  consumed: number;
  consumedLocationId: string;
  returned: number;
}

export interface FulfillmentEvent {
  id: string;
  status: string;
  message: string | null;
  happenedAt: number;
}

export interface Fulfillment {
  id: string;
  orderId: string;
  locationId: string;
  name: string;
  status: "SUCCESS" | "CANCELLED";
  displayStatus: string;
  createdAt: number;
  updatedAt: number;
  lines: FulfillmentLine[];
  tracking: Tracking[];
  events: FulfillmentEvent[];
}
