import {
  balanceOf,
  chooseSource,
  gatherUnread,
  hold,
  holdOf,
  ship,
  unhold,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannelsById,
  loadReserves,
  type EscrowItem,
  type Reserve,
  type ReserveChange,
} from "#app/modules/escrow/index.server.ts";
import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import type { BookedLine, StoredSupplyLine } from "./order-lines.server.ts";
import { openUnits } from "./snapshot.ts";
import { restOf } from "./unwanted-rest.server.ts";
import { linesByOrderLine, type OrderSupplies, type StoredSupply } from "./store-supply.server.ts";

/** What a snapshot did to one order line. */
export interface LineChange {
  orderId: string;
  orderLineId: string;
  channelId: string;
  kind: EscrowChannel["kind"];
  itemId: string;
  factoryId: string;
  heardAt: number;
  /** Units newly held; negative when they went back to the channel. */
  held: number;
  shipped: number;
  oversold: number;
}

interface Booking {
  orders: readonly OrderSupplies[];
  escrow: ReadonlyMap<string, EscrowItem>;
  /** By factory, where a rest of an order becomes the factory's own. */
  brands: ReadonlyMap<string, EscrowChannel>;
  /** By item: where its units may lie otherwise than the books say, since a backup was restored. */
  unread: ReadonlyMap<string, readonly string[]>;
}

/** What the lines of a booking share. */
interface Shared extends Pick<Booking, "escrow" | "unread"> {
  deps: BookingDeps;
  channels: ReadonlyMap<string, EscrowChannel>;
  brands: ReadonlyMap<string, EscrowChannel>;
  /** What lies where, by item; the booking's own promises are in it. */
  reserves: ReadonlyMap<string, Reserve[]>;
  promises: ReserveChange[];
}

/**
 * Brings every order line's hold to what the shop still expects from us. The difference is booked, so
 * the same snapshot twice, or two webhooks about one cancel, book nothing the second time; a line
 * first seen cancelled books nothing at all. Lines and books are changed in memory; the caller writes
 * them.
 */
export async function bookLines(
  tx: Tx,
  deps: BookingDeps,
  booking: Booking,
): Promise<LineChange[]> {
  const { orders, escrow, unread, brands } = booking;
  const reserves = groupBy(await loadReserves(tx, [...escrow.keys()]), (one) => one.itemId);
  const channels = await loadChannelsById(tx, new Set(orders.flatMap(channelIdsOf)));
  const shared: Shared = { deps, escrow, channels, brands, reserves, unread, promises: [] };
  const changes = orders.flatMap((order) => bookOrder(shared, order));
  await changeReserves(tx, shared.promises);
  await tellOversold(tx, deps, { ...booking, changes });
  return changes;
}

function channelIdsOf({ supplies }: OrderSupplies): string[] {
  return supplies.map((supply) => supply.channelId);
}

function bookOrder(shared: Shared, { order, supplies, orderLines }: OrderSupplies): LineChange[] {
  const grouped = linesByOrderLine(supplies);
  const { heardAt } = order.applied;
  return orderLines.flatMap((row) => {
    const parts = grouped.get(row.id) ?? [];
    const [first] = parts;
    const item = first && shared.escrow.get(first.line.itemId);
    const channel = first && shared.channels.get(first.supply.channelId);
    return item && channel
      ? [bookLine({ shared, orderId: order.id, heardAt, row, parts, item, channel })]
      : [];
  });
}

interface LineBooking {
  shared: Shared;
  orderId: string;
  heardAt: number;
  row: BookedLine;
  parts: readonly { supply: StoredSupply; line: StoredSupplyLine }[];
  item: EscrowItem;
  channel: EscrowChannel;
}

function bookLine(one: LineBooking): LineChange {
  const { row, parts, item, channel } = one;
  const shipped = channel.kind === "brand" ? shipBrandUnits(one) : 0;
  const wanted = parts.reduce((sum, { line }) => sum + openNow(line), 0);
  const has = balanceOf(item.books, holdOf(row.id));
  const change: LineChange = {
    orderId: one.orderId,
    orderLineId: row.id,
    channelId: channel.id,
    kind: channel.kind,
    itemId: item.books.itemId,
    factoryId: item.books.factoryId,
    heardAt: one.heardAt,
    held: wanted - has,
    shipped,
    oversold: 0,
  };
  if (wanted > has) change.oversold = holdMore(one, wanted - has);
  if (wanted < has) holdLess(one, has - wanted);
  if (channel.kind === "reseller") promise(one);
  return change;
}

const openNow = (line: StoredSupplyLine): number => (line.over ? 0 : openUnits(line, line.shipped));

