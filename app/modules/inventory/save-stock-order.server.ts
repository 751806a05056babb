import type { Tx } from "#app/platform/db/database.server.ts";
import type { InventoryDeps } from "./deps.server.ts";
import {
  isDay,
  isStockOrderState,
  NO_STORY,
  statesAfter,
  type BatchStory,
  type StockOrderKind,
} from "./stock-order.ts";

type Deps = Pick<InventoryDeps, "database" | "clock" | "supplyChanged">;

const UNITS_MAX = 1_000_000;
const LINES_MAX = 200;

export interface NewStockOrder {
  factoryId: string;
  kind: StockOrderKind;
  reference: string;
  locationId: string;
  expectedOn: string;
  lines: readonly { itemId: string; quantity: number }[];
}

export type StockOrderRefusal =
  | "invalid_day"
  | "no_lines"
  | "too_many_lines"
  | "invalid_units"
  | "unknown_item"
  | "unknown_location"
  | "not_found"
  | "order_is_closed"
  | "state_not_next"
  | "units_promised"
  | "below_received"
  | "more_passed_than_inspected";

export type StockOrderAnswer<T extends object = object> =
  ({ ok: true } & T) | { ok: false; code: StockOrderRefusal; field?: string };

const refuse = (code: StockOrderRefusal, field?: string) =>
  ({ ok: false, code, ...(field === undefined ? {} : { field }) }) as const;

/** Records goods that will come. Nothing of it can be sold before an offer grants it. */
export async function createStockOrder(
  deps: Deps,
  order: NewStockOrder,
): Promise<StockOrderAnswer<{ stockOrderId: string }>> {
  const quantities = new Map<string, number>();
  for (const { itemId, quantity } of order.lines)
    quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity);
  const wrong = checkNew(order, quantities);
  if (wrong) return wrong;
  return deps.database.write(async (tx) => {
    const unknown = await findUnknown(tx, order, [...quantities.keys()]);
    if (unknown) return unknown;
    const now = deps.clock.now();
    const stockOrderId = deps.clock.newId();
    await tx
      .insertInto("StockOrder")
      .values({
        id: stockOrderId,
        factoryId: order.factoryId,
        kind: order.kind,
        reference: order.reference,
        locationId: order.locationId,
        state: "planned",
        expectedOn: order.expectedOn,
        story: JSON.stringify(NO_STORY),
        createdAt: now,
        updatedAt: now,
        closedAt: null,
      })
      .execute();
    await tx
      .insertInto("StockOrderLine")
      .values(
        [...quantities].map(([itemId, quantity]) => ({
          id: deps.clock.newId(),
          stockOrderId,
          factoryId: order.factoryId,
          itemId,
          quantity,
          received: 0,
          granted: 0,
        })),
      )
      .execute();
    return { ok: true, stockOrderId };
  });
}

function checkNew(order: NewStockOrder, quantities: ReadonlyMap<string, number>) {
  if (!isDay(order.expectedOn)) return refuse("invalid_day", "expectedOn");
  if (quantities.size === 0) return refuse("no_lines", "lines");
  if (quantities.size > LINES_MAX) return refuse("too_many_lines", "lines");
  return [...quantities.values()].every(isUnits) ? null : refuse("invalid_units", "lines");
}

const isUnits = (units: number): boolean =>
  Number.isInteger(units) && units > 0 && units <= UNITS_MAX;

async function findUnknown(tx: Tx, order: NewStockOrder, itemIds: readonly string[]) {
  const location = await tx
    .selectFrom("FactoryLocation")
    .select("id")
    .where("id", "=", order.locationId)
    .where("factoryId", "=", order.factoryId)
    .where("state", "=", "active")
    .where("kind", "=", "own")
    .executeTakeFirst();
  if (!location) return refuse("unknown_location", "locationId");
  const known = await tx
    .selectFrom("Item")
    .select("id")
    .where("factoryId", "=", order.factoryId)
    .where("id", "in", itemIds)
    .where("state", "!=", "deleted")
    // An offer's own variant is a promise of goods: goods themselves come to the item it is for.
    .where("offerId", "is", null)
    .execute();
  return known.length === itemIds.length ? null : refuse("unknown_item", "lines");
}

