import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows, upsertRows } from "#app/platform/db/row-set.server.ts";
import { groupBy } from "#app/kernel/group.ts";
import { emptyAccount, payForSale, withFoundUnits, type RiskAccount } from "./account.ts";
import { emptyDemand, recordOrder, type DemandRecord } from "./demand-record.ts";

const storedCounts = z.array(z.number());
const storedSizes = z.record(z.string(), z.number());

/** What is stored of an item's risk. */
export interface ItemRisk {
  account: RiskAccount;
  demand: DemandRecord;
  /** The setting under which the account's charge was decided; 0 when the item takes no risk. */
  riskPerMillion: number;
}

/** The stored risks of items, for a decision about them. The caller holds their locks. */
export async function loadRisks(
  db: Db | Tx,
  itemIds: readonly string[],
): Promise<Map<string, ItemRisk>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("ItemRisk")
    .selectAll()
    .where("itemId", "in", among(db, itemIds))
    .execute();
  return new Map(
    rows.map((row) => [
      row.itemId,
      {
        account: { balance: row.balance, charge: row.charge },
        riskPerMillion: row.riskPerMillion,
        demand: {
          counts: storedCounts.parse(JSON.parse(row.counts)),
          sizes: storedSizes.parse(JSON.parse(row.sizes)),
          updatedAt: row.countedAt,
        },
      },
    ]),
  );
}

export interface HeardSale {
  orderId: string;
  itemId: string;
  factoryId: string;
  units: number;
  /** Of these, so many were not there. */
  oversold: number;
}

/**
 * Books orders heard: each pays into its item's account, takes out the charge of the state it was sold
 * in, and is remembered by its size. Lines of one order and item count as one order.
 */
export async function recordDemand(tx: Tx, sales: readonly HeardSale[], at: number): Promise<void> {
  if (sales.length === 0) return;
  const byItem = groupBy(sales, (sale) => sale.itemId);
  const stored = await loadRisks(tx, [...byItem.keys()]);
  const rows = [...byItem].map(([itemId, ofItem]) => {
    const known = stored.get(itemId) ?? newRisk(at);
    const { riskPerMillion } = known;
    let { account, demand } = known;
    for (const ofOrder of groupBy(ofItem, (sale) => sale.orderId).values()) {
      const units = ofOrder.reduce((sum, sale) => sum + sale.units, 0);
      const oversold = ofOrder.reduce((sum, sale) => sum + sale.oversold, 0);
      if (riskPerMillion > 0)
        account = payForSale(account, { units, oversold, epsilon: riskPerMillion / 1e6 });
      demand = recordOrder(demand, { units, at });
    }
    return toRow(itemId, ofItem[0]?.factoryId ?? "", { account, demand, riskPerMillion });
  });
  await upsertRows(tx, "ItemRisk", {
    rows,
    onConflict: sql`on conflict ("itemId") do update set
      "balance" = excluded."balance", "counts" = excluded."counts",
      "sizes" = excluded."sizes", "countedAt" = excluded."countedAt"`,
  });
}

/** Units that were taken for oversold were found: the item's account gets back what they cost it. */
export async function giveBackFound(
  tx: Tx,
  { itemId, units }: { itemId: string; units: number },
): Promise<void> {
  const known = (await loadRisks(tx, [itemId])).get(itemId);
  if (!known || known.riskPerMillion === 0) return;
  const { balance } = withFoundUnits(known.account, units);
  await tx.updateTable("ItemRisk").set({ balance }).where("itemId", "=", itemId).execute();
}

/** What the allocator decided about items: the charge of the states it permits, and under which setting. */
export async function saveCharges(
  tx: Tx,
  decided: readonly {
    itemId: string;
    factoryId: string;
    charge: number;
    riskPerMillion: number;
  }[],
  at: number,
): Promise<void> {
  await upsertRows(tx, "ItemRisk", {
    rows: decided.map(({ itemId, factoryId, charge, riskPerMillion }) => {
      const { account, demand } = newRisk(at);
      return toRow(itemId, factoryId, { account: { ...account, charge }, demand, riskPerMillion });
    }),
    onConflict: sql`on conflict ("itemId") do update set
      "charge" = excluded."charge", "riskPerMillion" = excluded."riskPerMillion"`,
  });
}

/** How far beyond what is there raises may go, by item. */
export async function saveOverlapMax(
  tx: Tx,
  decided: readonly { id: string; overlapMax: number }[],
): Promise<void> {
  await updateRows(tx, "Item", { key: ["id"], rows: decided });
}

/** Of an item of which nothing is known yet. */
export function newRisk(at: number): ItemRisk {
  return { account: emptyAccount, demand: emptyDemand(at), riskPerMillion: 0 };
}

function toRow(itemId: string, factoryId: string, risk: ItemRisk) {
  return {
    itemId,
    factoryId,
    balance: risk.account.balance,
    charge: risk.account.charge,
    riskPerMillion: risk.riskPerMillion,
    counts: JSON.stringify(risk.demand.counts),
    sizes: JSON.stringify(risk.demand.sizes),
    countedAt: risk.demand.updatedAt,
  };
}
