import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { contains } from "#app/platform/db/like.server.ts";
import {
  readLines,
  readParcels,
  type OrderLineRow,
  type ParcelRow,
} from "./order-parts-queries.server.ts";

export type OrderTab = "open" | "ship" | "hold" | "shipped" | "done" | "all";

/** Who is asking: the factory that works the orders, or the reseller in whose shop they were made. */
export type OrderViewer = { factoryId: string } | { resellerId: string };

export interface OrderRow {
  id: string;
  /** The shopper's order, which may be split over several of these rows. */
  orderId: string;
  name: string;
  kind: string;
  /** What the factory calls the reseller; null for the brand store. */
  partner: string | null;
  factoryName: string;
  /** Wholesale prices are in it. */
  factoryCurrency: string;
  state: string;
  reason: string | null;
  requestStatus: string;
  units: number;
  seenAt: number;
  graceUntil: number | null;
}

export interface OrderDetails extends OrderRow {
  heldState: string | null;
  financialStatus: string;
  currency: string;
  cancelledAt: number | null;
  destinationCountry: string | null;
  isRouted: boolean;
  partnershipId: string | null;
  autoRequest: string | null;
  lines: OrderLineRow[];
  parcels: ParcelRow[];
  transitions: {
    toState: string;
    fromState: string;
    reason: string | null;
    cause: string;
    at: number;
  }[];
}

const TAB_STATES: Record<Exclude<OrderTab, "all">, readonly string[]> = {
  open: ["seen", "held", "requested", "accepted"],
  ship: ["routed", "packed"],
  hold: ["on_hold"],
  shipped: ["shipped"],
  done: ["closed", "returned", "rejected", "cancelled"],
};

const TRANSITIONS_MAX = 200;

/** Reads for the screens about orders. Another tenant's order is not found. */
export function makeOrderQueries({ db }: { db: Db }) {
  return {
    async listOrders(options: {
      viewer: OrderViewer;
      tab: OrderTab;
      search: string;
      partnershipId?: string;
      page: number;
    }): Promise<Page<OrderRow>> {
      const range = pageRange(options.page);
      let query = selectOrders(db, options.viewer);
      if (options.tab !== "all") {
        query = query.where("SupplyOrder.state", "in", TAB_STATES[options.tab]);
      }
      if (options.partnershipId !== undefined) {
        query = query.where("SupplyOrder.partnershipId", "=", options.partnershipId);
      }
      if (options.search !== "") query = searchOrders(query, options.search);
      const rows = await withColumns(query)
        .orderBy("SupplyOrder.seenAt", "desc")
        .orderBy("SupplyOrder.id", "desc")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(
        rows.map((row) => shownTo(options.viewer, row)),
        options.page,
      );
    },

    async readOrder(options: {
      viewer: OrderViewer;
      orderId: string;
    }): Promise<OrderDetails | undefined> {
      const row = await withColumns(selectOrders(db, options.viewer))
        .select([
          "SupplyOrder.heldState",
          "SupplyOrder.destinationCountry",
          "SupplyOrder.routedOrderGid",
          "SupplyOrder.partnershipId",
          "Order.financialStatus",
          "Order.currency",
          "Order.cancelledAt",
          "Partnership.autoRequest",
        ])
        .where("SupplyOrder.id", "=", options.orderId)
        .executeTakeFirst();
      if (!row) return undefined;
      const { routedOrderGid, ...rest } = row;
      return {
        ...shownTo(options.viewer, rest),
        isRouted: routedOrderGid !== null,
        lines: await readLines(db, row.id),
        parcels: await readParcels(db, row.id),
        transitions: await readTransitions(db, row.id),
      };
    },
  };
}

export type OrderQueries = ReturnType<typeof makeOrderQueries>;

/** What a factory calls a reseller is the factory's own business. */
function shownTo<T extends { partner: string | null; units: number | string | null }>(
  viewer: OrderViewer,
  row: T,
): T & { units: number } {
  const partner = "factoryId" in viewer ? row.partner : null;
  return { ...row, partner, units: Number(row.units) };
}

type OrderSelect = ReturnType<typeof joinOrders>;

function joinOrders(db: Db) {
  return db
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .innerJoin("Shop as Factory", "Factory.id", "SupplyOrder.factoryId")
    .leftJoin("Partnership", "Partnership.id", "SupplyOrder.partnershipId");
}

function selectOrders(db: Db, viewer: OrderViewer): OrderSelect {
  const all = joinOrders(db);
  if ("factoryId" in viewer) return all.where("SupplyOrder.factoryId", "=", viewer.factoryId);
  return all
    .where("SupplyOrder.shopId", "=", viewer.resellerId)
    .where("SupplyOrder.kind", "=", "reseller");
}

function searchOrders(query: OrderSelect, search: string): OrderSelect {
  return query.where((eb) =>
    eb.or([
      contains(eb.ref("Order.name"), search),
      eb.exists(
        eb
          .selectFrom("OrderLine")
          .select("OrderLine.id")
          .whereRef("OrderLine.orderId", "=", "SupplyOrder.orderId")
          .whereRef("OrderLine.channelId", "=", "SupplyOrder.channelId")
          .where((line) =>
            line.or([
              contains(line.ref("OrderLine.sku"), search),
              contains(line.ref("OrderLine.title"), search),
            ]),
          ),
      ),
    ]),
  );
}

function withColumns(query: OrderSelect) {
  return query.select((eb) => [
    "SupplyOrder.id",
    "SupplyOrder.orderId",
    "Order.name",
    "SupplyOrder.kind",
    "Partnership.label as partner",
    "Factory.name as factoryName",
    "Factory.currency as factoryCurrency",
    "SupplyOrder.state",
    "SupplyOrder.reason",
    "SupplyOrder.requestStatus",
    "SupplyOrder.seenAt",
    "SupplyOrder.graceUntil",
    eb
      .selectFrom("SupplyLine")
      .select((line) =>
        line.fn.coalesce(line.fn.sum<number>("SupplyLine.quantity"), line.lit(0)).as("units"),
      )
      .whereRef("SupplyLine.supplyOrderId", "=", "SupplyOrder.id")
      .as("units"),
  ]);
}

async function readTransitions(
  db: Db,
  supplyOrderId: string,
): Promise<OrderDetails["transitions"]> {
  return db
    .selectFrom("SupplyTransition")
    .select(["toState", "fromState", "reason", "cause", "at"])
    .where("supplyOrderId", "=", supplyOrderId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(TRANSITIONS_MAX)
    .execute();
}
