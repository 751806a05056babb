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
import type { Broken } from "./broken.ts";
import { FACTORY_DOMAIN, type HubWorld } from "./hub-world.ts";
import { onHandIn, routedOrders, shippedFromFactory, shownIn, toldIn } from "./shop-truth.ts";
import type { RoutedTruth } from "./shop-truth.ts";

export interface CheckOptions {
  /** Units by SKU that came in at the factory: those the hub has not heard of it cannot account. */
  received?: ReadonlyMap<string, number>;
  /** Units by SKU that a way round the shops' own check may have sold. */
  overridden?: ReadonlyMap<string, number>;
  /** Compares balances and transfers; by default all of them, anew each time. */
  compareLedger?: (tx: Tx) => Promise<readonly LedgerDifference[]>;
  /** False where units are exposed beyond on hand on purpose: then (S) is nobody's promise. */
  strict?: boolean;
}

export type LedgerDifference = { account: string; stored: number; recomputed: number };

/**
 * The three statements that must hold after every step, whatever failed:
 * (L) the ledger adds up; (E) each channel is accounted for at least what its shop can still sell or
 * owes; (S) all that can be sold or is owed is on hand.
 */
export async function checkBooks(world: HubWorld, options: CheckOptions = {}): Promise<Broken[]> {
  // The hub may be at work: in a transaction all that is read belongs to one moment.
  return world.database.write((tx) => checkAll(world, tx, options));
}

/** What one moment shows of all items, read together. */
interface Reading {
  world: HubWorld;
  options: CheckOptions;
  routed: RoutedTruth[];
  supply: Map<string, { channelId: string; routeState: string }>;
  /** Inventory item by item and channel. */
  listed: Map<string, string | null>;
  /** Units held, or shipped without the shop being told, by item and channel. */
  owed: Map<string, number>;
  /** Units by item that a read of the factory's shop found and booked as come in. */
  bookedReceipts: Map<string, number>;
  bookedShipped: Map<string, number>;
}

const keyOf = (...parts: string[]): string => parts.join(" ");

async function checkAll(world: HubWorld, tx: Tx, options: CheckOptions): Promise<Broken[]> {
  const compare = options.compareLedger ?? compareBalances;
  const broken: Broken[] = (await compare(tx)).map((one) => ({
    statement: "(L) balances are the sums of their transfers",
    detail: `${one.account}: stored ${one.stored}, recomputed ${one.recomputed}`,
  }));
  const items = await tx.selectFrom("Item").selectAll().execute();
  const books = await loadBooks(tx, items);
  const reading = await readAll(world, tx, options);
  for (const item of items) {
    const itemBooks = books.get(item.id);
    // What cannot be offered (no SKU, not tracked…) is sold by the factory alone; the hub keeps no books.
    const kept = item.problem === null || (itemBooks && onHandOf(itemBooks) > 0);
    if (kept && itemBooks) broken.push(...checkItem(reading, item, itemBooks));
  }
  return broken;
}

async function readAll(world: HubWorld, tx: Tx, options: CheckOptions): Promise<Reading> {
  const listings = await tx
    .selectFrom("Listing")
    .select(["itemId", "channelId", "inventoryItemGid"])
    .execute();
  const supply = await tx
    .selectFrom("SupplyOrder")
    .select(["id", "channelId", "routeState"])
    .execute();
  return {
    world,
    options,
    routed: routedOrders(world),
    supply: new Map(supply.map((row) => [row.id, row])),
    listed: new Map(
      listings.map((row) => [keyOf(row.itemId, row.channelId), row.inventoryItemGid]),
    ),
    owed: await owedUnits(tx),
    bookedReceipts: await bookedUnits(tx, { fromAccount: "world", reason: "read" }),
    bookedShipped: await bookedUnits(tx, { toAccount: "world", reason: "ship" }),
  };
}

interface CheckedItem {
  id: string;
  sku: string;
  inventoryItemGid: string;
}

