import { sql } from "kysely";
import {
  balanceOf,
  heldOf,
  onHandOf,
  overlapOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";
import { compareBalances, loadBooks } from "#app/modules/ledger/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { FACTORY_DOMAIN, type HubWorld } from "./hub-world.ts";
import { onHandIn, routedOrders, shippedFromFactory, shownIn, toldIn } from "./shop-truth.ts";

/**
 * The three statements that must hold after every step, whatever failed:
 * (L) the ledger adds up; (E) each channel is accounted for at least what its shop can still sell or
 * owes; (S) all that can be sold or is owed is on hand. Answers what is broken, in words. `received`
 * are the units by SKU that came in at the factory: those the hub has not heard of it cannot account.
 */
export async function checkBooks(
  world: HubWorld,
  options: { received?: ReadonlyMap<string, number> } = {},
): Promise<string[]> {
  // The hub may be at work: in a transaction all that is read belongs to one moment.
  return world.database.write((tx) => checkAll({ world, tx }, options.received ?? new Map()));
}

interface Reading {
  world: HubWorld;
  tx: Tx;
}

async function checkAll(
  reading: Reading,
  received: ReadonlyMap<string, number>,
): Promise<string[]> {
  const { tx } = reading;
  const broken: string[] = [];
  for (const one of await compareBalances(tx)) {
    broken.push(`(L) ${one.account}: stored ${one.stored}, recomputed ${one.recomputed}`);
  }
  const items = await tx.selectFrom("Item").selectAll().execute();
  const books = await loadBooks(tx, items);
  for (const item of items) {
    const itemBooks = books.get(item.id);
    // What cannot be offered (no SKU, not tracked…) is sold by the factory alone; the hub keeps no books.
    const kept = item.problem === null || (itemBooks && onHandOf(itemBooks) > 0);
    if (kept && itemBooks)
      broken.push(
        ...(await checkItem(
          reading,
          { ...item, received: received.get(item.sku) ?? 0 },
          itemBooks,
        )),
      );
  }
  return broken;
}

interface CheckedItem {
  id: string;
  sku: string;
  inventoryItemGid: string;
  received: number;
}

async function checkItem(
  { world, tx }: Reading,
  item: CheckedItem,
  books: ItemBooks,
): Promise<string[]> {
  const broken: string[] = [];
  const owed = await owedUnits(tx, item.id);
  const listings = await tx
    .selectFrom("Listing")
    .select(["channelId", "inventoryItemGid"])
    .where("itemId", "=", item.id)
    .execute();
  const routed = await routedUnits({ world, tx }, item.inventoryItemGid);
  // What the hub booked as come in may have been goods that it had lost sight of before, and what has
  // left the factory unheard makes the goods that came in unheard look fewer.
  const left =
    shippedFromFactory(world, item.inventoryItemGid) - (await bookedShipped(tx, item.id));
  const unheard = Math.max(
    item.received - (await bookedReceipts(tx, item.id)),
    onHandIn(world, item.inventoryItemGid) + Math.max(left, 0) - onHandOf(books),
    0,
  );
  const check = (name: string, channelId: string, sells: number): void => {
    const cameIn = channelId === world.brandChannelId ? unheard : 0;
    const accounted = accountedFor(books, channelId) + (owed.get(channelId) ?? 0) + cameIn;
    if (sells > accounted)
      broken.push(`(E) ${item.sku} ${name}: sells ${sells}, accounted ${accounted}`);
  };
  let resellersSell = 0;
  for (const { channelId, domain } of world.resellers) {
    const gid = listings.find((one) => one.channelId === channelId)?.inventoryItemGid;
    if (!gid) continue;
    const shown = shownIn(world, domain, gid);
    const sells = shown.available + shown.committed;
    check(domain, channelId, sells);
    // A parcel that left the factory is committed in the reseller's shop until that is told of it.
    const shipped = routed.shipped.get(channelId) ?? 0;
    resellersSell += sells - (shipped - toldIn(world, domain, gid));
  }
  const factory = shownIn(world, FACTORY_DOMAIN, item.inventoryItemGid);
  const brandSells = factory.available + factory.committed - routed.committed;
  check("brand", world.brandChannelId, brandSells);
  // A level that was below nought before there was a hub, as real exports have some, promises nobody anything.
  const onHand = Math.max(onHandIn(world, item.inventoryItemGid) + routed.hidden, 0);
  if (resellersSell + brandSells > onHand) {
    broken.push(
      `(S) ${item.sku}: ${resellersSell} + ${brandSells} sold or on sale, ${onHand} on hand`,
    );
  }
  const surplus = onHandOf(books) + overlapOf(books) - promised(books);
  if (surplus < 0) broken.push(`(L) ${item.sku}: ${-surplus} units promised beyond on hand`);
  return broken;
}

/** Units that a read of the factory's shop found and booked as come in. */
async function bookedReceipts(tx: Tx, itemId: string): Promise<number> {
  const row = await tx
    .selectFrom("StockTransfer")
    .select((expression) => expression.fn.sum<number | null>("units").as("units"))
    .where("itemId", "=", itemId)
    .where("fromAccount", "=", "world")
    .where("reason", "=", "read")
    .executeTakeFirst();
  return Number(row?.units ?? 0);
}

async function bookedShipped(tx: Tx, itemId: string): Promise<number> {
  const row = await tx
    .selectFrom("StockTransfer")
    .select((expression) => expression.fn.sum<number | null>("units").as("units"))
    .where("itemId", "=", itemId)
    .where("toAccount", "=", "world")
    .where("reason", "=", "ship")
    .executeTakeFirst();
  return Number(row?.units ?? 0);
}

/** What the routed orders in the factory's shop commit there, and have shipped for each channel. */
async function routedUnits(
  { world, tx }: Reading,
  inventoryItemGid: string,
): Promise<{ committed: number; shipped: Map<string, number>; hidden: number }> {
  const rows = await tx
    .selectFrom("SupplyOrder")
    .select(["id", "channelId", "routeState"])
    .execute();
  const supply = new Map(rows.map((row) => [row.id, row]));
  const shipped = new Map<string, number>();
  let committed = 0;
  let hidden = 0;
  for (const order of routedOrders(world)) {
    committed += order.committed.get(inventoryItemGid) ?? 0;
    const { channelId = "", routeState = "" } = supply.get(order.supplyOrderId) ?? {};
    // A cancel without restock hides its units from the shop until the hub puts them into the reserve.
    if (order.cancelled && routeState === "unrouting")
      hidden += order.created.get(inventoryItemGid) ?? 0;
    const units = order.shipped.get(inventoryItemGid) ?? 0;
    shipped.set(channelId, (shipped.get(channelId) ?? 0) + units);
  }
  return { committed, shipped, hidden };
}

function accountedFor(books: ItemBooks, channelId: string): number {
  return balanceOf(books, `exposure:${channelId}`) + balanceOf(books, `cooling:${channelId}`);
}

function promised(books: ItemBooks): number {
  let sum = heldOf(books);
  for (const [account, units] of books.balances) {
    if (/^(exposure|cooling|dedicated):/.test(account) || account === "safety") sum += units;
  }
  return sum + balanceOf(books, "shortfall");
}

/** Units held per channel, and those of parcels that its shop was not told of. */
async function owedUnits(tx: Tx, itemId: string): Promise<Map<string, number>> {
  const lines = await tx
    .selectFrom("OrderLine")
    .innerJoin("StockBalance", (join) =>
      join
        .onRef("StockBalance.itemId", "=", "OrderLine.itemId")
        .on("StockBalance.account", "=", sql<string>`'hold:' || ${sql.ref("OrderLine.id")}`),
    )
    .select(["OrderLine.channelId", "StockBalance.units"])
    .where("OrderLine.itemId", "=", itemId)
    .execute();
  const untold = await tx
    .selectFrom("ParcelLine")
    .innerJoin("Parcel", "Parcel.id", "ParcelLine.parcelId")
    .innerJoin("OrderLine", "OrderLine.id", "ParcelLine.orderLineId")
    .select(["OrderLine.channelId", "ParcelLine.quantity as units"])
    .where("OrderLine.itemId", "=", itemId)
    .where("Parcel.state", "in", ["booked", "telling"])
    .execute();
  const sums = new Map<string, number>();
  for (const { channelId, units } of [...lines, ...untold])
    sums.set(channelId, (sums.get(channelId) ?? 0) + units);
  return sums;
}
