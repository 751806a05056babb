import { chunk } from "#app/kernel/group.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { askOrderRead } from "./follow-up.server.ts";
import type { ShopRefLike } from "./ports.ts";

/** Webhooks may be this late; what is older than the last sweep and this has been seen by a sweep. */
const OVERLAP_MS = 10 * 60_000;
const ORDERS_PER_WRITE = 200;
/** Changed orders that one look brings at most. */
const CHANGED_MAX = 10_000;

/**
 * Reads the order of one fulfilment order that a message named. With `unlessKnown` the message told only
 * that there is one, and an order that was read guessing that it is its own may have brought it.
 */
export async function locateOrder(
  deps: OrdersDeps,
  of: { shop: ShopRefLike; fulfilmentOrderGid: string; heardAt: number; unlessKnown?: boolean },
): Promise<void> {
  if (of.unlessKnown === true && (await isKnown(deps, of))) return;
  const orderGid = await deps.reader.locate(of.shop, of.fulfilmentOrderGid);
  if (orderGid === null) return;
  await deps.database.write((tx) =>
    askOrderRead(tx, deps, {
      shop: of.shop,
      orderGid,
      heardAt: of.heardAt,
      cause: "fulfilment order",
    }),
  );
}

async function isKnown(
  { database }: OrdersDeps,
  of: { shop: ShopRefLike; fulfilmentOrderGid: string },
): Promise<boolean> {
  const row = await database.db
    .selectFrom("SupplyOrder")
    .select("id")
    .where("shopId", "=", of.shop.shopId)
    .where("kind", "=", "reseller")
    .where("fulfilmentOrderGid", "=", of.fulfilmentOrderGid)
    .executeTakeFirst();
  return row !== undefined;
}

/** Reads every order in which something is asked of our service. */
export async function readAssigned(deps: OrdersDeps, shop: ShopRefLike): Promise<void> {
  await askAll(deps, shop, {
    gids: await deps.reader.assigned(shop),
    cause: "asked of our service",
  });
}

/**
 * Looks for orders that webhooks missed: those changed since a time whose stored snapshot is older,
 * and in a reseller's shop those that were assigned to our service unheard. The search index lags, so each sweep begins a while before the last one.
 */
export async function sweepOrders(
  deps: OrdersDeps,
  shop: ShopRefLike,
  since: number,
): Promise<{ asked: number; until: number | null }> {
  const changed = await deps.reader.changedSince(shop, since - OVERLAP_MS);
  const gids = changed.map((order) => order.gid);
  const known = new Map<string, { state: string; remoteUpdatedAt: number }>();
  for (let start = 0; start < gids.length; start += ORDERS_PER_WRITE) {
    const rows = await deps.database.db
      .selectFrom("Order")
      .select(["gid", "state", "remoteUpdatedAt"])
      .where("shopId", "=", shop.shopId)
      .where("app", "=", shop.app)
      .where("gid", "in", gids.slice(start, start + ORDERS_PER_WRITE))
      .execute();
    for (const row of rows) known.set(row.gid, row);
  }
  const settled = await readSettledRoutes(deps, shop, gids);
  const missed = changed.filter((order) => {
    const row = known.get(order.gid);
    if (settled.has(order.gid)) return false;
    return !row || (row.state !== "none" && row.remoteUpdatedAt < order.updatedAt);
  });
  const unheard = shop.app === "reseller" ? await unheardAssignments(deps, shop) : [];
  // A request or a cancellation whose callback was lost may be the only thing that changed.
  const requested = shop.app === "reseller" ? await deps.reader.assigned(shop) : [];
  const asked = [...new Set([...missed.map((order) => order.gid), ...unheard, ...requested])];
  await askAll(deps, shop, { gids: asked, cause: "sweep" });
  // The reader stops at so many; the next sweep goes on from the newest it has seen. It will begin an
  // overlap before this, and without it a dense stretch would be read again and again.
  const newest = changed.length < CHANGED_MAX ? undefined : changed.at(-1)?.updatedAt;
  return { asked: asked.length, until: newest === undefined ? null : newest + OVERLAP_MS };
}

/**
 * Orders with a fulfilment order at our service that the hub does not know, or takes for gone: it was
 * moved here, perhaps after nothing of its order was ours, and nobody told us.
 */
async function unheardAssignments(deps: OrdersDeps, shop: ShopRefLike): Promise<string[]> {
  const assigned = await deps.reader.unsubmitted(shop);
  const heard = new Set<string>();
  for (const some of chunk(assigned, ORDERS_PER_WRITE)) {
    const rows = await deps.database.db
      .selectFrom("SupplyOrder")
      .select("fulfilmentOrderGid")
      .where("shopId", "=", shop.shopId)
      .where(
        "fulfilmentOrderGid",
        "in",
        some.map(({ gid }) => gid),
      )
      .where("state", "!=", "cancelled")
      .execute();
    for (const row of rows) heard.add(row.fulfilmentOrderGid);
  }
  return assigned.filter(({ gid }) => !heard.has(gid)).map(({ orderGid }) => orderGid);
}

/** Orders that the hub itself made in the factory's shop and for which nothing more can happen. */
async function readSettledRoutes(
  deps: OrdersDeps,
  shop: ShopRefLike,
  gids: readonly string[],
): Promise<Set<string | null>> {
  const settled = new Set<string | null>();
  if (shop.app !== "factory") return settled;
  for (const some of chunk(gids, ORDERS_PER_WRITE)) {
    const rows = await deps.database.db
      .selectFrom("SupplyOrder")
      .select("routedOrderGid")
      .where("factoryId", "=", shop.shopId)
      .where("routedOrderGid", "in", some)
      .where("state", "in", ["closed", "cancelled", "returned"])
      .execute();
    for (const row of rows) settled.add(row.routedOrderGid);
  }
  return settled;
}

async function askAll(
  deps: OrdersDeps,
  shop: ShopRefLike,
  of: { gids: readonly string[]; cause: string },
): Promise<void> {
  const heardAt = deps.clock.now();
  for (let start = 0; start < of.gids.length; start += ORDERS_PER_WRITE) {
    await deps.database.write(async (tx) => {
      for (const orderGid of of.gids.slice(start, start + ORDERS_PER_WRITE)) {
        await askOrderRead(tx, deps, { shop, orderGid, heardAt, cause: of.cause });
      }
    });
  }
}
