import {
  beginRestoredReads,
  distrustLevels,
  hasUnreadLevels,
  releaseRestored,
  type ChannelsDeps,
} from "#app/modules/channels/index.server.ts";
import {
  longestCooling,
  readRestoredShops,
  readsOfOrders,
  setRestoredState,
  type RestoredShopRow,
} from "#app/platform/db/restored-shops.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import {
  readOrdersSweptAt,
  writeOrdersSweptAt,
} from "#app/platform/shopify/installation-store.server.ts";
import { toShopRef } from "#app/platform/shopify/shop-ref.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Schedule } from "./schedules.server.ts";

const EVERY_MS = 5_000;

type Deps = Pick<ChannelsDeps, "clock" | "database" | "settings"> & { tasks: Tasks };

/**
 * Brings a restored hub back to work, each shop by itself: its orders since the backup are looked for
 * (sweeping), read and booked (booking, booked), then its levels are read (reading, done). Resellers' orders
 * come before the factory's, since a routed order means nothing while the order it came from is unknown, and
 * all orders before any level: what left the factory unheard would be taken for free.
 */
export function restoreSchedule(deps: Deps): Schedule {
  return {
    name: "restore.advance",
    everyMs: EVERY_MS,
    run: async (tx) => {
      const shops = await readRestoredShops(tx);
      for (const shop of shops) await advance(tx, deps, { shop, shops });
      await releaseRestored(tx, deps);
    },
  };
}

interface Advance {
  shop: RestoredShopRow;
  shops: readonly RestoredShopRow[];
}

async function advance(tx: Tx, deps: Deps, of: Advance): Promise<void> {
  const { shop } = of;
  // It goes on from where it stands when the shop can be reached again.
  if (!shop.isReachable) return;
  if (shop.state === "sweeping") await sweep(tx, deps, of);
  else if (shop.state === "booking") await book(tx, deps, shop);
  else if (shop.state === "booked") await beginReading(tx, deps, of);
  else if (!(await hasUnreadLevels(tx, shop))) await setRestoredState(tx, shop, { state: "done" });
}

/** Shops whose orders mean something to this one's: the factory's resellers, a reseller's factories. */
function related({ shop, shops }: Advance): RestoredShopRow[] {
  return shops.filter(
    (other) => other.isReachable && other.app !== shop.app && shop.related.has(other.shopId),
  );
}

const isBooked = ({ state }: RestoredShopRow): boolean => !["sweeping", "booking"].includes(state);

async function sweep(tx: Tx, deps: Deps, of: Advance): Promise<void> {
  const { shop } = of;
  const { shopId, app, takenAt } = shop;
  const ref = toShopRef(shop);
  if (shop.sweptAt === null) {
    if (app === "factory" && !related(of).every(isBooked)) return;
    await writeOrdersSweptAt(tx, { shop: ref, at: takenAt });
    await deps.tasks.ask(tx, {
      kind: "orders.sweep",
      key: `${app}:${shopId}`,
      shopId,
      app,
      payload: { since: takenAt },
      priority: 1,
    });
    await setRestoredState(tx, shop, { state: "sweeping", sweptAt: deps.clock.now() });
    return;
  }
  const sweptAt = await readOrdersSweptAt(tx, ref);
  if (sweptAt === null || sweptAt < shop.sweptAt) return;
  await setRestoredState(tx, shop, { state: "booking", sweptAt: deps.clock.now() });
}

async function book(tx: Tx, deps: Deps, shop: RestoredShopRow): Promise<void> {
  const waiting = await readsOfOrders(tx, shop);
  if (waiting > 0) return;
  await setRestoredState(tx, shop, { state: "booked" });
  if (shop.app !== "factory") return;
  // Parcels found in its orders left their channels' exposure: what was read before counts no more.
  await distrustLevels(tx, { now: shop.restoredAt, factoryId: shop.shopId });
}

/**
 * A request of the life before may still be under way, and a checkout that began then may still claim what
 * was lowered: both are over when the first level is read.
 */
async function beginReading(tx: Tx, deps: Deps, of: Advance): Promise<void> {
  const { shop } = of;
  const now = deps.clock.now();
  const { requestLifeMs, brandCoolingMs } = deps.settings;
  const waitMs = Math.max(requestLifeMs, brandCoolingMs, await longestCooling(tx));
  if (now < shop.restoredAt + waitMs || !related(of).every(isBooked)) return;
  await setRestoredState(tx, shop, { state: "reading" });
  await beginRestoredReads(tx, { ...shop, now });
}
