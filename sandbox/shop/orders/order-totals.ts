import type {
  FinancialStatus,
  Order,
  OrderLine,
  OrdersState,
  TaxLine,
  Transaction,
} from "./state.ts";

/** Units still on the order, shipped or not. */
export function currentQuantity(line: OrderLine): number {
  return line.quantity - line.removed;
}

/** Units still to ship. */
export function unfulfilledQuantity(line: OrderLine): number {
  return line.quantity - line.removedUnshipped - line.fulfilled;
}

/** What so many units of a line cost after its discounts. */
export function discountedPrice(line: OrderLine, quantity: number): number {
  const off = line.quantity === 0 ? 0 : ((line.discount ?? 0) * quantity) / line.quantity;
  return line.unitPrice * quantity - Math.round(off);
}

export function taxOf(lines: readonly TaxLine[]): number {
  return lines.reduce((sum, tax) => sum + tax.price, 0);
}

export interface OrderTotals {
  subtotal: number;
  currentSubtotal: number;
  shipping: number;
  tax: number;
  currentTax: number;
  total: number;
  currentTotal: number;
  received: number;
  refunded: number;
  /** Taken off the lines; free shipping is a shipping line of nothing. */
  discount: number;
  outstanding: number;
}

export function totalsOf(order: Order, state: Pick<OrdersState, "refunds">): OrderTotals {
  let subtotal = 0;
  let currentSubtotal = 0;
  let discount = 0;
  let tax = taxOf(order.taxLines);
  let currentTax = order.cancelledAt === null ? tax : 0;
  for (const line of order.lines) {
    subtotal += discountedPrice(line, line.quantity);
    currentSubtotal += discountedPrice(line, currentQuantity(line));
    discount += line.discount ?? 0;
    const lineTax = taxOf(line.taxLines);
    tax += lineTax;
    currentTax +=
      line.quantity === 0 ? 0 : Math.round((lineTax * currentQuantity(line)) / line.quantity);
  }
  const shipping = order.shippingLines.reduce((sum, line) => sum + line.price, 0);
  const currentShipping = shipping - refundedShipping(order, state);
  const included = order.taxesIncluded;
  const received = receivedOf(order.transactions);
  const refunded = refundedOf(order.transactions);
  const total = subtotal + shipping + (included ? 0 : tax);
  const currentTotal = currentSubtotal + currentShipping + (included ? 0 : currentTax);
  return {
    subtotal,
    currentSubtotal,
    shipping,
    tax,
    currentTax,
    total,
    currentTotal,
    received,
    refunded,
    discount,
    outstanding: order.cancelledAt === null ? currentTotal - (received - refunded) : 0,
  };
}

function refundedShipping(order: Order, state: Pick<OrdersState, "refunds">): number {
  return order.refundIds.reduce((sum, id) => sum + (state.refunds.get(id)?.shipping ?? 0), 0);
}

function receivedOf(transactions: readonly Transaction[]): number {
  return sumOf(transactions, (each) => each.kind === "SALE" || each.kind === "CAPTURE");
}

function refundedOf(transactions: readonly Transaction[]): number {
  return sumOf(transactions, (each) => each.kind === "REFUND");
}

function sumOf(all: readonly Transaction[], wanted: (each: Transaction) => boolean): number {
  return all
    .filter((each) => each.status === "SUCCESS" && wanted(each))
    .reduce((sum, each) => sum + each.amount, 0);
}

/** What the transactions say; used whenever money moved after the order was made. */
export function financialStatusOf(
  order: Order,
  state: Pick<OrdersState, "refunds">,
): FinancialStatus {
  const { received, refunded, total } = totalsOf(order, state);
  if (refunded > 0) return refunded >= received ? "REFUNDED" : "PARTIALLY_REFUNDED";
  if (received >= total) return "PAID";
  if (received > 0) return "PARTIALLY_PAID";
  return order.cancelledAt === null ? "PENDING" : "VOIDED";
}
