import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { ShopRefLike } from "./ports.ts";
import type { OurFulfilmentOrder } from "./resolve-lines.server.ts";
import { isOver, openUnits, type FulfilmentOrderSnapshot, type OrderSnapshot } from "./snapshot.ts";
import { isSupplyState, type SupplyState } from "./states.ts";

export interface StoredSupply {
  id: string;
  kind: "brand" | "reseller";
  channelId: string;
  factoryId: string;
  state: SupplyState;
  reason: string | null;
  heldState: SupplyState | null;
  routeState: string;
  /** Null when the shop no longer shows it at our location. */
  snapshot: FulfilmentOrderSnapshot | null;
  hasUnknownItem: boolean;
  lines: StoredSupplyLine[];
}

export interface StoredSupplyLine {
  id: string;
  orderLineId: string;
  itemId: string;
  total: number;
  remaining: number;
  shipped: number;
  /** Units it was expected to ship before this snapshot. */
  openBefore: number;
  /** Nothing of it is left to ship, whatever the numbers say. */
  over: boolean;
}

interface Storing {
  shop: ShopRefLike;
  snapshot: OrderSnapshot;
  orderId: string;
  ours: readonly OurFulfilmentOrder[];
  cause: string;
}

/**
 * Brings the rows of an order's supply orders up to date with a snapshot and answers them all: those
 * it shows, and those it no longer shows because they were moved away or merged.
 */
export async function storeSupply(
  tx: Tx,
  deps: OrdersDeps,
  storing: Storing,
): Promise<StoredSupply[]> {
  const known = await tx
    .selectFrom("SupplyOrder")
    .select([
      "id",
      "fulfilmentOrderGid",
      "state",
      "reason",
      "heldState",
      "kind",
      "channelId",
      "factoryId",
      "routeState",
    ])
    .where("orderId", "=", storing.orderId)
    .execute();
  const byGid = new Map(known.map((row) => [row.fulfilmentOrderGid, row]));
  const orderLines = await storeOrderLines(tx, deps, storing);
  const stored: StoredSupply[] = [];
  for (const ours of storing.ours) {
    const row = byGid.get(ours.snapshot.gid) ?? (await insertSupply(tx, deps, storing, ours));
    byGid.delete(ours.snapshot.gid);
    await tx
      .updateTable("SupplyOrder")
      .set({
        requestStatus: ours.snapshot.requestStatus,
        destinationCountry: ours.snapshot.countryCode,
      })
      .where("id", "=", row.id)
      .execute();
    const lines = await storeLines(tx, deps, { supplyOrderId: row.id, ours, orderLines });
    stored.push({
      ...view(row),
      snapshot: ours.snapshot,
      hasUnknownItem: ours.unknownLines.length > 0,
      lines,
    });
  }
  for (const gone of byGid.values()) {
    stored.push({
      ...view(gone),
      snapshot: null,
      hasUnknownItem: false,
      lines: await goneLines(tx, gone.id),
    });
  }
  return stored;
}

interface SupplyRow {
  id: string;
  state: string;
  reason: string | null;
  heldState: string | null;
  kind: string;
  channelId: string;
  factoryId: string;
  routeState: string;
}

function view(row: SupplyRow) {
  return {
    id: row.id,
    kind: row.kind === "brand" ? ("brand" as const) : ("reseller" as const),
    channelId: row.channelId,
    factoryId: row.factoryId,
    state: isSupplyState(row.state) ? row.state : ("seen" as const),
    reason: row.reason,
    heldState: row.heldState !== null && isSupplyState(row.heldState) ? row.heldState : null,
    routeState: row.routeState,
  };
}

/** An order's line as far as one channel is concerned, whichever fulfilment orders carry it. */
async function storeOrderLines(
  tx: Tx,
  deps: OrdersDeps,
  storing: Storing,
): Promise<Map<string, string>> {
  const wanted = new Map<
    string,
    { ours: OurFulfilmentOrder; line: OurFulfilmentOrder["lines"][number] }
  >();
  for (const ours of storing.ours) {
    for (const line of ours.lines)
      wanted.set(`${ours.channelId} ${line.snapshot.lineGid}`, { ours, line });
  }
  const rows = await tx
    .selectFrom("OrderLine")
    .select(["id", "lineGid", "channelId"])
    .where("orderId", "=", storing.orderId)
    .execute();
  const ids = new Map(rows.map((row) => [`${row.channelId} ${row.lineGid}`, row.id]));
  const missing = [...wanted].filter(([key]) => !ids.has(key));
  if (missing.length === 0) return ids;
  const values = missing.map(([key, { ours, line }]) => {
    const id = deps.clock.newId();
    ids.set(key, id);
    return {
      id,
      orderId: storing.orderId,
      shopId: storing.shop.shopId,
      channelId: ours.channelId,
      factoryId: ours.factoryId,
      itemId: line.itemId,
      lineGid: line.snapshot.lineGid,
      asked: 0,
      shipped: 0,
      oversold: 0,
      override: 0,
      locationId: null,
      priceMinor: line.priceMinor,
      title: line.snapshot.title,
      sku: line.snapshot.sku,
    };
  });
  await tx.insertInto("OrderLine").values(values).execute();
  return ids;
}

