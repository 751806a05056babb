import type { Selectable } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import { invariant } from "#app/kernel/invariant.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import {
  goneLine,
  keptLine,
  readOrderLines,
  readSupplyLines,
  shownLine,
  writeLines,
  type BookedLine,
  type StoredSupplyLine,
  type SupplyLineRow,
} from "./order-lines.server.ts";
import type { OurFulfilmentOrder } from "./resolve-lines.server.ts";
import { isOver, type FulfilmentOrderSnapshot } from "./snapshot.ts";
import { GONE, isRouted, isSupplyState, type SupplyState } from "./states.ts";
import type { StoredOrder } from "./store-orders.server.ts";
import { supplyIdOf } from "./supply-id.server.ts";
import { STATE_COLUMNS } from "./transition.server.ts";

/** What of a supply order's row a booking reads. */
export type SupplyRow = Awaited<ReturnType<typeof readSupplies>>[number];
/** The whole row of a supply order that is not stored yet. */
export type NewSupplyRow = Selectable<DB["SupplyOrder"]>;

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
  /** Its row as the snapshot shows it; its state is decided when its stock is booked. */
  row: SupplyRow;
  /** Null when it is stored already. */
  unstored: NewSupplyRow | null;
  /** The snapshot shows something else of it than is stored. */
  isChanged: boolean;
  /** Its shop cannot be asked any more, and the factory has it: nothing of its state follows from that. */
  isFactorys?: boolean;
}

/** An order with what of it is ours, while it is booked. */
export interface OrderSupplies {
  order: StoredOrder;
  supplies: StoredSupply[];
  orderLines: BookedLine[];
}

interface Storing {
  order: StoredOrder;
  ours: readonly OurFulfilmentOrder[];
  /** The shop shows nothing because the app left it: what the factory has stays its own to ship. */
  hasLeft?: boolean;
}

/**
 * The supply orders of orders as their snapshots show them: those that a snapshot shows, and those it no
 * longer shows because they were moved away or merged. Their lines are written by `saveLines`, once it is
 * decided what is held of them; they themselves by `moveStates`, with the state that follows.
 */
export async function matchSupply(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly Storing[],
): Promise<OrderSupplies[]> {
  const known = await readKnown(tx, orders);
  return orders.map((storing) => matchOne({ deps, known }, storing));
}

/** Writes the lines of these orders as their booking has left them. */
export async function saveLines(tx: Tx, orders: readonly OrderSupplies[]): Promise<void> {
  await writeLines(tx, {
    orderLines: orders.flatMap(({ orderLines }) => orderLines),
    supplyLines: orders.flatMap(({ supplies }) => supplies).flatMap(({ lines }) => lines),
  });
}

interface Known {
  supplies: ReadonlyMap<string, SupplyRow[]>;
  orderLines: ReadonlyMap<string, BookedLine[]>;
  supplyLines: ReadonlyMap<string, SupplyLineRow[]>;
  /** The shops' domains, by id. */
  domains: ReadonlyMap<string, string>;
}

/** What is stored of those orders that are not new. */
async function readKnown(tx: Tx, orders: readonly Storing[]): Promise<Known> {
  const ids = orders.filter(({ order }) => !order.isNew).map(({ order }) => order.id);
  const supplies = await readSupplies(tx, ids);
  const supplyIds = supplies.map((row) => row.id);
  return {
    supplies: groupBy(supplies, (row) => row.orderId),
    orderLines: groupBy(await readOrderLines(tx, ids), (row) => row.orderId),
    supplyLines: groupBy(await readSupplyLines(tx, supplyIds), (row) => row.supplyOrderId),
    domains: await readDomains(tx, orders),
  };
}

async function readDomains(tx: Tx, orders: readonly Storing[]): Promise<Map<string, string>> {
  const ids = [...new Set(orders.map(({ order }) => order.applied.shop.shopId))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("Shop")
    .select(["id", "domain"])
    .where("id", "in", among(tx, ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.domain]));
}

async function readSupplies(tx: Tx, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  return tx
    .selectFrom("SupplyOrder")
    .select([
      "id",
      "orderId",
      "fulfilmentOrderGid",
      "kind",
      "channelId",
      "factoryId",
      "partnershipId",
      "routeState",
      "requestStatus",
      "destinationCountry",
      "graceUntil",
      "updatedAt",
      ...STATE_COLUMNS,
    ])
    .where("orderId", "in", among(tx, orderIds))
    .execute();
}

interface Batch {
  deps: BookingDeps;
  known: Known;
}

