import { addShippingDays, endOfDay, isDay, OPEN_STATES } from "#app/modules/inventory/index.ts";
import { readStoreSettings } from "#app/modules/store/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askOffer, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import { grantableUnits, OFFER_SCOPES, type OfferKind } from "./offer.ts";

export interface NewOffer {
  factoryId: string;
  kind: OfferKind;
  stockOrderLineId: string;
  units: number;
  /** Of one unit, in the factory's currency. */
  priceMinor: number;
  /** Group buys: units to be joined for, and the last day to do so, "2027-03-03". */
  threshold: number | null;
  endsOn: string | null;
  payWithinDays: number;
}

export type OfferAnswer<T extends object = object> =
  | ({ ok: true } & T)
  | {
      ok: false;
      code:
        | "not_found"
        | "order_is_closed"
        | "invalid_units"
        | "more_than_expected"
        | "invalid_price"
        | "invalid_threshold"
        | "invalid_day"
        | "scope_missing_offers"
        | "offer_is_closed"
        | "invoices_unpaid";
      field?: string;
    };

const DAYS_MAX = 60;

/**
 * Grants units of a stock order's line to a new offer, in the transaction that checks that they are
 * there to grant; its variant is made by a task, and nothing is on sale before that is done.
 */
export async function createOffer(
  deps: Pick<OffersDeps, "database" | "clock" | "tasks">,
  offer: NewOffer,
): Promise<OfferAnswer<{ offerId: string }>> {
  const wrong = checkOffer(offer);
  if (wrong) return wrong;
  return deps.database.write(async (tx) => {
    const line = await readLine(tx, offer);
    if (!line) return { ok: false, code: "not_found" };
    if (!OPEN_STATES.some((state) => state === line.state))
      return { ok: false, code: "order_is_closed" };
    if (!(await hasScopes(tx, offer.factoryId))) return { ok: false, code: "scope_missing_offers" };
    if (offer.units > grantableUnits(line))
      return { ok: false, code: "more_than_expected", field: "units" };
    await tx
      .updateTable("StockOrderLine")
      .set({ granted: Math.max(line.granted, line.received) + offer.units })
      .where("id", "=", line.id)
      .execute();
    const offerId = deps.clock.newId();
    await insertOffer(tx, deps, { offer, line, offerId });
    const { factoryId } = offer;
    const payload = { offerId };
    await askOffer(tx, deps, { kind: OFFER_TASKS.prepare, factoryId, key: offerId, payload });
    return { ok: true, offerId };
  });
}

function checkOffer(offer: NewOffer): (OfferAnswer & { ok: false }) | null {
  const isWhole = (value: number): boolean => Number.isInteger(value) && value > 0;
  if (!isWhole(offer.units)) return { ok: false, code: "invalid_units", field: "units" };
  if (!isWhole(offer.priceMinor)) return { ok: false, code: "invalid_price", field: "priceMinor" };
  if (offer.kind === "preorder") return null;
  const { threshold, endsOn } = offer;
  if (threshold === null || !isWhole(threshold) || threshold > offer.units)
    return { ok: false, code: "invalid_threshold", field: "threshold" };
  if (endsOn === null || !isDay(endsOn)) return { ok: false, code: "invalid_day", field: "endsOn" };
  const isDays = isWhole(offer.payWithinDays) && offer.payWithinDays <= DAYS_MAX;
  return isDays ? null : { ok: false, code: "invalid_units", field: "payWithinDays" };
}

type GrantedLine = NonNullable<Awaited<ReturnType<typeof readLine>>>;

function readLine(tx: Tx, offer: NewOffer) {
  return tx
    .selectFrom("StockOrderLine")
    .innerJoin("StockOrder", "StockOrder.id", "StockOrderLine.stockOrderId")
    .innerJoin("Shop", "Shop.id", "StockOrder.factoryId")
    .select([
      "StockOrderLine.id",
      "StockOrderLine.itemId",
      "StockOrderLine.stockOrderId",
      "StockOrderLine.quantity",
      "StockOrderLine.received",
      "StockOrderLine.granted",
      "StockOrder.state",
      "StockOrder.expectedOn",
      "StockOrder.locationId",
      "Shop.timezone",
    ])
    .where("StockOrderLine.id", "=", offer.stockOrderLineId)
    .where("StockOrder.factoryId", "=", offer.factoryId)
    .executeTakeFirst();
}

async function hasScopes(tx: Tx, factoryId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("Installation")
    .select("scopes")
    .where("shopId", "=", factoryId)
    .where("app", "=", "factory")
    .executeTakeFirst();
  const scopes = new Set((row?.scopes ?? "").split(","));
  return OFFER_SCOPES.every((scope) => scopes.has(scope));
}

async function insertOffer(
  tx: Tx,
  { clock }: Pick<OffersDeps, "clock">,
  { offer, line, offerId }: { offer: NewOffer; line: GrantedLine; offerId: string },
): Promise<void> {
  const settings = await readStoreSettings(tx, offer.factoryId);
  await tx
    .insertInto("Offer")
    .values({
      id: offerId,
      factoryId: offer.factoryId,
      kind: offer.kind,
      itemId: line.itemId,
      stockOrderId: line.stockOrderId,
      stockOrderLineId: line.id,
      locationId: line.locationId,
      state: "preparing",
      problem: null,
      units: offer.units,
      arrived: 0,
      priceMinor: offer.priceMinor,
      payment: "full",
      paymentReason: "none",
      threshold: offer.kind === "group_buy" ? offer.threshold : null,
      endsAt: offer.endsOn === null ? null : endOfDay(offer.endsOn, line.timezone),
      payWithinDays: offer.payWithinDays,
      promisedOn: addShippingDays(line.expectedOn, settings),
      sent: "{}",
      createdAt: clock.now(),
    })
    .execute();
}
