import { balanceOf, onHandOf, type ItemBooks } from "#app/modules/ledger/index.ts";
import { FINAL_STATES } from "#app/modules/orders/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import { breaks, type Broken } from "#tests/support/broken.ts";
import { FACTORY_DOMAIN, type HubWorld } from "#tests/support/hub-world.ts";
import { onHandIn, routedOrders, shopOf, shownIn } from "#tests/support/shop-truth.ts";
import type { Sim } from "./sim.ts";

interface Item {
  id: string;
  sku: string;
  inventoryItemGid: string;
  factoryId: string;
}

/** The books agree with the shops exactly: what a channel is accounted for is what its shop has. */
export async function checkRestingStock({
  world,
  overridden,
  countedAway,
  policy,
  left,
}: Pick<Sim, "world" | "overridden" | "countedAway" | "policy" | "left">): Promise<Broken[]> {
  const items = await world.database.db.selectFrom("Item").selectAll().execute();
  const allBooks = await loadBooks(world.database.db, items);
  const details: string[] = [];
  for (const item of items) {
    const books = allBooks.get(item.id);
    if (!books) continue;
    if (policy === "strict") details.push(...checkAccounts(item, books, overridden));
    const byHand = overridden.get(item.sku) ?? 0;
    details.push(...(await checkChannels(world, { item, books, left, byHand })));
    details.push(...(await checkPlaces(world, item)));
    const onHand = onHandIn(world, item.inventoryItemGid);
    if (onHandOf(books) !== onHand)
      details.push(
        `${item.sku}: ${onHandOf(books)} on hand in the books, ${onHand} in the factory`,
      );
  }
  return [
    ...breaks("at rest the books agree with the shops", details),
    ...breaks(
      "every oversold unit is surfaced",
      await findUnsurfaced(world, { countedAway, overridden }),
    ),
  ];
}

/**
 * Units held beyond what is on hand are counted at an order line, and each such line is told of. What
 * went without a parcel (a count, a sale taken back and not restocked) is no sale, but a shortfall; what a
 * merchant put on sale by hand is told of when it is found, and sold from exposure then.
 */
async function findUnsurfaced(
  { database: { db } }: HubWorld,
  of: Pick<Sim, "countedAway" | "overridden">,
): Promise<string[]> {
  const items = await db.selectFrom("Item").select(["id", "sku"]).execute();
  const lines = await db
    .selectFrom("OrderLine")
    .select(["id", "itemId", "oversold"])
    .where("oversold", ">", 0)
    .execute();
  const told = new Set(
    (await db.selectFrom("Notice").select("subject").execute()).map(({ subject }) => subject),
  );
  const balances = await db
    .selectFrom("StockBalance")
    .select(["itemId", "kind", "account", "units"])
    .execute();
  const untold = lines.filter(({ id }) => !told.has(id)).map(({ id }) => `line ${id} is not told`);
  const uncounted = items.flatMap(({ id: itemId, sku }) => {
    const own = balances.filter((row) => row.itemId === itemId);
    const sum = (rows: typeof own): number => rows.reduce((total, { units }) => total + units, 0);
    const held = sum(own.filter(({ kind }) => kind === "hold"));
    const onHand = -sum(own.filter(({ account }) => account === "world"));
    const counted = lines
      .filter((line) => line.itemId === itemId)
      .reduce((total, { oversold }) => total + oversold, 0);
    const known = (of.countedAway.get(sku) ?? 0) + (of.overridden.get(sku) ?? 0);
    return held - onHand > counted + known
      ? [`${sku}: ${held} held, ${onHand} on hand, ${counted} counted as oversold`]
      : [];
  });
  return [...untold, ...uncounted];
}

function checkAccounts(
  { sku }: Item,
  books: ItemBooks,
  overridden: ReadonlyMap<string, number>,
): string[] {
  return [...books.balances]
    .filter(([account, units]) => units !== 0 && /^(cooling|shortfall|overlap)/.test(account))
    .filter(([, units]) => Math.abs(units) > (overridden.get(sku) ?? 0))
    .map(([account, units]) => `${sku}: ${units} in ${account} at rest`);
}