function matchOne(batch: Batch, storing: Storing): OrderSupplies {
  const { deps, known } = batch;
  const { order, ours } = storing;
  const rows = new Map(known.supplies.get(order.id)?.map((row) => [row.fulfilmentOrderGid, row]));
  const orderLines = linesOfOrder(deps, storing, known.orderLines.get(order.id) ?? []);
  const lineIds = new Map(orderLines.map((line) => [orderLineKey(line), line.id]));
  const shown = ours.map((one): StoredSupply => {
    const { gid, countryCode: destinationCountry } = one.snapshot;
    const stored = rows.get(gid);
    rows.delete(gid);
    const unstored = stored ? null : addSupply(batch, storing, one);
    const row = stored ?? unstored;
    invariant(row, "a supply order has a row");
    const lines = linesOfSupply(batch, { supplyOrderId: row.id, ours: one, lineIds });
    const waits = isOver(one.snapshot) && isTakenBack(row, lines);
    const requestStatus = waits ? GONE : one.snapshot.requestStatus;
    return {
      ...view({ ...row, requestStatus, destinationCountry }),
      snapshot: one.snapshot,
      hasUnknownItem: one.unknownLines.length > 0,
      lines: waits ? lines.map(keptLine) : lines,
      unstored,
      isChanged:
        row.requestStatus !== requestStatus || row.destinationCountry !== destinationCountry,
    };
  });
  const gone = [...rows.values()].map((row) => goneSupply(batch, storing, row));
  return { order, supplies: [...shown, ...gone], orderLines };
}

/** The shop shows it no more. */
function goneSupply({ known }: Batch, { hasLeft }: Storing, row: SupplyRow): StoredSupply {
  const lines = (known.supplyLines.get(row.id) ?? []).map(goneLine);
  const isFactorys = hasLeft === true && row.routeState === "done";
  const waits = !isFactorys && isTakenBack(row, lines);
  const requestStatus = waits ? GONE : row.requestStatus;
  return {
    ...view({ ...row, requestStatus }),
    snapshot: null,
    hasUnknownItem: false,
    lines: waits || isFactorys ? lines.map(keptLine) : lines,
    unstored: null,
    isChanged: row.requestStatus !== requestStatus,
    isFactorys,
  };
}

/** It is cancelled at the factory first, which holds its units until then; or it has left, at least in part. */
function isTakenBack(
  { routeState }: { routeState: string },
  lines: readonly StoredSupplyLine[],
): boolean {
  return isRouted(routeState) && lines.every(({ shipped }) => shipped === 0);
}

const orderLineKey = (line: { channelId: string; lineGid: string }): string =>
  `${line.channelId} ${line.lineGid}`;

/** The order's lines, those that its snapshot shows for the first time among them. */
function linesOfOrder(
  deps: BookingDeps,
  { order, ours }: Storing,
  known: readonly BookedLine[],
): BookedLine[] {
  const lines = new Map(known.map((line) => [orderLineKey(line), line]));
  for (const { channelId, factoryId, lines: shown } of ours) {
    for (const { snapshot, itemId, priceMinor } of shown) {
      const { lineGid, title, sku } = snapshot;
      const key = orderLineKey({ channelId, lineGid });
      if (lines.has(key)) continue;
      lines.set(key, {
        id: deps.clock.newId(),
        orderId: order.id,
        shopId: order.applied.shop.shopId,
        channelId,
        factoryId,
        itemId,
        lineGid,
        asked: 0,
        shipped: 0,
        oversold: 0,
        override: 0,
        locationId: null,
        priceMinor,
        title,
        sku,
        before: null,
      });
    }
  }
  return [...lines.values()];
}

function addSupply(
  { deps, known }: Batch,
  { order }: Storing,
  ours: OurFulfilmentOrder,
): NewSupplyRow {
  const { shopId } = order.applied.shop;
  const domain = known.domains.get(shopId);
  invariant(domain !== undefined, `shop ${shopId} of an order is known`);
  const { kind, snapshot } = ours;
  return {
    ...newSupply(deps, order, ours),
    id: supplyIdOf({ domain, kind, gid: snapshot.gid }),
  };
}

function newSupply(deps: BookingDeps, order: StoredOrder, ours: OurFulfilmentOrder): NewSupplyRow {
  const now = deps.clock.now();
  return {
    // Follows from what it stands for, see supplyIdOf.
    id: "",
    orderId: order.id,
    channelId: ours.channelId,
    factoryId: ours.factoryId,
    shopId: order.applied.shop.shopId,
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
    row,
  };
}

function linesOfSupply(
  { deps, known }: Batch,
  of: { supplyOrderId: string; ours: OurFulfilmentOrder; lineIds: ReadonlyMap<string, string> },
): StoredSupplyLine[] {
  const { supplyOrderId, ours } = of;
  const rows = new Map(
    known.supplyLines.get(supplyOrderId)?.map((row) => [row.fulfilmentLineGid, row]),
  );
  const lines = ours.lines.flatMap((line): StoredSupplyLine[] => {
    const { channelId } = ours;
    const { gid, lineGid } = line.snapshot;
    const orderLineId = of.lineIds.get(orderLineKey({ channelId, lineGid }));
    const row = rows.get(gid);
    rows.delete(gid);
    if (orderLineId === undefined) return [];
    const id = row?.id ?? deps.clock.newId();
    return [shownLine({ id, supplyOrderId, orderLineId, ours, line, row })];
  });
  return [...lines, ...[...rows.values()].map(goneLine)];
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
