import { sql } from "kysely";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import { upsertRows } from "#app/platform/db/row-set.server.ts";
import type { PastOrdersShop } from "./ports.ts";
import type { Sale } from "./sale-record.ts";

interface PastDeps {
  database: Database;
  clock: Clock;
  pastOrders: PastOrdersShop;
}

const DAY_MS = 24 * 3_600_000;
/** So far back Shopify lets an app see orders that nobody allowed more. */
const SEEN_MS = 60 * DAY_MS;
/** Reading again finds what the hub missed while its app was not in the shop. */
const READ_AGAIN_MS = DAY_MS;
/** No what-if looks further back. */
const KEPT_MS = 90 * DAY_MS;

const KNOWN_LINE = sql`on conflict ("factoryId", "lineGid") do update
  set "units" = excluded."units", "shipped" = excluded."shipped"`;

/** A sale that only the factory's own shop remembers. */
export interface PastSale extends Sale {
  /** Units of it that have left. */
  shipped: number;
}

type PastState = "reading" | "read" | "failed";

interface PastRead {
  factoryId: string;
  state: PastState;
  bulkGid: string | null;
  problem: string | null;
  at: number;
}

/**
 * Brings the orders of the factory's own shop from before the hub kept a record, as far back as Shopify
 * shows them: one step, until there is nothing to wait for. A shop that refuses stops no what-if: the
 * hub's own record is still there. Faults that may pass are left to whoever tries again.
 */
export async function readPastOrders(
  deps: PastDeps,
  { factoryId, askedAt }: { factoryId: string; askedAt: number },
): Promise<"reading" | "settled"> {
  const known = await findPastRead(deps.database.db, factoryId);
  try {
    if (known?.state === "reading") return await goOn(deps, known);
    const isFresh = known && known.at >= askedAt - (known.state === "read" ? READ_AGAIN_MS : 0);
    if (isFresh) return "settled";
    const bulkGid = await deps.pastOrders.start({ factoryId, since: deps.clock.now() - SEEN_MS });
    await note(deps, { factoryId, state: "reading", bulkGid });
    return "reading";
  } catch (error) {
    if (!(error instanceof Fault) || error.retryable) throw error;
    await note(deps, { factoryId, state: "failed", problem: error.message });
    return "settled";
  }
}

/** Why the orders of before could not be read; null when they were, or nobody asked yet. */
export async function readPastProblem(db: Db, factoryId: string): Promise<string | null> {
  return (await findPastRead(db, factoryId))?.problem ?? null;
}

async function goOn(
  deps: PastDeps,
  { factoryId, bulkGid }: PastRead,
): Promise<"reading" | "settled"> {
  if (bulkGid === null) throw new Fault("bulk_failed", { message: "no bulk operation is known" });
  const of = { factoryId, bulkGid };
  const progress = await deps.pastOrders.progress(of);
  if (progress.state === "running") return "reading";
  if (progress.state === "failed") {
    await note(deps, { factoryId, state: "failed", problem: progress.problem });
    return "settled";
  }
  for await (const lines of deps.pastOrders.read(of)) {
    const rows = lines.map((line) => ({ factoryId, ...line }));
    await deps.database.write((tx) => upsertRows(tx, "PastSale", { rows, onConflict: KNOWN_LINE }));
  }
  await note(deps, { factoryId, state: "read" });
  return "settled";
}

/** Of the brand store's orders those that the hub keeps no record of, nor sent there itself. */
export async function readPastSales(
  db: Db,
  { factoryId, since, until }: { factoryId: string; since: number; until: number },
): Promise<PastSale[]> {
  return db
    .selectFrom("PastSale")
    .innerJoin("Item", (join) =>
      join
        .onRef("Item.variantGid", "=", "PastSale.variantGid")
        .onRef("Item.factoryId", "=", "PastSale.factoryId"),
    )
    .innerJoin("Channel", (join) =>
      join.onRef("Channel.factoryId", "=", "PastSale.factoryId").on("Channel.kind", "=", "brand"),
    )
    .select([
      "Item.id as itemId",
      "Channel.id as channelId",
      "PastSale.orderGid as orderId",
      "PastSale.units",
      "PastSale.shipped",
      "PastSale.at",
    ])
    .where("PastSale.factoryId", "=", factoryId)
    .where("PastSale.at", ">=", since)
    .where("PastSale.at", "<", until)
    .where("PastSale.units", ">", 0)
    .where("Item.state", "=", "active")
    .where("Item.problem", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("Order")
            .innerJoin("OrderLine", "OrderLine.orderId", "Order.id")
            .select("Order.id")
            .where("Order.shopId", "=", factoryId)
            .whereRef("Order.gid", "=", "PastSale.orderGid"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("SupplyOrder")
            .select("SupplyOrder.id")
            .where("SupplyOrder.factoryId", "=", factoryId)
            .whereRef("SupplyOrder.routedOrderGid", "=", "PastSale.orderGid"),
        ),
      ),
    )
    .orderBy("PastSale.at")
    .execute();
}

async function findPastRead(db: Db | Tx, factoryId: string): Promise<PastRead | undefined> {
  const row = await db
    .selectFrom("PastRead")
    .selectAll()
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state } = row;
  return { ...row, state: state === "reading" || state === "read" ? state : "failed" };
}

async function note(
  { database, clock }: PastDeps,
  of: { factoryId: string; state: PastState; bulkGid?: string; problem?: string },
): Promise<void> {
  const { factoryId, state, bulkGid = null, problem = null } = of;
  const now = clock.now();
  const row = { state, bulkGid, problem, at: now };
  await database.write(async (tx) => {
    await tx
      .insertInto("PastRead")
      .values({ factoryId, ...row })
      .onConflict((conflict) => conflict.column("factoryId").doUpdateSet(row))
      .execute();
    await tx
      .deleteFrom("PastSale")
      .where("factoryId", "=", factoryId)
      .where("at", "<", now - KEPT_MS)
      .execute();
  });
}