function checkItem(reading: Reading, item: CheckedItem, books: ItemBooks): Broken[] {
  const { world, options } = reading;
  const broken: Broken[] = [];
  const routed = routedUnits(reading, item.inventoryItemGid);
  // What the hub booked as come in may have been goods that it had lost sight of before, and what has
  // left the factory unheard, or is hidden by a cancel, makes the goods that came in unheard look fewer.
  const left =
    shippedFromFactory(world, item.inventoryItemGid) - (reading.bookedShipped.get(item.id) ?? 0);
  const unheard = Math.max(
    (options.received?.get(item.sku) ?? 0) - (reading.bookedReceipts.get(item.id) ?? 0),
    onHandIn(world, item.inventoryItemGid) + routed.hidden + Math.max(left, 0) - onHandOf(books),
    0,
  );
  const overridden = options.overridden?.get(item.sku) ?? 0;
  const check = (name: string, channelId: string, sells: number): void => {
    const cameIn = channelId === world.brandChannelId ? unheard : 0;
    const owed = reading.owed.get(keyOf(item.id, channelId)) ?? 0;
    const accounted = accountedFor(books, channelId) + owed + cameIn;
    if (sells > accounted + overridden)
      broken.push({
        statement: "(E) each channel is accounted for what it sells",
        detail: `${item.sku} ${name}: sells ${sells}, accounted ${accounted}`,
      });
  };
  let resellersSell = 0;
  for (const { channelId, domain } of world.resellers) {
    const gid = reading.listed.get(keyOf(item.id, channelId));
    if (!gid) continue;
    const shown = shownIn(world, domain, gid);
    const sells = shown.available + shown.committed;
    check(domain, channelId, sells);
    // A parcel that left the factory is committed in the reseller's shop until that is told of it.
    const shipped = routed.shipped.get(channelId) ?? 0;
    resellersSell += Math.max(sells - (shipped - toldIn(world, domain, gid)), 0);
  }
  const factory = shownIn(world, FACTORY_DOMAIN, item.inventoryItemGid);
  const brandSells = factory.available + factory.committed - routed.committed;
  check("brand", world.brandChannelId, brandSells);
  // A level that was below nought before there was a hub, as real exports have some, promises nobody anything.
  const onHand = Math.max(onHandIn(world, item.inventoryItemGid) + routed.hidden, 0);
  if (options.strict !== false && resellersSell + brandSells > onHand + overridden) {
    broken.push({
      statement: "(S) what is sold or on sale is on hand",
      detail: `${item.sku}: ${resellersSell} + ${brandSells} sold or on sale, ${onHand} on hand`,
    });
  }
  const surplus = onHandOf(books) + overlapOf(books) - promised(books);
  if (surplus < 0)
    broken.push({
      statement: "(L) nothing is promised beyond on hand",
      detail: `${item.sku}: ${-surplus} units promised beyond on hand`,
    });
  return broken;
}

async function bookedUnits(
  tx: Tx,
  of: { fromAccount?: string; toAccount?: string; reason: string },
): Promise<Map<string, number>> {
  const { fromAccount, toAccount, reason } = of;
  const rows = await tx
    .selectFrom("StockTransfer")
    .select((expression) => ["itemId", expression.fn.sum<number>("units").as("units")])
    .where("reason", "=", reason)
    .$if(fromAccount !== undefined, (query) => query.where("fromAccount", "=", fromAccount ?? ""))
    .$if(toAccount !== undefined, (query) => query.where("toAccount", "=", toAccount ?? ""))
    .groupBy("itemId")
    .execute();
  return new Map(rows.map((row) => [row.itemId, Number(row.units)]));
}

/** What the routed orders in the factory's shop commit there, and have shipped for each channel. */
function routedUnits(
  { routed, supply }: Reading,
  inventoryItemGid: string,
): { committed: number; shipped: Map<string, number>; hidden: number } {
  const shipped = new Map<string, number>();
  let committed = 0;
  let hidden = 0;
  for (const order of routed) {
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

/** Units held, and those of parcels that the channel's shop was not told of, by item and channel. */
async function owedUnits(tx: Tx): Promise<Map<string, number>> {
  const lines = await tx
    .selectFrom("StockBalance")
    .innerJoin("OrderLine", (join) =>
      join.on("StockBalance.account", "=", sql<string>`'hold:' || ${sql.ref("OrderLine.id")}`),
    )
    .select(["OrderLine.itemId", "OrderLine.channelId", "StockBalance.units"])
    .where("StockBalance.kind", "=", "hold")
    .execute();
  const untold = await tx
    .selectFrom("Parcel")
    .innerJoin("ParcelLine", "ParcelLine.parcelId", "Parcel.id")
    .innerJoin("OrderLine", "OrderLine.id", "ParcelLine.orderLineId")
    .select(["OrderLine.itemId", "OrderLine.channelId", "ParcelLine.quantity as units"])
    .where("Parcel.state", "in", ["booked", "telling"])
    .execute();
  const sums = new Map<string, number>();
  for (const { itemId, channelId, units } of [...lines, ...untold]) {
    const key = keyOf(itemId, channelId);
    sums.set(key, (sums.get(key) ?? 0) + units);
  }
  return sums;
}
