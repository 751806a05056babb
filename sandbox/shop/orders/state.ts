/**
 * Everything that selling leaves behind in a shop, as plain data. Ids are whole gids. Money is in
 * the currency's minor unit. Times are milliseconds since the epoch.
 */
import type { AutomaticReduction } from "../discounts/state.ts";
import type { Checkout } from "../checkout/state.ts";
import type { DeliveryRate } from "../delivery/rates.ts";
import type { Draft } from "../drafts/state.ts";
import type { Fulfillment, FulfillmentOrder } from "../fulfilment/state.ts";
import type { Gateway } from "../payments/gateway.ts";
import type { MandatePayment, PaymentMandate } from "../payments/state.ts";
import type { Tax } from "../taxes/taxes.ts";
import type { Return, ReverseFulfillmentOrder } from "../returns/state.ts";

export interface Address {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  zip: string | null;
  country: string | null;
  countryCode: string | null;
  phone: string | null;
}

export interface Attribute {
  key: string;
  value: string | null;
}

export interface DiscountCode {
  code: string;
  amount: number;
  type: "percentage" | "fixed_amount" | "shipping";
}

export interface TaxLine {
  title: string;
  rate: number;
  price: number;
  channelLiable: boolean | null;
}

/** The selling plan that a line was bought on. */
export interface SoldOnPlan {
  id: string;
  name: string;
  reserve: "ON_FULFILLMENT" | "ON_SALE";
  /** Whether its units may be shipped at once, from a date on, or when somebody knows the date. */
  ready: "at-once" | "scheduled" | "unknown";
  at: number | null;
}

export interface OrderLine {
  id: string;
  variantId: string | null;
  productId: string | null;
  inventoryItemId: string | null;
  /** Whether the item counted stock when the line was sold; an untracked line never moves a level. */
  tracked: boolean;
  sku: string | null;
  title: string;
  variantTitle: string | null;
  vendor: string | null;
  /** Units ordered; an edit upwards raises it, a removal never lowers it. */
  quantity: number;
  /** Units taken off again by a cancel, a refund or an edit. */
  removed: number;
  /** Those of them that had not been shipped. */
  removedUnshipped: number;
  /** Units refunded, shipped or not. */
  refunded: number;
  /** Units shipped in fulfilments that were not cancelled. */
  fulfilled: number;
  unitPrice: number;
  /** Taken off the whole line by discounts of all kinds. */
  discount?: number;
  /** The automatic one among them. */
  automatic?: AutomaticReduction;
  grams: number;
  requiresShipping: boolean;
  taxable: boolean;
  taxLines: TaxLine[];
  customAttributes: Attribute[];
  sellingPlan?: SoldOnPlan;
  /** Where routing put the units; emptied once the fulfilment orders were made from it. */
  allocations: Allocation[];
}

export interface Allocation {
  locationId: string;
  quantity: number;
  /** Units of it that stand as committed at the location (0 when inventory was bypassed). */
  committed: number;
}

export interface Transaction {
  id: string;
  kind: "SALE" | "AUTHORIZATION" | "CAPTURE" | "REFUND" | "VOID";
  status: "SUCCESS" | "PENDING" | "FAILURE";
  gateway: string;
  amount: number;
  createdAt: number;
  errorCode?: string;
}

export interface ShippingLine {
  id: string;
  title: string;
  code: string | null;
  source: string | null;
  price: number;
  taxLines: TaxLine[];
}

export interface PaymentTerms {
  id: string;
  name: string;
  type: "RECEIPT" | "NET" | "FIXED" | "FULFILLMENT" | "UNKNOWN";
  dueInDays: number | null;
  issuedAt: number;
  dueAt: number | null;
  /** What is due then, when it is not the whole order. */
  amount?: number;
}

export type FinancialStatus =
  | "PENDING"
  | "AUTHORIZED"
  | "PARTIALLY_PAID"
  | "PAID"
  | "PARTIALLY_REFUNDED"
  | "REFUNDED"
  | "VOIDED"
  | "EXPIRED";

export type RiskLevel = "LOW" | "MEDIUM" | "HIGH" | "NONE" | "PENDING";

export type CancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

export interface Order {
  id: string;
  number: number;
  name: string;
  createdAt: number;
  processedAt: number;
  updatedAt: number;
  /** The `updatedAt` that the search index knows while it has not yet caught up. */
  indexedUpdatedAt: number;
  currencyCode: string;
  /** "web", "pos", "shopify_draft_order", or the creating app's name. */
  sourceName: string;
  sourceIdentifier: string | null;
  sourceUrl: string | null;
  app: { id: string; title: string } | null;
  /** Who was signed in when it was bought; absent where nobody was. */
  customerId?: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  poNumber: string | null;
  tags: string[];
  customAttributes: Attribute[];
  /** Codes that the shopper used, with what each took off. */
  discountCodes?: DiscountCode[];
  customerLocale: string | null;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  lines: OrderLine[];
  shippingLines: ShippingLine[];
  taxLines: TaxLine[];
  taxesIncluded: boolean;
  test: boolean;
  transactions: Transaction[];
  /** As set by the creator or worked out from the transactions. */
  financialStatus: FinancialStatus;
  paymentTerms: PaymentTerms | null;
  /** Cards that may be charged for what is left to pay. */
  mandates?: PaymentMandate[];
  cancelledAt: number | null;
  cancelReason: CancelReason | null;
  staffNote: string | null;
  closedAt: number | null;
  edited: boolean;
  riskLevel: RiskLevel;
  /** False until the background worker made the fulfilment orders. */
  routed: boolean;
  fulfillmentOrderIds: string[];
  fulfillmentIds: string[];
  refundIds: string[];
  returnIds: string[];
  checkoutToken: string | null;
  retailLocationId: string | null;
  /** Which way it was sold: all but the checkout go past the shop's own check. */
  soldBy: "checkout" | "pos" | "draft" | "api";
}

