import { groupBy } from "#app/kernel/group.ts";
import { mapPage, pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";

/** One side of a movement: the account's kind, and whose it is in words a person knows. */
export interface MovementSide {
  kind: string;
  /** A partner's label or an order's number; null where the kind says it all. */
  whose: string | null;
}

export interface Movement {
  id: string;
  at: number;
  units: number;
  reason: string;
  from: MovementSide;
  to: MovementSide;
}

/** The transfers of an item, newest first, with the ids inside account names turned into words. */
export function makeMovementQueries({ db }: { db: Db }) {
  return {
    async listMovements(options: {
      factoryId: string;
      itemId: string;
      page: number;
    }): Promise<Page<Movement>> {
      const range = pageRange(options.page);
      const rows = await db
        .selectFrom("StockTransfer")
        .select(["id", "at", "units", "reason", "fromAccount", "toAccount"])
        .where("factoryId", "=", options.factoryId)
        .where("itemId", "=", options.itemId)
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      const page = toPage(rows, options.page);
      const names = await nameOwners(
        db,
        page.rows.flatMap((row) => [row.fromAccount, row.toAccount]),
      );
      return mapPage(page, ({ fromAccount, toAccount, ...row }) => ({
        ...row,
        from: sideOf(fromAccount, names),
        to: sideOf(toAccount, names),
      }));
    },
  };
}

function splitAccount(account: string): { kind: string; ownerId: string } {
  const at = account.indexOf(":");
  if (at < 0) return { kind: account, ownerId: "" };
  return { kind: account.slice(0, at), ownerId: account.slice(at + 1) };
}

function sideOf(account: string, names: Map<string, string | null>): MovementSide {
  const { kind, ownerId } = splitAccount(account);
  return { kind, whose: names.get(ownerId) ?? null };
}

async function nameOwners(
  db: Db,
  accounts: readonly string[],
): Promise<Map<string, string | null>> {
  const sides = groupBy(accounts.map(splitAccount), (side) => side.kind);
  const idsOf = (...kinds: string[]): string[] => {
    const ids = kinds.flatMap((kind) => (sides.get(kind) ?? []).map((side) => side.ownerId));
    // PostgreSQL refuses an empty list; no id is empty.
    return ids.length === 0 ? [""] : [...new Set(ids)];
  };
  const channels = await db
    .selectFrom("Channel")
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    .select(["Channel.id", "Partnership.label as name"])
    .where("Channel.id", "in", idsOf("exposure", "cooling"))
    .execute();
  const partnerships = await db
    .selectFrom("Partnership")
    .select(["id", "label as name"])
    .where("id", "in", idsOf("dedicated"))
    .execute();
  const orders = await db
    .selectFrom("OrderLine")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .select(["OrderLine.id", "Order.name"])
    .where("OrderLine.id", "in", idsOf("hold"))
    .execute();
  return new Map([...channels, ...partnerships, ...orders].map((row) => [row.id, row.name]));
}
