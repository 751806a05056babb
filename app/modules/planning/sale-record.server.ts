import { groupBy } from "#app/kernel/group.ts";
import { balanceOf, onHandOf } from "#app/modules/escrow/index.ts";
import { loadEscrow } from "#app/modules/escrow/index.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { ItemRecord, SaleRecord } from "./sale-record.ts";

/** A what-if is to end within minutes: the items that sell most come first. */
const ITEMS_MAX = 500;
const LINES_MAX = 50_000;

interface Sale {
  itemId: string;
  channelId: string;
  orderId: string;
  units: number;
  at: number;
}

/**
 * The hub's own record of a factory's orders since a time, item by item: what was ordered, when and
 * where, what was there at the beginning and what came in. What nobody could order is not in it.
 */
export async function readSaleRecord(
  db: Db,
  of: { factoryId: string; since: number; until: number },
): Promise<SaleRecord> {
  const sales = await readSales(db, of);
  const byItem = [...groupBy(sales, (sale) => sale.itemId)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const taken: [string, Sale[]][] = [];
  let lines = 0;
  for (const [itemId, ofItem] of byItem) {
    if (taken.length >= ITEMS_MAX || lines + ofItem.length > LINES_MAX) break;
    taken.push([itemId, ofItem]);
    lines += ofItem.length;
  }
  const channels = new Map<string, number>();
  for (const { channelId } of sales) {
    if (!channels.has(channelId)) channels.set(channelId, channels.size);
  }
  const stocks = await readStocks(
    db,
    of,
    taken.map(([itemId]) => itemId),
  );
  return {
    ...of,
    channels: Math.max(channels.size, 1),
    items: taken.map(([itemId, ofItem]) => ({
      itemId,
      ...(stocks.get(itemId) ?? { stock: 0, receipts: [] }),
      orders: ordersOf(ofItem, channels),
    })),
    leftOut: { items: byItem.length - taken.length, lines: sales.length - lines },
  };
}

async function readSales(
  db: Db,
  { factoryId, since, until }: { factoryId: string; since: number; until: number },
): Promise<Sale[]> {
  return db
    .selectFrom("OrderLine")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .select(["itemId", "channelId", "orderId", "asked as units", "remoteCreatedAt as at"])
    .where("OrderLine.factoryId", "=", factoryId)
    .where("remoteCreatedAt", ">=", since)
    .where("remoteCreatedAt", "<", until)
    .where("asked", ">", 0)
    .orderBy("remoteCreatedAt")
    .execute();
}

/** Lines of one order and item are one order of it. */
function ordersOf(
  sales: readonly Sale[],
  channels: ReadonlyMap<string, number>,
): ItemRecord["orders"] {
  return [...groupBy(sales, (sale) => sale.orderId).values()]
    .map((lines) => ({
      at: lines[0]?.at ?? 0,
      shop: channels.get(lines[0]?.channelId ?? "") ?? 0,
      units: lines.reduce((sum, line) => sum + line.units, 0),
    }))
    .sort((a, b) => a.at - b.at);
}

type Stock = Pick<ItemRecord, "stock" | "receipts">;

/** What was there at the beginning: what is there now, less what came in since, and what left. */
async function readStocks(
  db: Db,
  { factoryId, since }: { factoryId: string; since: number },
  itemIds: readonly string[],
): Promise<Map<string, Stock>> {
  const escrow = await loadEscrow(
    db,
    itemIds.map((id) => ({ id, factoryId })),
  );
  const moved = await db
    .selectFrom("StockTransfer")
    .select(["itemId", "fromAccount", "units", "reason", "at"])
    .where("itemId", "in", among(db, itemIds))
    .where("at", ">=", since)
    .where((where) =>
      where.or([where("fromAccount", "=", "world"), where("toAccount", "=", "world")]),
    )
    .orderBy("at")
    .execute();
  const byItem = groupBy(moved, (transfer) => transfer.itemId);
  const stocks = new Map<string, Stock>();
  for (const [itemId, { books }] of escrow) {
    const transfers = (byItem.get(itemId) ?? []).map(({ fromAccount, units, reason, at }) => ({
      units: fromAccount === "world" ? units : -units,
      isSold: reason === "ship",
      at,
    }));
    const change = transfers.reduce((sum, { units }) => sum + units, 0);
    const kept = balanceOf(books, "safety");
    stocks.set(itemId, {
      stock: Math.max(onHandOf(books) - change - kept, 0),
      receipts: transfers.filter(({ isSold }) => !isSold).map(({ at, units }) => ({ at, units })),
    });
  }
  return stocks;
}
