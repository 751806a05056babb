import {
  loadEscrow,
  loadUnreadChannels,
  markChanged,
  recordDemand,
  recordSales,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { bookLines, type LineChange } from "./book-lines.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import type { OrderSupplies } from "./store-supply.server.ts";
import { loadRestTakers } from "./unwanted-rest.server.ts";

/** Books the stock of orders, one after another on the same books, and tells whom it concerns. */
export async function bookStock(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly OrderSupplies[],
): Promise<LineChange[]> {
  if (orders.length === 0) return [];
  const items = itemsOf(orders);
  const itemIds = items.map((item) => item.id);
  await lockItems(tx, deps.database.dialect, itemIds);
  const known = orders.flatMap(({ orderLines }) =>
    orderLines.filter(({ before }) => before !== null).map(({ id }) => id),
  );
  const unread = await loadUnreadChannels(tx, itemIds);
  const brands = await loadRestTakers(tx, orders);
  for (const { factoryId, channelIds } of items) {
    const brand = brands.get(factoryId);
    if (brand) channelIds.add(brand.id);
  }
  // A sale of an item with unread channels may take units from any of them.
  const wanted = items.map((item) =>
    unread.has(item.id) ? { id: item.id, factoryId: item.factoryId } : item,
  );
  const escrow = await loadEscrow(tx, wanted, known);
  const changes = await bookLines(tx, deps, { orders, escrow, unread, brands });
  const now = deps.clock.now();
  await saveEscrow(tx, escrow.values(), now);
  const sales = changes.filter((change) => change.held > 0);
  await recordSales(
    tx,
    sales.map((sale) => ({ channelId: sale.channelId, itemId: sale.itemId, units: sale.held })),
    now,
  );
  await recordDemand(
    tx,
    sales.map(({ orderId, itemId, factoryId, held, oversold }) => ({
      orderId,
      itemId,
      factoryId,
      units: held,
      oversold,
    })),
    now,
  );
  await markChanged(
    tx,
    changes
      .filter(({ held, shipped }) => held !== 0 || shipped !== 0)
      .map(({ itemId, factoryId, heardAt }) => ({ id: itemId, factoryId, since: heardAt })),
  );
  await askReads(tx, deps, changes);
  return changes;
}

interface BookedItem {
  id: string;
  factoryId: string;
  /** Those in which the orders sell it. */
  channelIds: Set<string>;
}

function itemsOf(orders: readonly OrderSupplies[]): BookedItem[] {
  const items = new Map<string, BookedItem>();
  for (const { factoryId, channelId, lines } of orders.flatMap(({ supplies }) => supplies)) {
    for (const { itemId } of lines) {
      const item = items.get(itemId) ?? { id: itemId, factoryId, channelIds: new Set() };
      items.set(itemId, item);
      item.channelIds.add(channelId);
    }
  }
  return [...items.values()];
}

/** The shops whose levels no earlier sample tells of any more, or that should be read soon. */
async function askReads(tx: Tx, deps: BookingDeps, changes: readonly LineChange[]): Promise<void> {
  for (const [channelId, ofChannel] of groupBy(changes, (change) => change.channelId)) {
    const itemIds = (holds: (change: LineChange) => boolean): string[] => [
      ...new Set(ofChannel.filter(holds).map((change) => change.itemId)),
    ];
    // Goods may have come in that nobody read yet.
    const oversold = itemIds(({ kind, oversold: units }) => kind === "brand" && units > 0);
    await deps.stock.readSoon(tx, { channelId, itemIds: oversold, reason: "oversold" });
    // A sample from before still shows what has left as committed.
    await deps.stock.touch(tx, { channelId, itemIds: itemIds(({ shipped }) => shipped > 0) });
    const back = itemIds(({ held }) => held < 0);
    await deps.stock.readSoon(tx, { channelId, itemIds: back, reason: "cancel" });
  }
}