export interface RefundLine {
  id: string;
  lineItemId: string;
  quantity: number;
  restockType: "CANCEL" | "RETURN" | "NO_RESTOCK";
  locationId: string | null;
  restocked: boolean;
  subtotal: number;
  totalTax: number;
}

export interface Refund {
  id: string;
  orderId: string;
  returnId: string | null;
  note: string | null;
  createdAt: number;
  lines: RefundLine[];
  shipping: number;
  transactionIds: string[];
  total: number;
}

export interface EditChange {
  kind: "add" | "set";
  /** The order line changed, or the id that the added line will have. */
  lineItemId: string;
  variantId: string | null;
  quantity: number;
  restock: boolean;
  locationId: string | null;
}

export interface EditSession {
  id: string;
  calculatedOrderId: string;
  orderId: string;
  changes: EditChange[];
}

export interface SellingSettings {
  /** How long a payment holds its units when the shopper's request does not say. */
  reserveMs: number;
  /** How long an abandoned payment holds its units. */
  reservationExpiryMs: number;
  /** The background worker makes fulfilment orders this long after the order. */
  routingDelayMs: { min: number; max: number };
  /** How far the order search runs behind. */
  searchLagMs: number;
  /** Orders a minute that a development shop may create by API. */
  orderCreatePerMinute: number;
  /** While paused a shop takes no checkouts. */
  paused: boolean;
  shippingTitle: string;
  shippingPrice: number;
  /** Several rates, by country; the one rate above when absent. */
  deliveryRates?: DeliveryRate[];
  /** By country; goods are not taxed elsewhere. */
  taxes?: Tax[];
  /** The usual one, which keeps no cards, when absent. */
  gateway?: Gateway;
  /** How long the charge of a vaulted card takes. */
  mandatePaymentMs?: number;
}

export interface OrdersState {
  orders: Map<string, Order>;
  /** Which order a line belongs to. */
  orderIdByLine: Map<string, string>;
  fulfillmentOrders: Map<string, FulfillmentOrder>;
  fulfillmentOrderIdByLine: Map<string, string>;
  /** Not closed ones, so that a service need not read all that ever were. */
  openFulfillmentOrderIdsByLocation: Map<string, Set<string>>;
  fulfillments: Map<string, Fulfillment>;
  fulfillmentIdByLine: Map<string, string>;
  refunds: Map<string, Refund>;
  returns: Map<string, Return>;
  reverseFulfillmentOrders: Map<string, ReverseFulfillmentOrder>;
  drafts: Map<string, Draft>;
  editSessions: Map<string, EditSession>;
  checkouts: Map<string, Checkout>;
  /** Units that payments under way hold, invisibly, by inventory item. */
  reservedByItem: Map<string, number>;
  /** Asynchronous jobs that this module started, and whether they are done. */
  jobs: Map<string, { done: boolean }>;
  /** By reference; made with the first one. */
  mandatePayments?: Map<string, MandatePayment>;
  /** When the last orders were created by API, for the development shop's limit. */
  recentOrderCreates: number[];
  nextOrderNumber: number;
  nextDraftNumber: number;
  settings: SellingSettings;
}

export function createOrdersState(): OrdersState {
  return {
    orders: new Map(),
    orderIdByLine: new Map(),
    fulfillmentOrders: new Map(),
    fulfillmentOrderIdByLine: new Map(),
    openFulfillmentOrderIdsByLocation: new Map(),
    fulfillments: new Map(),
    fulfillmentIdByLine: new Map(),
    refunds: new Map(),
    returns: new Map(),
    reverseFulfillmentOrders: new Map(),
    drafts: new Map(),
    editSessions: new Map(),
    checkouts: new Map(),
    reservedByItem: new Map(),
    jobs: new Map(),
    recentOrderCreates: [],
    nextOrderNumber: 1001,
    nextDraftNumber: 1,
    settings: {
      reserveMs: 0,
      reservationExpiryMs: 5 * 60_000,
      routingDelayMs: { min: 20, max: 100 },
      searchLagMs: 2_000,
      orderCreatePerMinute: 5,
      paused: false,
      shippingTitle: "Standard",
      shippingPrice: 500,
    },
  };
}
