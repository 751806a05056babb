import type { Tx } from "#app/platform/db/database.server.ts";
import { among, insertRows, updateRows } from "#app/platform/db/row-set.server.ts";
import type { OurFulfilmentOrder } from "./resolve-lines.server.ts";
import { isOver, openUnits } from "./snapshot.ts";

/** An order's line as far as one channel is concerned, whichever fulfilment orders carry it. */
export interface OrderLineRow {
  id: string;
  orderId: string;
  shopId: string;
  channelId: string;
  factoryId: string;
  itemId: string;
  lineGid: string;
  asked: number;
  shipped: number;
  oversold: number;
  override: number;
  locationId: string | null;
  priceMinor: number;
  title: string;
  sku: string;
}

/** What a booking may change of an order line. */
type BookedFacts = Pick<OrderLineRow, "asked" | "shipped" | "oversold" | "locationId">;

/** An order line while it is booked; written at the end if it is new or was changed. */
export interface BookedLine extends OrderLineRow {
  /** As it is stored; null when it is not stored yet. */
  readonly before: BookedFacts | null;
}

/** A supply order's line while it is booked. */
export interface StoredSupplyLine {
  id: string;
  supplyOrderId: string;
  orderLineId: string;
  fulfilmentLineGid: string;
  itemId: string;
  wholesaleMinor: number;
  total: number;
  remaining: number;
  shipped: number;
  /** Units it was expected to ship before this snapshot. */
  openBefore: number;
  /** Nothing of it is left to ship, whatever the numbers say. */
  over: boolean;
  /** The shop does not show it at our location any more. */
  gone: boolean;
  /** As it is stored; null when it is not stored yet. */
  readonly before: { quantity: number; remaining: number; shipped: number } | null;
}

export type SupplyLineRow = Awaited<ReturnType<typeof readSupplyLines>>[number];

export async function readOrderLines(tx: Tx, orderIds: readonly string[]): Promise<BookedLine[]> {
  if (orderIds.length === 0) return [];
  const rows = await tx
    .selectFrom("OrderLine")
    .selectAll()
    .where("orderId", "in", among(tx, orderIds))
    .execute();
  return rows.map((row) => ({ ...row, before: factsOf(row) }));
}

function factsOf({ asked, shipped, oversold, locationId }: OrderLineRow): BookedFacts {
  return { asked, shipped, oversold, locationId };
}

export async function readSupplyLines(tx: Tx, supplyOrderIds: readonly string[]) {
  if (supplyOrderIds.length === 0) return [];
  return tx
    .selectFrom("SupplyLine")
    .select([
      "id",
      "supplyOrderId",
      "orderLineId",
      "itemId",
      "fulfilmentLineGid",
      "wholesaleMinor",
      "shipped",
      "quantity",
      "remaining",
    ])
    .where("supplyOrderId", "in", among(tx, supplyOrderIds))
    .execute();
}

/** A line that the shop shows, on its row if there is one. */
export function shownLine(of: {
  id: string;
  supplyOrderId: string;
  orderLineId: string;
  ours: OurFulfilmentOrder;
  line: OurFulfilmentOrder["lines"][number];
  row: SupplyLineRow | undefined;
}): StoredSupplyLine {
  const { row, line } = of;
  const { gid: fulfilmentLineGid, total, remaining } = line.snapshot;
  return {
    id: of.id,
    supplyOrderId: of.supplyOrderId,
    orderLineId: of.orderLineId,
    fulfilmentLineGid,
    itemId: line.itemId,
    wholesaleMinor: row?.wholesaleMinor ?? line.priceMinor,
    total,
    remaining,
    shipped: row?.shipped ?? 0,
    openBefore: row ? openBefore(row) : 0,
    over: isOver(of.ours.snapshot),
    gone: false,
    before: row ?? null,
  };
}

/** Nothing of this line is ours to ship any more; what was shipped of it stays. */
export function goneLine(row: SupplyLineRow): StoredSupplyLine {
  return {
    ...row,
    total: row.shipped,
    remaining: 0,
    openBefore: openBefore(row),
    over: true,
    gone: true,
    before: row,
  };
}

/** A line that is still ours although its shop cannot be asked. */
export function keptLine(line: StoredSupplyLine): StoredSupplyLine {
  const { quantity: total = line.total, remaining = line.remaining } = line.before ?? {};
  return { ...line, total, remaining, over: false, gone: false };
}

function openBefore({ quantity, remaining, shipped }: SupplyLineRow): number {
  return openUnits({ total: quantity, remaining }, shipped);
}

/** Writes the lines of booked orders: the new ones, and those that a booking has changed. */
export async function writeLines(
  tx: Tx,
  of: { orderLines: readonly BookedLine[]; supplyLines: readonly StoredSupplyLine[] },
): Promise<void> {
  const isNew = ({ before }: { before: object | null }): boolean => before === null;
  const lines = of.orderLines;
  await insertRows(tx, "OrderLine", lines.filter(isNew).map(withoutBefore));
  await updateRows(tx, "OrderLine", {
    key: ["id"],
    rows: lines
      .filter((line) => line.before !== null && differs(line.before, factsOf(line)))
      .map((line) => ({ id: line.id, ...factsOf(line) })),
  });
  await insertRows(
    tx,
    "SupplyLine",
    of.supplyLines.filter(isNew).map((line) => ({
      id: line.id,
      supplyOrderId: line.supplyOrderId,
      orderLineId: line.orderLineId,
      fulfilmentLineGid: line.fulfilmentLineGid,
      itemId: line.itemId,
      locationId: null,
      wholesaleMinor: line.wholesaleMinor,
      ...countsOf(line),
    })),
  );
  await updateRows(tx, "SupplyLine", {
    key: ["id"],
    rows: of.supplyLines
      .filter((line) => line.before !== null && differs(line.before, countsOf(line)))
      .map((line) => ({ id: line.id, ...countsOf(line) })),
  });
}

function withoutBefore({ before: _, ...row }: BookedLine): OrderLineRow {
  return row;
}

function countsOf(line: StoredSupplyLine): {
  quantity: number;
  remaining: number;
  shipped: number;
} {
  const { total, remaining, shipped, before } = line;
  // A line that was cancelled or edited away is not shown with nought: it is not shown at all.
  if (line.gone && before?.remaining === 0) return { ...pickCounts(before), shipped };
  if (line.over) return { quantity: total - remaining, remaining: 0, shipped };
  return { quantity: total, remaining, shipped };
}

function pickCounts({ quantity, remaining }: { quantity: number; remaining: number }) {
  return { quantity, remaining };
}

function differs<Facts extends object>(before: Facts, now: Facts): boolean {
  const stored = new Map(Object.entries(before));
  return Object.entries(now).some(([name, value]) => stored.get(name) !== value);
}
