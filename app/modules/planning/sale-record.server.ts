import { createHash } from "node:crypto";
import { groupBy } from "#app/kernel/group.ts";
import { balanceOf, onHandOf } from "#app/modules/escrow/index.ts";
import { loadEscrow } from "#app/modules/escrow/index.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import { isFirstCount } from "#app/modules/inventory/index.ts";
import { readPastSales, type PastSale } from "./past-sales.server.ts";
import type { ItemRecord, Sale, SaleRecord } from "./sale-record.ts";

/** A what-if is to end within minutes: the items that sell most come first. */
const ITEMS_MAX = 500;
const LINES_MAX = 50_000;

interface Asked {
  factoryId: string;
  since: number;
  until: number;
  /** Into so many shops the orders are dealt out, evenly by chance; null: where they were made. */
  shops: number | null;
}

/**
 * A factory's orders since a time, item by item: what was ordered, when and where, what was there at the
 * beginning and what came in. The hub's own record, and of its brand store also what it sold before the
 * hub came. What nobody could order is not in it.
 */
export async function readSaleRecord(db: Db, of: Asked): Promise<SaleRecord> {
  const past = await readPastSales(db, of);
  const sales = [...past, ...(await readSales(db, of))];
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
  const shopOf = dealOut(sales, of.shops);
  const stocks = await readStocks(db, of, {
    itemIds: taken.map(([itemId]) => itemId),
    past: groupBy(past, (sale) => sale.itemId),
  });
  return {
    since: of.since,
    until: of.until,
    channels: of.shops ?? Math.max(new Set(sales.map(({ channelId }) => channelId)).size, 1),
    pastLines: past.length,
    items: taken.map(([itemId, ofItem]) => ({
      itemId,
      ...(stocks.get(itemId) ?? { stock: 0, receipts: [] }),
      orders: ordersOf(ofItem, shopOf),
    })),
    leftOut: { items: byItem.length - taken.length, lines: sales.length - lines },
  };
}

/** An order's shop, as a number from 0: the place of its channel, or by chance; always the same. */
function dealOut(sales: readonly Sale[], shops: number | null): (sale: Sale) => number {
  if (shops !== null) return ({ orderId }) => hashOf(orderId) % shops;
  const places = new Map<string, number>();
  for (const { channelId } of sales) if (!places.has(channelId)) places.set(channelId, places.size);
  return ({ channelId }) => places.get(channelId) ?? 0;
}

function hashOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}

async function readSales(db: Db, { factoryId, since, until }: Asked): Promise<Sale[]> {
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
function ordersOf(sales: readonly Sale[], shopOf: (sale: Sale) => number): ItemRecord["orders"] {
  return [...groupBy(sales, (sale) => sale.orderId).values()]
    .map((lines) => ({
      at: lines[0]?.at ?? 0,
      shop: lines[0] ? shopOf(lines[0]) : 0,
      units: lines.reduce((sum, line) => sum + line.units, 0),
    }))
    .sort((a, b) => a.at - b.at);
}

type Stock = Pick<ItemRecord, "stock" | "receipts">;

/**
 * What was there at the beginning: what is there now, less what came in since, and what left. What the
 * hub found at its first count had been there, with all that was shipped before: what came in before the
 * hub did nobody knows.
 */
async function readStocks(
  db: Db,
  { factoryId, since }: Asked,
  of: { itemIds: readonly string[]; past: ReadonlyMap<string, readonly PastSale[]> },
): Promise<Map<string, Stock>> {
  const { itemIds } = of;
  const escrow = await loadEscrow(
    db,
    itemIds.map((id) => ({ id, factoryId })),
  );
  const moved = await db
    .selectFrom("StockTransfer")
    .select(["itemId", "fromAccount", "units", "reason", "cause", "at"])
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
    const past = of.past.get(itemId) ?? [];
    const transfers = (byItem.get(itemId) ?? [])
      .map(({ fromAccount, units, reason, cause, at }) => ({
        units: fromAccount === "world" ? units : -units,
        isSold: reason === "ship",
        wasThere: past.length > 0 && isFirstCount(cause),
        at,
      }))
      .filter(({ wasThere }) => !wasThere);
    const change = transfers.reduce((sum, { units }) => sum + units, 0);
    const left = past.reduce((sum, { shipped }) => sum + shipped, 0);
    const kept = balanceOf(books, "safety");
    stocks.set(itemId, {
      stock: Math.max(onHandOf(books) - change + left - kept, 0),
      receipts: transfers.filter(({ isSold }) => !isSold).map(({ at, units }) => ({ at, units })),
    });
  }
  return stocks;
}
