import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { readHealth } from "./health-queries.server.ts";
import { noticeDetails, type NoticeDetails } from "./notice-details.ts";
import {
  countNotices,
  countOrders,
  countPartners,
  countShops,
  countWaitingVoices,
  countWhere,
  OPEN_STATES,
  selectNotices,
  sumStock,
} from "./overview-counts.server.ts";
import { nameNoticeSubjects } from "./name-notice-subjects.server.ts";

export interface NoticeRow {
  id: string;
  kind: string;
  details: NoticeDetails;
  count: number;
  firstAt: number;
  lastAt: number;
  settledAt: number | null;
}

export type NoticeViewer = { factoryId: string } | { resellerId: string };

/** What a factory sees first: what waits for a person, and today in numbers. */
export interface FactoryOverview {
  openNotices: number;
  /** Reviews and questions that wait to be published. */
  waitingVoices: number;
  items: number;
  partners: number;
  invited: number;
  unitsOnHand: number;
  unitsExposed: number;
  unitsHeld: number;
  unitsShort: number;
  ordersToAccept: number;
  ordersToShip: number;
  ordersOnHold: number;
  ordersSeenToday: number;
  shops: number;
  shopsBlocked: number;
  dirtyLevels: number;
  stoppedLevels: number;
}

export interface ResellerOverview {
  openNotices: number;
  factories: number;
  listings: number;
  listingsWithProblem: number;
  ordersOpen: number;
  ordersToRequest: number;
}

const DAY_MS = 24 * 3_600_000;
const NOTICE_OPEN = "open";

/** Reads that join over modules: what a person sees first, and what waits for one. */
export function makeInsightQueries({ db, clock }: { db: Db; clock: Clock }) {
  return {
    async listNotices(options: {
      viewer: NoticeViewer;
      settled: boolean;
      page: number;
    }): Promise<Page<NoticeRow>> {
      const range = pageRange(options.page);
      const rows = await selectNotices(db, options.viewer)
        .select(["id", "kind", "details", "count", "firstAt", "lastAt", "settledAt"])
        .where("state", options.settled ? "!=" : "=", NOTICE_OPEN)
        .orderBy("lastAt", "desc")
        .orderBy("id", "desc")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      const page = toPage(
        rows.map((row) => ({ ...row, details: noticeDetails(row.details) })),
        options.page,
      );
      const named = await nameNoticeSubjects(db, options.viewer, page.rows);
      return { ...page, rows: named };
    },

    async readFactoryOverview(factoryId: string): Promise<FactoryOverview> {
      return {
        openNotices: await countNotices(db, { factoryId }),
        waitingVoices: await countWaitingVoices(db, factoryId),
        ...(await countPartners(db, factoryId)),
        ...(await sumStock(db, factoryId)),
        ...(await countOrders(db, factoryId, clock.now() - DAY_MS)),
        ...(await countShops(db, factoryId)),
      };
    },

    async readHealth(of: { factoryId: string; page: number }) {
      const now = clock.now();
      return { now, ...(await readHealth(db, { ...of, now })) };
    },

    readResellerOverview: (resellerId: string): Promise<ResellerOverview> =>
      readResellerOverview(db, resellerId),
  };
}

export type InsightQueries = ReturnType<typeof makeInsightQueries>;

async function readResellerOverview(db: Db, resellerId: string): Promise<ResellerOverview> {
  const [factories, listings, orders] = await Promise.all([
    db
      .selectFrom("Partnership")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("resellerId", "=", resellerId)
      .where("state", "in", ["active", "paused"])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("Listing")
      .select((eb) => [
        eb.fn.countAll<number>().as("count"),
        eb.fn.count<number>("problem").as("problems"),
      ])
      .where("resellerId", "=", resellerId)
      .where("state", "not in", ["removing", "removed"])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("SupplyOrder")
      .select((eb) => [
        countWhere(eb("state", "in", OPEN_STATES)).as("open"),
        countWhere(eb.and([eb("state", "=", "held"), eb("requestStatus", "=", "UNSUBMITTED")])).as(
          "toRequest",
        ),
      ])
      .where("shopId", "=", resellerId)
      .where("kind", "=", "reseller")
      .executeTakeFirstOrThrow(),
  ]);
  return {
    openNotices: await countNotices(db, { resellerId }),
    factories: Number(factories.count),
    listings: Number(listings.count),
    listingsWithProblem: Number(listings.problems),
    ordersOpen: Number(orders.open ?? 0),
    ordersToRequest: Number(orders.toRequest ?? 0),
  };
}
