import type { Db } from "#app/platform/db/database.server.ts";
import type { HubBooks } from "./hub-books.ts";
import type { Ware } from "./plan.ts";
import type { ReplayWorld } from "./replay-world.ts";
import type { Sale } from "./sell.ts";
import { readOrderFacts, readStockFacts, type StockFact } from "./shop-facts.ts";

export interface Verdict {
  oversold: {
    /** Units that shops sold beyond what the factory had: counted from the sales alone. */
    bySales: number;
    /** As the hub counted when it booked them, overrides left out. */
    byBooks: number;
  };
  /** Paid lines that are not, whole and once, in an end state or on hold for a named reason. */
  lost: number;
  doubled: {
    /** Supply orders with more than one order in the factory's shop. */
    routed: number;
    /** Parcels whose tracking stands more than once in a reseller's shop. */
    told: number;
    /** Order lines for which more was held than was sold. */
    held: number;
  };
  endStates: Record<string, number>;
  onHold: Record<string, number>;
  /** Parcels shipped in the factory whose tracking no reseller's shop has. */
  untold: number;
  /** Units that can still be sold or are owed in the shops, beyond what is on hand. */
  onSaleBeyondOnHand: number;
  booksDiffer: number;
}

const END_STATES = new Set(["closed", "cancelled", "rejected", "returned"]);

/** Compares what was sold with what the hub made of it and with what the shops say. */
export async function verify(of: {
  sandboxUrl: string;
  books: HubBooks;
  world: ReplayWorld;
  wares: readonly Ware[];
  sales: readonly Sale[];
  parcels: ReadonlySet<string>;
}): Promise<Verdict> {
  const lines = await checkLines(of.books.db, of.sales);
  const parcels = await checkParcels(of);
  return {
    oversold: {
      bySales: soldBeyondStock(of.wares, of.sales),
      byBooks: await bookedOversold(of.books.db),
    },
    lost: lines.lost,
    doubled: { routed: parcels.routedTwice, told: parcels.toldTwice, held: lines.heldTwice },
    endStates: lines.endStates,
    onHold: lines.onHold,
    untold: parcels.untold,
    onSaleBeyondOnHand: await countBeyondOnHand(of),
    booksDiffer: await of.books.differences(),
  };
}

function soldBeyondStock(wares: readonly Ware[], sales: readonly Sale[]): number {
  const left = new Map(wares.map((ware) => [ware.sku, ware.stock]));
  for (const { sku, units } of sales.flatMap((sale) => sale.lines)) {
    left.set(sku, (left.get(sku) ?? 0) - units);
  }
  return [...left.values()].reduce((sum, units) => sum + Math.max(-units, 0), 0);
}

async function bookedOversold(db: Db): Promise<number> {
  const row = await db
    .selectFrom("OrderLine")
    .select((eb) => [
      eb.fn.sum<number>("oversold").as("oversold"),
      eb.fn.sum<number>("override").as("override"),
    ])
    .executeTakeFirst();
  return Number(row?.oversold ?? 0) - Number(row?.override ?? 0);
}

interface LineCheck {
  lost: number;
  heldTwice: number;
  endStates: Record<string, number>;
  onHold: Record<string, number>;
}

async function checkLines(db: Db, sales: readonly Sale[]): Promise<LineCheck> {
  const parts = await readParts(db);
  const held = await readHeld(db);
  const check: LineCheck = { lost: 0, heldTwice: 0, endStates: {}, onHold: {} };
  for (const sale of sales) {
    for (const line of sale.lines) {
      const key = `${sale.gid} ${line.gid}`;
      const own = parts.get(key) ?? [];
      const units = own.reduce((sum, part) => sum + part.units, 0);
      const states = new Set(own.map((part) => part.state));
      const [state = "unknown"] = states;
      const settled = END_STATES.has(state) || state === "on_hold";
      if (units !== line.units || states.size !== 1 || !settled) check.lost += 1;
      add(check.endStates, states.size > 1 ? "several" : state);
      if (state === "on_hold") add(check.onHold, own[0]?.reason ?? "unknown");
      if ((held.get(key) ?? 0) > line.units) check.heldTwice += 1;
    }
  }
  return check;
}

interface Part {
  units: number;
  state: string;
  reason: string | null;
}

/** A fulfilment order that was replaced by another leaves a line without units. */
async function readParts(db: Db): Promise<Map<string, Part[]>> {
  const rows = await db
    .selectFrom("SupplyLine")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "SupplyLine.supplyOrderId")
    .innerJoin("OrderLine", "OrderLine.id", "SupplyLine.orderLineId")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .select([
      "Order.gid",
      "OrderLine.lineGid",
      "SupplyLine.quantity as units",
      "SupplyOrder.state",
      "SupplyOrder.reason",
    ])
    .where("SupplyLine.quantity", ">", 0)
    .execute();
  const parts = new Map<string, Part[]>();
  for (const { gid, lineGid, ...part } of rows) {
    const key = `${gid} ${lineGid}`;
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  return parts;
}

/** Units that the transfers moved into each line's hold, all told. */
async function readHeld(db: Db): Promise<Map<string, number>> {
  const lines = await db
    .selectFrom("OrderLine")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .select(["OrderLine.id", "OrderLine.lineGid", "Order.gid"])
    .execute();
  const transfers = await db
    .selectFrom("StockTransfer")
    .select((eb) => ["toAccount", eb.fn.sum<number>("units").as("units")])
    .where("toAccount", "like", "hold:%")
    .groupBy("toAccount")
    .execute();
  const units = new Map(transfers.map((row) => [row.toAccount, Number(row.units)]));
  return new Map(
    lines.map((line) => [`${line.gid} ${line.lineGid}`, units.get(`hold:${line.id}`) ?? 0]),
  );
}

interface Checked {
  sandboxUrl: string;
  world: ReplayWorld;
}

async function checkParcels(
  of: Checked & { parcels: ReadonlySet<string> },
): Promise<{ routedTwice: number; toldTwice: number; untold: number }> {
  const { sandboxUrl, world } = of;
  const factory = { sandboxUrl, domain: world.factoryDomain, app: "factory" as const };
  const routes = countEach((await readOrderFacts(factory)).flatMap((order) => order.routeId ?? []));
  const numbers: string[] = [];
  for (const domain of world.shopDomains) {
    const orders = await readOrderFacts({ sandboxUrl, domain, app: "reseller" });
    numbers.push(...orders.flatMap((order) => order.trackingNumbers));
  }
  const told = countEach(numbers);
  return {
    routedTwice: [...routes.values()].filter((times) => times > 1).length,
    toldTwice: [...told.values()].filter((times) => times > 1).length,
    untold: [...of.parcels].filter((number) => !told.has(number)).length,
  };
}

/** What all shops together can still sell or owe, against what lies at the factory. */
async function countBeyondOnHand({ sandboxUrl, world }: Checked): Promise<number> {
  const factory = { sandboxUrl, domain: world.factoryDomain, app: "factory" as const };
  const there = await readStockFacts(factory);
  const beyond = new Map<string, number>();
  for (const [sku, fact] of there) beyond.set(sku, -fact.reserved);
  for (const domain of world.shopDomains) {
    const facts = await readStockFacts({ sandboxUrl, domain, app: "reseller" });
    for (const [sku, fact] of facts) beyond.set(sku, (beyond.get(sku) ?? 0) + onSale(fact));
  }
  return [...beyond.values()].reduce((sum, units) => sum + Math.max(units, 0), 0);
}

function onSale(fact: StockFact): number {
  return Math.max(fact.available, 0) + fact.committed;
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