async function insertSupply(
  tx: Tx,
  deps: OrdersDeps,
  storing: Storing,
  ours: OurFulfilmentOrder,
): Promise<SupplyRow> {
  const now = deps.clock.now();
  const row = {
    id: deps.clock.newId(),
    orderId: storing.orderId,
    channelId: ours.channelId,
    factoryId: ours.factoryId,
    shopId: storing.shop.shopId,
    partnershipId: ours.partnershipId,
    kind: ours.kind,
    fulfilmentOrderGid: ours.snapshot.gid,
    state: "seen",
    reason: null,
    heldState: null,
    requestStatus: ours.snapshot.requestStatus,
    graceUntil: null,
    routedOrderGid: null,
    routedFulfilmentOrderGid: null,
    routeState: "none",
    routeSentAt: null,
    routePlan: null,
    destinationCountry: ours.snapshot.countryCode,
    seenAt: now,
    heldAt: null,
    requestedAt: null,
    acceptedAt: null,
    routedAt: null,
    shippedAt: null,
    closedAt: null,
    updatedAt: now,
  };
  await tx.insertInto("SupplyOrder").values(row).execute();
  await tx
    .insertInto("SupplyTransition")
    .values({
      id: deps.clock.newId(),
      supplyOrderId: row.id,
      factoryId: row.factoryId,
      fromState: "",
      toState: "seen",
      reason: null,
      cause: storing.cause,
      at: now,
    })
    .execute();
  return row;
}

async function storeLines(
  tx: Tx,
  deps: OrdersDeps,
  of: { supplyOrderId: string; ours: OurFulfilmentOrder; orderLines: ReadonlyMap<string, string> },
): Promise<StoredSupplyLine[]> {
  const rows = await readLines(tx, of.supplyOrderId);
  const byGid = new Map(rows.map((row) => [row.fulfilmentLineGid, row]));
  const over = isOver(of.ours.snapshot);
  const lines: StoredSupplyLine[] = [];
  const inserts = [];
  for (const { snapshot, itemId, priceMinor } of of.ours.lines) {
    const orderLineId = of.orderLines.get(`${of.ours.channelId} ${snapshot.lineGid}`);
    if (orderLineId === undefined) continue;
    const row = byGid.get(snapshot.gid);
    const { total, remaining } = snapshot;
    const stored = over
      ? { quantity: total - remaining, remaining: 0 }
      : { quantity: total, remaining };
    const id = row?.id ?? deps.clock.newId();
    if (!row) {
      inserts.push({
        id,
        supplyOrderId: of.supplyOrderId,
        orderLineId,
        fulfilmentLineGid: snapshot.gid,
        itemId,
        locationId: null,
        ...stored,
        shipped: 0,
        wholesaleMinor: priceMinor,
      });
    } else if (row.quantity !== stored.quantity || row.remaining !== stored.remaining) {
      await tx.updateTable("SupplyLine").set(stored).where("id", "=", id).execute();
    }
    byGid.delete(snapshot.gid);
    const { shipped, openBefore } = before(row);
    lines.push({ id, orderLineId, itemId, total, remaining, shipped, openBefore, over });
  }
  if (inserts.length > 0) await tx.insertInto("SupplyLine").values(inserts).execute();
  // A line that was cancelled or edited away is not shown with nought: it is not shown at all.
  return [...lines, ...(await endLines(tx, [...byGid.values()]))];
}

type LineRow = Awaited<ReturnType<typeof readLines>>[number];

function before(row: LineRow | undefined): { shipped: number; openBefore: number } {
  if (!row) return { shipped: 0, openBefore: 0 };
  const { quantity: total, remaining, shipped } = row;
  return { shipped, openBefore: openUnits({ total, remaining }, shipped) };
}

/** Lines of a fulfilment order that is not at our location any more. */
async function goneLines(tx: Tx, supplyOrderId: string): Promise<StoredSupplyLine[]> {
  return endLines(tx, await readLines(tx, supplyOrderId));
}

function readLines(tx: Tx, supplyOrderId: string) {
  return tx
    .selectFrom("SupplyLine")
    .select([
      "id",
      "orderLineId",
      "itemId",
      "fulfilmentLineGid",
      "shipped",
      "quantity",
      "remaining",
    ])
    .where("supplyOrderId", "=", supplyOrderId)
    .execute();
}

/** Nothing of these lines is ours to ship any more; what was shipped of them stays. */
async function endLines(tx: Tx, rows: readonly LineRow[]): Promise<StoredSupplyLine[]> {
  for (const row of rows.filter(({ remaining }) => remaining > 0)) {
    await tx
      .updateTable("SupplyLine")
      .set({ remaining: 0, quantity: row.shipped })
      .where("id", "=", row.id)
      .execute();
  }
  return rows.map((row) => ({
    id: row.id,
    orderLineId: row.orderLineId,
    itemId: row.itemId,
    ...before(row),
    total: row.shipped,
    remaining: 0,
    over: true,
  }));
}

/** The lines of all supply orders by the order line whose hold they share. */
export function linesByOrderLine(
  stored: readonly StoredSupply[],
): Map<string, { supply: StoredSupply; line: StoredSupplyLine }[]> {
  return groupBy(
    stored.flatMap((supply) => supply.lines.map((line) => ({ supply, line }))),
    ({ line }) => line.orderLineId,
  );
}
