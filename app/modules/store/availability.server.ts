import { groupBy } from "#app/kernel/group.ts";
import { availabilityBand, type AvailabilityBand } from "#app/modules/catalog/index.ts";
import { dayIn, promiseDate, type DatePromise } from "#app/modules/inventory/index.ts";
import { readArrivals } from "#app/modules/inventory/index.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { StoreSettings } from "./settings.ts";

/** What a shopper is told of a variant. */
export interface Availability {
  band: AvailabilityBand;
  /** Only when the factory chose to show its very stock. */
  units?: number;
  /** By when the asked units can ship; null when nobody knows. */
  promise: DatePromise | null;
}

export interface AvailabilityAsk {
  factoryId: string;
  variantGids: readonly string[];
  /** How many a shopper wants. */
  units: number;
  settings: StoreSettings;
}

/**
 * What the brand store can sell of variants, by variant. It is what the lanes mean the store to show,
 * as soon as that is decided: units that were just sold elsewhere are gone from it before the shop
 * itself has been told. What the books have not found yet, the shop may sell all the same. A variant
 * that the hub keeps no levels of is left out.
 */
export async function readAvailability(
  deps: { db: Db; now: number },
  ask: AvailabilityAsk,
): Promise<Map<string, Availability>> {
  const { db, now } = deps;
  const { factoryId, settings } = ask;
  const levels = await readBrandLevels(db, ask);
  const byItem = groupBy(levels, (level) => level.itemId);
  const itemIds = [...byItem.keys()];
  const arrivals = await readArrivals(db, { factoryId, itemIds });
  const told = new Map<string, Availability>();
  for (const [itemId, ofItem] of byItem) {
    const [first] = ofItem;
    if (!first) continue;
    const units = ofItem.reduce((sum, level) => sum + shownUnits(level), 0);
    const expected = arrivals.get(itemId) ?? [];
    const asked = { units: ask.units, today: dayIn(first.timezone, now), onHand: units };
    told.set(first.variantGid, {
      band: availabilityBand(units),
      ...(settings.stockShown === "exact" ? { units } : {}),
      promise: promiseDate({ ...asked, arrivals: expected }, settings),
    });
  }
  return told;
}

type BrandLevel = Awaited<ReturnType<typeof readBrandLevels>>[number];

/** A raise counts when the shop has it, a lower when it is decided. */
function shownUnits(level: BrandLevel): number {
  return Math.max(Math.min(level.known, level.target), 0);
}

function readBrandLevels(db: Db, { factoryId, variantGids }: AvailabilityAsk) {
  return db
    .selectFrom("Item")
    .innerJoin("Level", "Level.itemId", "Item.id")
    .innerJoin("Channel", "Channel.id", "Level.channelId")
    .innerJoin("Shop", "Shop.id", "Item.factoryId")
    .select(["Item.variantGid", "Level.itemId", "Level.known", "Level.target", "Shop.timezone"])
    .where("Item.factoryId", "=", factoryId)
    .where("Item.variantGid", "in", [...variantGids, ""])
    .where("Item.state", "=", "active")
    .where("Channel.kind", "=", "brand")
    .execute();
}