export interface StockOrderChange {
  factoryId: string;
  stockOrderId: string;
  state?: string;
  expectedOn?: string;
  reference?: string;
  /** New quantities by line id. */
  quantities?: Readonly<Record<string, number>>;
  story?: BatchStory;
}

/**
 * Changes what is expected. What an offer has granted already cannot be taken away below it: the offer
 * is lowered or ended first, so that nobody is left with a promise that rests on nothing.
 */
export async function changeStockOrder(
  deps: Deps,
  change: StockOrderChange,
): Promise<StockOrderAnswer> {
  return deps.database.write(async (tx) => {
    const order = await tx
      .selectFrom("StockOrder")
      .select(["id", "state", "expectedOn", "reference", "story"])
      .where("id", "=", change.stockOrderId)
      .where("factoryId", "=", change.factoryId)
      .executeTakeFirst();
    if (!order) return refuse("not_found");
    const wrong = checkChange(order.state, change) ?? (await checkLines(tx, change));
    if (wrong) return wrong;
    await saveChange(tx, deps, { ...change, stored: order });
    await deps.supplyChanged(tx, change);
    return { ok: true };
  });
}

/** The story of a batch may be told when its goods have long been there. */
function checkChange(state: string, change: StockOrderChange) {
  const { story } = change;
  if (story && (story.passed ?? 0) > (story.inspected ?? story.passed ?? 0))
    return refuse("more_passed_than_inspected", "passed");
  const isClosed = !isStockOrderState(state) || statesAfter(state).length === 0;
  const touches = change.state ?? change.expectedOn ?? change.quantities;
  if (isClosed && touches !== undefined) return refuse("order_is_closed");
  if (change.expectedOn !== undefined && !isDay(change.expectedOn))
    return refuse("invalid_day", "expectedOn");
  const isNext = change.state === undefined || change.state === state;
  if (!isNext && !statesAfter(state).some((next) => next === change.state))
    return refuse("state_not_next", "state");
  return null;
}

async function checkLines(tx: Tx, change: StockOrderChange) {
  const lines = await tx
    .selectFrom("StockOrderLine")
    .select(["id", "quantity", "received", "granted"])
    .where("stockOrderId", "=", change.stockOrderId)
    .execute();
  if (change.state === "cancelled" && lines.some((line) => line.granted > line.received))
    return refuse("units_promised", "state");
  for (const line of lines) {
    const quantity = change.quantities?.[line.id];
    if (quantity === undefined) continue;
    if (!isUnits(quantity)) return refuse("invalid_units", `quantity.${line.id}`);
    if (quantity < line.received) return refuse("below_received", `quantity.${line.id}`);
    if (quantity < line.granted) return refuse("units_promised", `quantity.${line.id}`);
  }
  return null;
}

async function saveChange(
  tx: Tx,
  deps: Deps,
  change: StockOrderChange & {
    stored: { state: string; expectedOn: string; reference: string; story: string };
  },
): Promise<void> {
  const { stored } = change;
  const now = deps.clock.now();
  await tx
    .updateTable("StockOrder")
    .set({
      state: change.state ?? stored.state,
      expectedOn: change.expectedOn ?? stored.expectedOn,
      reference: change.reference ?? stored.reference,
      story: change.story === undefined ? stored.story : JSON.stringify(change.story),
      updatedAt: now,
      ...(change.state === "cancelled" ? { closedAt: now } : {}),
    })
    .where("id", "=", change.stockOrderId)
    .execute();
  for (const [lineId, quantity] of Object.entries(change.quantities ?? {})) {
    await tx
      .updateTable("StockOrderLine")
      .set({ quantity })
      .where("id", "=", lineId)
      .where("stockOrderId", "=", change.stockOrderId)
      .execute();
  }
}