/** Units of parts that are not routed are promised from the reserve; of a routed part they left it. */
function promise({ shared, row, parts, item }: LineBooking): void {
  if (row.locationId === null) return;
  const promised = parts
    .filter(({ supply }) => IN_RESERVE.has(supply.routeState))
    .reduce((sum, { line }) => sum + openNow(line) - line.openBefore, 0);
  if (promised === 0) return;
  const { itemId } = item.books;
  const { locationId } = row;
  const there = shared.reserves.get(itemId)?.find((place) => place.locationId === locationId);
  if (there) there.promised += promised;
  shared.promises.push({ itemId, locationId, promised });
}

/** States of routing before its units were taken from the reserve, and after they came back. */
const IN_RESERVE = new Set(["none", "creating", "created", "unrouted"]);

function holdMore(one: LineBooking, units: number): number {
  const { row, item, channel, shared } = one;
  const cause = `hold:${row.id}:${shared.deps.clock.newId()}`;
  const sale = { channel, orderLineId: row.id, units, cause, reason: "sale" as const };
  const unreadChannelIds = shared.unread.get(item.books.itemId) ?? [];
  const gathered = { channelId: channel.id, units, unreadChannelIds };
  gatherUnread(item.books, { ...gathered, cause, reason: "read" });
  const { oversold } = hold(item.books, item.lotsOf(channel.id), sale);
  useLock(item, channel, units);
  row.locationId ??= sourceOf(one, units);
  row.asked += units;
  row.oversold += oversold;
  return oversold;
}

/** What a partnership sells uses up what was locked for it. */
function useLock(item: EscrowItem, channel: EscrowChannel, units: number): void {
  if (channel.partnershipId === null) return;
  const lock = item.dedicated.get(channel.partnershipId);
  if (lock !== undefined) item.dedicated.set(channel.partnershipId, Math.max(lock - units, 0));
}

function sourceOf({ shared, item }: LineBooking, units: number): string | null {
  const places = (shared.reserves.get(item.books.itemId) ?? []).map((reserve) => ({
    ...reserve,
    spare: reserve.reserved - reserve.promised,
  }));
  return chooseSource(places, units);
}

/**
 * Units go back to the channel. A rest that nobody wants of what was shipped in part still stands in the
 * factory's order, so that it is the factory's own sale from now on, and nobody else's to sell.
 */
function holdLess(one: LineBooking, units: number): void {
  const { row, item, channel, shared } = one;
  const cause = `cancel:${row.id}:${shared.deps.clock.newId()}`;
  const back = { orderLineId: row.id, cause, reason: "cancel" } as const;
  const brand = shared.brands.get(row.factoryId);
  const rest = brand ? Math.min(restOf(one.parts), units) : 0;
  if (brand && rest > 0) unhold(item.books, { ...back, channel: brand, units: rest });
  if (units > rest) unhold(item.books, { ...back, channel, units: units - rest });
}

/** The factory fulfils its own store's orders in its shop; what it fulfilled there has left. */
function shipBrandUnits(one: LineBooking): number {
  let shipped = 0;
  for (const { supply, line } of one.parts) {
    const fulfilled =
      supply.snapshot?.status === "CANCELLED" ? line.shipped : line.total - line.remaining;
    const held = balanceOf(one.item.books, holdOf(one.row.id));
    const units = Math.min(Math.max(fulfilled - line.shipped, 0), held);
    if (units === 0) continue;
    line.shipped += units;
    one.row.shipped += units;
    shipped += units;
    const cause = `ship:${line.id}:${line.shipped}`;
    ship(one.item.books, {
      channel: one.channel,
      orderLineId: one.row.id,
      units,
      cause,
      reason: "ship",
    });
  }
  return shipped;
}

/**
 * Never silent: the factory is told of every unit promised beyond what it has. Its own store sells goods
 * from the moment they come in, which the hub may not have read yet: there the notice says so, and is
 * closed when they are found.
 */
async function tellOversold(
  tx: Tx,
  deps: BookingDeps,
  { orders, escrow, changes }: Booking & { changes: readonly LineChange[] },
): Promise<void> {
  const oversold = changes.filter((change) => change.oversold > 0);
  if (oversold.length === 0) return;
  const lines = new Map(orders.flatMap(({ orderLines }) => orderLines).map((row) => [row.id, row]));
  for (const { orderLineId, channelId, kind, itemId, oversold: units } of oversold) {
    const row = lines.get(orderLineId);
    const factoryId = escrow.get(itemId)?.books.factoryId;
    if (!row || factoryId === undefined) continue;
    const { sku, title, orderId } = row;
    await raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: kind === "brand" ? "oversold_unread" : "oversold",
      subject: orderLineId,
      details: { itemId, sku, title, units, channelId, orderId },
    });
  }
}