async function checkChannels(
  world: HubWorld,
  of: { item: Item; books: ItemBooks; left: ReadonlySet<string>; byHand: number },
): Promise<string[]> {
  const { item, books, left } = of;
  const kept = await keptChannels(world, item.id);
  const listings = await world.database.db
    .selectFrom("Listing")
    .select(["channelId", "inventoryItemGid"])
    .where("itemId", "=", item.id)
    .execute();
  const held = await heldUnits(world, item.id);
  const over = await readOver(world);
  // What nobody wants of a routed order any more is an order of the factory's own.
  const routed = routedOrders(world)
    .filter(({ supplyOrderId }) => !over.has(supplyOrderId))
    .reduce((sum, order) => sum + (order.committed.get(item.inventoryItemGid) ?? 0), 0);
  const channels = [
    {
      channelId: world.brandChannelId,
      domain: FACTORY_DOMAIN,
      gid: item.inventoryItemGid,
      routed,
    },
    ...world.resellers.map(({ channelId, domain }) => ({
      channelId,
      domain,
      gid: listings.find((one) => one.channelId === channelId)?.inventoryItemGid ?? "",
      routed: 0,
    })),
  ];
  return channels.flatMap((channel) => {
    const shown = shownIn(world, channel.domain, channel.gid);
    const has = shown.available + shown.committed - channel.routed;
    const exposure = balanceOf(books, `exposure:${channel.channelId}`);
    // A shop that left shows nothing of what the factory still ships to its shoppers.
    const known = left.has(channel.domain) ? 0 : (held.get(channel.channelId) ?? 0);
    const accounted = exposure + known;
    // Where nothing is listed nothing is read, whatever somebody stocks at our place by hand.
    if (!kept.has(channel.channelId) && has > accounted && has - accounted <= of.byHand) return [];
    return accounted === has
      ? []
      : [`${item.sku} ${channel.domain}: ${accounted} accounted, the shop has ${has}`];
  });
}

/** Channels in which a level of the item is kept. */
async function keptChannels({ database: { db } }: HubWorld, itemId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("Level")
    .select("channelId")
    .where("itemId", "=", itemId)
    .where(({ or, eb }) => or([eb("problem", "is", null), eb("problem", "!=", "cut")]))
    .execute();
  return new Set(rows.map(({ channelId }) => channelId));
}

async function readOver({ database: { db } }: HubWorld): Promise<Set<string>> {
  const rows = await db
    .selectFrom("SupplyOrder")
    .select("id")
    .where("state", "in", FINAL_STATES)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function heldUnits(world: HubWorld, itemId: string): Promise<Map<string, number>> {
  const holds = await world.database.db
    .selectFrom("StockBalance")
    .select(["account", "units"])
    .where("itemId", "=", itemId)
    .where("kind", "=", "hold")
    .execute();
  const lines = await world.database.db
    .selectFrom("OrderLine")
    .select(["id", "channelId"])
    .where("itemId", "=", itemId)
    .execute();
  const sums = new Map<string, number>();
  for (const { id, channelId } of lines) {
    const units = holds.find(({ account }) => account === `hold:${id}`)?.units ?? 0;
    sums.set(channelId, (sums.get(channelId) ?? 0) + units);
  }
  return sums;
}

/** The hub's reserve is where it thinks, and promised to exactly the orders that are not routed. */
async function checkPlaces(world: HubWorld, item: Item): Promise<string[]> {
  const shop = shopOf(world, FACTORY_DOMAIN);
  const places = await world.database.db
    .selectFrom("ItemLocation")
    .innerJoin("FactoryLocation", "FactoryLocation.id", "ItemLocation.locationId")
    .select(["locationId", "gid", "name", "reserved", "promised"])
    .where("itemId", "=", item.id)
    .execute();
  const promised = await unroutedUnits(world, item.id);
  return places.flatMap((place) => {
    const level = shop.items
      .get(item.inventoryItemGid)
      ?.levels.find(({ locationId }) => locationId === place.gid);
    const owed = promised.get(place.locationId) ?? 0;
    const name = `${item.sku} at ${place.name}`;
    return [
      ...(place.reserved === (level?.reserved ?? 0)
        ? []
        : [`${name}: ${place.reserved} reserved in the books, ${level?.reserved} in the shop`]),
      ...(place.promised === owed
        ? []
        : [`${name}: ${place.promised} promised, unrouted orders hold ${owed}`]),
    ];
  });
}

async function unroutedUnits(world: HubWorld, itemId: string): Promise<Map<string, number>> {
  const rows = await world.database.db
    .selectFrom("SupplyLine")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "SupplyLine.supplyOrderId")
    .innerJoin("OrderLine", "OrderLine.id", "SupplyLine.orderLineId")
    .select(["SupplyLine.remaining", "SupplyOrder.state", "routeState", "OrderLine.locationId"])
    .where("SupplyLine.itemId", "=", itemId)
    .where("SupplyOrder.kind", "=", "reseller")
    .execute();
  const sums = new Map<string, number>();
  for (const { remaining, state, routeState, locationId } of rows) {
    if (locationId === null || routeState === "done" || state === "cancelled") continue;
    sums.set(locationId, (sums.get(locationId) ?? 0) + remaining);
  }
  return sums;
}
