import type { Tx } from "./database.server.ts";

export type RestoredState = "sweeping" | "booking" | "booked" | "reading" | "done";

/** An installation whose shop may know more than the books, since a backup was restored. Times in ms. */
export interface RestoredShopRow {
  shopId: string;
  app: string;
  takenAt: number;
  restoredAt: number;
  state: string;
  /** While sweeping: when the sweep was asked for. Later: when it was over. */
  sweptAt: number | null;
  isReachable: boolean;
  /** Shops that a channel joins to this one. */
  related: ReadonlySet<string>;
}

/** Whether a backup was ever restored; before that no level is called unread. */
export async function isAnyRestored(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom("RestoredShop").select("shopId").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** All that are not done, and those that others wait for. */
export async function readRestoredShops(tx: Tx): Promise<RestoredShopRow[]> {
  const unfinished = await tx
    .selectFrom("RestoredShop")
    .select("shopId")
    .where("state", "in", ["sweeping", "booking", "booked", "reading"])
    .limit(1)
    .executeTakeFirst();
  if (!unfinished) return [];
  const rows = await tx
    .selectFrom("RestoredShop")
    .innerJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "RestoredShop.shopId")
        .onRef("Installation.app", "=", "RestoredShop.app"),
    )
    .selectAll("RestoredShop")
    .select(["Installation.state as standing", "Installation.blockedReason"])
    .where("RestoredShop.state", "!=", "done")
    .execute();
  const channels = await tx
    .selectFrom("Channel")
    .select(["factoryId", "shopId"])
    .where("kind", "=", "reseller")
    .where("state", "!=", "cut")
    .execute();
  const related = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => void (related.get(a) ?? add(related, a)).add(b);
  for (const { factoryId, shopId } of channels) {
    join(factoryId, shopId);
    join(shopId, factoryId);
  }
  return rows.map(({ standing, blockedReason, ...row }) => ({
    ...row,
    isReachable: standing === "installed" && blockedReason === null,
    related: related.get(row.shopId) ?? new Set(),
  }));
}

function add(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = new Set<string>();
  sets.set(key, set);
  return set;
}

export async function setRestoredState(
  tx: Tx,
  of: { shopId: string; app: string },
  change: { state: RestoredState; sweptAt?: number },
): Promise<void> {
  await tx
    .updateTable("RestoredShop")
    .set(change)
    .where("shopId", "=", of.shopId)
    .where("app", "=", of.app)
    .execute();
}

/** How many reads of orders that the sweep asked for are still to be done. Those that were parked are not waited for. */
export async function readsOfOrders(tx: Tx, shop: RestoredShopRow): Promise<number> {
  const row = await tx
    .selectFrom("Task")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .where("kind", "=", "orders.read")
    .where("state", "in", ["pending", "running"])
    .where("createdAt", "<=", shop.sweptAt ?? 0)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The longest cooling time of any partnership, in ms. */
export async function longestCooling(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("Partnership")
    .select((eb) => eb.fn.max("coolingMs").as("ms"))
    .where("state", "in", ["active", "paused"])
    .executeTakeFirst();
  return Number(row?.ms ?? 0);
}
