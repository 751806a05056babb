/** One row of an order stream, as its CSV has it. */
export interface StreamRow {
  invoice: string;
  sku: string;
  description: string;
  quantity: string;
  invoiced_at: string;
  unit_price_gbp: string;
  customer_id: string;
  country: string;
}

export interface StreamLine {
  sku: string;
  title: string;
  units: number;
  priceMinor: number;
}

/** A purchase of the stream. */
export interface StreamOrder {
  /** The invoice; with a part's number when a long one was split. */
  id: string;
  /** Null for a guest. */
  customer: string | null;
  at: number;
  lines: StreamLine[];
}

/** What was left out of a stream, and why. */
export interface StreamCounts {
  read: number;
  taken: number;
  cancellingInvoices: number;
  negativeQuantities: number;
  notGoods: number;
  withoutPrice: number;
  /** Taken all the same: sold to guests. */
  withoutCustomer: number;
  splitInvoices: number;
}

/** Shopify's checkout and the factory's order stay readable up to here; longer invoices are split. */
export const LINES_PER_ORDER = 250;

/** Postage, fees, samples and corrections have codes; goods have at least five figures in front. */
const GOODS = /^\d{5}/;

/**
 * Turns rows into orders until enough lines are taken; what is no sale is left out and counted. An
 * invoice with more than 250 lines becomes several orders of at most 250 by the same customer at the
 * same time.
 */
export function readStream(
  rows: Iterable<StreamRow>,
  { linesMax }: { linesMax: number },
): { orders: StreamOrder[]; counts: StreamCounts } {
  const counts = noCounts();
  const invoices = new Map<string, StreamOrder>();
  for (const row of rows) {
    if (counts.taken >= linesMax) break;
    counts.read += 1;
    const line = takeLine(row, counts);
    if (!line) continue;
    counts.taken += 1;
    const customer = row.customer_id === "" ? null : row.customer_id;
    if (customer === null) counts.withoutCustomer += 1;
    const at = Date.parse(`${row.invoiced_at}Z`);
    const known = invoices.get(row.invoice) ?? { id: row.invoice, customer, at, lines: [] };
    known.lines.push(line);
    invoices.set(row.invoice, known);
  }
  const orders = [...invoices.values()].flatMap(splitLong);
  counts.splitInvoices = new Set(orders.filter(isPart).map((one) => one.id.split("/")[0])).size;
  return { orders: orders.sort((a, b) => a.at - b.at), counts };
}

function noCounts(): StreamCounts {
  return {
    read: 0,
    taken: 0,
    cancellingInvoices: 0,
    negativeQuantities: 0,
    notGoods: 0,
    withoutPrice: 0,
    withoutCustomer: 0,
    splitInvoices: 0,
  };
}

function takeLine(row: StreamRow, counts: StreamCounts): StreamLine | undefined {
  const units = Number(row.quantity);
  const price = Number(row.unit_price_gbp);
  const reason = row.invoice.startsWith("C")
    ? "cancellingInvoices"
    : units <= 0
      ? "negativeQuantities"
      : !GOODS.test(row.sku)
        ? "notGoods"
        : price <= 0
          ? "withoutPrice"
          : undefined;
  if (reason !== undefined) {
    counts[reason] += 1;
    return undefined;
  }
  return {
    sku: row.sku.toUpperCase(),
    title: row.description,
    units,
    priceMinor: Math.round(price * 100),
  };
}

function splitLong(order: StreamOrder): StreamOrder[] {
  if (order.lines.length <= LINES_PER_ORDER) return [order];
  const parts = Math.ceil(order.lines.length / LINES_PER_ORDER);
  return Array.from({ length: parts }, (_, part) => ({
    ...order,
    id: `${order.id}/${part + 1}`,
    lines: order.lines.slice(part * LINES_PER_ORDER, (part + 1) * LINES_PER_ORDER),
  }));
}

function isPart(order: StreamOrder): boolean {
  return order.id.includes("/");
}
