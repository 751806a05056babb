import {
  balanceOf,
  chooseSource,
  hold,
  holdOf,
  ship,
  unhold,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannels,
  loadReserves,
  type EscrowItem,
  type Reserve,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { AppliedSnapshot } from "./apply-snapshot.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { openUnits } from "./snapshot.ts";
import {
  linesByOrderLine,
  type StoredSupply,
  type StoredSupplyLine,
} from "./store-supply.server.ts";

/** What a snapshot did to one order line. */
export interface LineChange {
  orderLineId: string;
  channelId: string;
  itemId: string;
  /** Units newly held; negative when they went back to the channel. */
  held: number;
  shipped: number;
  oversold: number;
}

interface Booking {
  applied: AppliedSnapshot;
  orderId: string;
  stored: readonly StoredSupply[];
  escrow: ReadonlyMap<string, EscrowItem>;
}

/**
 * Brings every order line's hold to what the shop still expects from us. The difference is booked, so
 * the same snapshot twice, or two webhooks about one cancel, book nothing the second time; a line
 * first seen cancelled books nothing at all.
 */
export async function bookLines(tx: Tx, deps: OrdersDeps, booking: Booking): Promise<LineChange[]> {
  const grouped = linesByOrderLine(booking.stored);
  const rows = await readOrderLines(tx, booking.orderId);
  const reserves = await loadReserves(tx, [...booking.escrow.keys()]);
  const channels = await loadChannelsOf(tx, booking.stored);
  const changes: LineChange[] = [];
  for (const [orderLineId, parts] of grouped) {
    const [first] = parts;
    const row = rows.get(orderLineId);
    const item = first && booking.escrow.get(first.line.itemId);
    const channel = first && channels.get(first.supply.channelId);
    if (!first || !row || !item || !channel) continue;
    changes.push(await bookLine(tx, deps, { booking, row, parts, item, channel, reserves }));
  }
  return changes;
}

async function readOrderLines(tx: Tx, orderId: string) {
  const rows = await tx
    .selectFrom("OrderLine")
    .select(["id", "asked", "oversold", "locationId", "sku", "title"])
    .where("orderId", "=", orderId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function loadChannelsOf(
  tx: Tx,
  stored: readonly StoredSupply[],
): Promise<Map<string, EscrowChannel>> {
  const all = new Map<string, EscrowChannel>();
  for (const factoryId of new Set(stored.map((supply) => supply.factoryId))) {
    for (const [id, channel] of await loadChannels(tx, factoryId)) all.set(id, channel);
  }
  return all;
}

interface LineBooking {
  booking: Booking;
  row: {
    id: string;
    asked: number;
    oversold: number;
    locationId: string | null;
    sku: string;
    title: string;
  };
  parts: readonly { supply: StoredSupply; line: StoredSupplyLine }[];
  item: EscrowItem;
  channel: EscrowChannel;
  reserves: readonly Reserve[];
}

async function bookLine(tx: Tx, deps: OrdersDeps, one: LineBooking): Promise<LineChange> {
  const { row, parts, item, channel } = one;
  const shipped = channel.kind === "brand" ? await shipBrandUnits(tx, deps, one) : 0;
  const wanted = parts.reduce((sum, { line }) => sum + openNow(line), 0);
  const has = balanceOf(item.books, holdOf(row.id));
  const change: LineChange = {
    orderLineId: row.id,
    channelId: channel.id,
    itemId: item.books.itemId,
    held: wanted - has,
    shipped,
    oversold: 0,
  };
  if (wanted > has) change.oversold = await holdMore(tx, deps, { ...one, units: wanted - has });
  if (wanted < has) holdLess(deps, { ...one, units: has - wanted });
  if (channel.kind === "reseller") await promise(tx, one);
  return change;
}

const openNow = (line: StoredSupplyLine): number => (line.over ? 0 : openUnits(line, line.shipped));

/** Units of parts that are not routed are promised from the reserve; of a routed part they left it. */
async function promise(tx: Tx, { row, parts, item }: LineBooking): Promise<void> {
  if (row.locationId === null) return;
  const promised = parts
    .filter(({ supply }) => IN_RESERVE.has(supply.routeState))
    .reduce((sum, { line }) => sum + openNow(line) - line.openBefore, 0);
  if (promised === 0) return;
  const { itemId } = item.books;
  await changeReserves(tx, [{ itemId, locationId: row.locationId, promised }]);
}

/** States of routing before its units were taken from the reserve, and after they came back. */
const IN_RESERVE = new Set(["none", "creating", "created", "unrouted"]);

async function holdMore(
  tx: Tx,
  deps: OrdersDeps,
  one: LineBooking & { units: number },
): Promise<number> {
  const { row, item, channel, units } = one;
  const cause = `hold:${row.id}:${deps.clock.newId()}`;
  const sale = { channel, orderLineId: row.id, units, cause, reason: "sale" as const };
  const { oversold } = hold(item.books, item.lotsOf(channel.id), sale);
  useLock(item, channel, units);
  row.locationId ??= sourceOf(one);
  await tx
    .updateTable("OrderLine")
    .set({
      asked: row.asked + units,
      oversold: row.oversold + oversold,
      locationId: row.locationId,
    })
    .where("id", "=", row.id)
    .execute();
  if (oversold > 0) await tellOversold(tx, deps, { ...one, oversold });
  return oversold;
}

/** What a partnership sells uses up what was locked for it. */
function useLock(item: EscrowItem, channel: EscrowChannel, units: number): void {
  if (channel.partnershipId === null) return;
  const lock = item.dedicated.get(channel.partnershipId);
  if (lock !== undefined) item.dedicated.set(channel.partnershipId, Math.max(lock - units, 0));
}

function sourceOf({ reserves, item, units }: LineBooking & { units: number }): string | null {
  const places = reserves
    .filter((reserve) => reserve.itemId === item.books.itemId)
    .map((reserve) => ({ ...reserve, spare: reserve.reserved - reserve.promised }));
  return chooseSource(places, units);
}

function holdLess(deps: OrdersDeps, one: LineBooking & { units: number }): void {
  const { row, item, channel, units } = one;
  const cause = `cancel:${row.id}:${deps.clock.newId()}`;
  unhold(item.books, { channel, orderLineId: row.id, units, cause, reason: "cancel" });
}

/** The factory fulfils its own store's orders in its shop; what it fulfilled there has left. */
async function shipBrandUnits(tx: Tx, deps: OrdersDeps, one: LineBooking): Promise<number> {
  let shipped = 0;
  for (const { supply, line } of one.parts) {
    const fulfilled =
      supply.snapshot?.status === "CANCELLED" ? line.shipped : line.total - line.remaining;
    const held = balanceOf(one.item.books, holdOf(one.row.id));
    const units = Math.min(Math.max(fulfilled - line.shipped, 0), held);
    if (units === 0) continue;
    line.shipped += units;
    shipped += units;
    const cause = `ship:${line.id}:${line.shipped}`;
    ship(one.item.books, {
      channel: one.channel,
      orderLineId: one.row.id,
      units,
      cause,
      reason: "ship",
    });
    await tx
      .updateTable("SupplyLine")
      .set({ shipped: line.shipped })
      .where("id", "=", line.id)
      .execute();
    await tx
      .updateTable("OrderLine")
      .set((expression) => ({ shipped: expression("shipped", "+", units) }))
      .where("id", "=", one.row.id)
      .execute();
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
  deps: OrdersDeps,
  one: LineBooking & { oversold: number },
): Promise<void> {
  await raiseNotice(tx, deps.clock, {
    shopId: one.item.books.factoryId,
    factoryId: one.item.books.factoryId,
    kind: one.channel.kind === "brand" ? "oversold_unread" : "oversold",
    subject: one.row.id,
    details: {
      itemId: one.item.books.itemId,
      sku: one.row.sku,
      title: one.row.title,
      units: one.oversold,
      channelId: one.channel.id,
      orderId: one.booking.orderId,
    },
  });
}
