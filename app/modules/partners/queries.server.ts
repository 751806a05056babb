import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { contains } from "#app/platform/db/like.server.ts";

/** The terms of a partnership as both sides may see them. */
export interface TermsRow {
  discountBasisPoints: number;
  graceMs: number;
  creditLimitMinor: number | null;
  /** Country codes, comma separated; empty: everywhere. */
  shipsTo: string;
}

export interface PartnerRow {
  id: string;
  label: string;
  state: string;
  shopName: string | null;
  inviteCode: string;
  inviteExpiresAt: number;
  serviceState: string;
  listings: number;
  openOrders: number;
}

export interface PartnerDetails extends PartnerRow, TermsRow {
  coolingMs: number;
  priority: number;
  autoRequest: string;
  serviceProblem: string | null;
  pausedBy: string | null;
  acceptedAt: number | null;
  endedAt: number | null;
  endedReason: string | null;
}

/** A reseller's view of one of its factories. */
export interface FactoryRow extends TermsRow {
  id: string;
  factoryName: string;
  currency: string;
  state: string;
  pausedBy: string | null;
  autoRequest: string;
  serviceState: string;
  serviceProblem: string | null;
  acceptedAt: number | null;
  markUpBasisPoints: number;
  exchangeMillionths: number | null;
  publishAs: string;
  listings: number;
  openOrders: number;
}

export interface InviteRow extends TermsRow {
  factoryName: string;
  currency: string;
  /** Whether it can be accepted by this reseller, and if not, why. */
  standing: "open" | "used" | "expired" | "own";
}

const OPEN_STATES = ["seen", "held", "requested", "accepted", "routed", "packed", "on_hold"];
const FACTORIES_MAX = 100;

const TERMS = [
  "Partnership.discountBasisPoints",
  "Partnership.graceMs",
  "Partnership.creditLimitMinor",
  "Partnership.shipsTo",
] as const;

const PARTNER_DETAILS = [
  ...TERMS,
  "Partnership.coolingMs",
  "Partnership.priority",
  "Partnership.autoRequest",
  "Partnership.serviceProblem",
  "Partnership.pausedBy",
  "Partnership.acceptedAt",
  "Partnership.endedAt",
  "Partnership.endedReason",
] as const;

/** Reads for the screens about partnerships, for either side. */
export function makePartnerQueries({ db, clock }: { db: Db; clock: Clock }) {
  return {
    async listPartners(options: {
      factoryId: string;
      search: string;
      ended: boolean;
      page: number;
    }): Promise<Page<PartnerRow>> {
      const range = pageRange(options.page);
      let query = selectPartners(db)
        .where("Partnership.factoryId", "=", options.factoryId)
        .where("Partnership.state", options.ended ? "=" : "!=", "ended");
      if (options.search !== "") {
        query = query.where((eb) =>
          eb.or([
            contains(eb.ref("Partnership.label"), options.search),
            contains(eb.ref("Reseller.name"), options.search),
          ]),
        );
      }
      const rows = await query
        .orderBy("Partnership.label")
        .orderBy("Partnership.id")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(rows.map(withCounts), options.page);
    },

    async readPartner(options: {
      factoryId: string;
      partnershipId: string;
    }): Promise<PartnerDetails | undefined> {
      const row = await selectPartners(db)
        .select(PARTNER_DETAILS)
        .where("Partnership.factoryId", "=", options.factoryId)
        .where("Partnership.id", "=", options.partnershipId)
        .executeTakeFirst();
      return row && withCounts(row);
    },

    /** The factories a reseller works with; ended ones are left out. */
    async listFactories(options: { resellerId: string }): Promise<FactoryRow[]> {
      const rows = await selectFactories(db)
        .where("Partnership.resellerId", "=", options.resellerId)
        .where("Partnership.state", "in", ["active", "paused"])
        .orderBy("Factory.name")
        .limit(FACTORIES_MAX)
        .execute();
      return rows.map(withCounts);
    },

    /** What an invitation offers; anyone who holds the code may read it. */
    async readInvite(options: {
      code: string;
      resellerId: string;
    }): Promise<InviteRow | undefined> {
      const row = await selectInvite(db, options.code).executeTakeFirst();
      if (!row) return undefined;
      const { factoryId, state, expiresAt, ...shown } = row;
      const standing = standingOf({ factoryId, state, expiresAt }, options.resellerId, clock.now());
      return { ...shown, standing };
    },
  };
}

export type PartnerQueries = ReturnType<typeof makePartnerQueries>;

function withCounts<
  T extends { listings: number | string | null; openOrders: number | string | null },
>(row: T): T & { listings: number; openOrders: number } {
  return { ...row, listings: Number(row.listings), openOrders: Number(row.openOrders) };
}

function joinShops(db: Db) {
  return db
    .selectFrom("Partnership")
    .innerJoin("Shop as Factory", "Factory.id", "Partnership.factoryId")
    .leftJoin("Shop as Reseller", "Reseller.id", "Partnership.resellerId")
    .select((eb) => [
      eb
        .selectFrom("Listing")
        .select((listing) => listing.fn.countAll<number>().as("count"))
        .whereRef("Listing.partnershipId", "=", "Partnership.id")
        .where("Listing.state", "not in", ["removing", "removed"])
        .as("listings"),
      eb
        .selectFrom("SupplyOrder")
        .select((order) => order.fn.countAll<number>().as("count"))
        .whereRef("SupplyOrder.partnershipId", "=", "Partnership.id")
        .where("SupplyOrder.state", "in", OPEN_STATES)
        .as("openOrders"),
    ]);
}

function selectPartners(db: Db) {
  return joinShops(db).select([
    "Partnership.id",
    "Partnership.label",
    "Partnership.state",
    "Reseller.name as shopName",
    "Partnership.inviteCode",
    "Partnership.inviteExpiresAt",
    "Partnership.serviceState",
  ]);
}

function selectFactories(db: Db) {
  return joinShops(db).select([
    ...TERMS,
    "Partnership.id",
    "Factory.name as factoryName",
    "Factory.currency",
    "Partnership.state",
    "Partnership.pausedBy",
    "Partnership.autoRequest",
    "Partnership.serviceState",
    "Partnership.serviceProblem",
    "Partnership.acceptedAt",
    "Partnership.markUpBasisPoints",
    "Partnership.exchangeMillionths",
    "Partnership.publishAs",
  ]);
}

function selectInvite(db: Db, code: string) {
  return db
    .selectFrom("Partnership")
    .innerJoin("Shop as Factory", "Factory.id", "Partnership.factoryId")
    .select([
      ...TERMS,
      "Partnership.factoryId",
      "Factory.name as factoryName",
      "Factory.currency",
      "Partnership.state",
      "Partnership.inviteExpiresAt as expiresAt",
    ])
    .where("Partnership.inviteCode", "=", code);
}

function standingOf(
  invite: { factoryId: string; state: string; expiresAt: number },
  resellerId: string,
  now: number,
): InviteRow["standing"] {
  if (invite.factoryId === resellerId) return "own";
  if (invite.state !== "invited") return "used";
  return invite.expiresAt <= now ? "expired" : "open";
}
