import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import {
  DEFAULT_STORE_SETTINGS,
  HANDLING_DAYS_MAX,
  ORIGINS_MAX,
  parseOrigins,
  type StockShown,
  type StoreSettings,
} from "./settings.ts";

/** A factory's settings for its brand store; the defaults when it has not chosen. */
export async function readStoreSettings(db: Db | Tx, factoryId: string): Promise<StoreSettings> {
  const row = await db
    .selectFrom("StoreSettings")
    .selectAll()
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
  if (!row) return DEFAULT_STORE_SETTINGS;
  return {
    origins: parseOrigins(row.origins) ?? [],
    stockShown: row.stockShown === "exact" ? "exact" : "bands",
    handlingDays: row.handlingDays,
    shippingDays: [...row.shippingDays].map(Number),
    secretVersion: row.secretVersion,
  };
}

export interface StoreSettingsChange {
  factoryId: string;
  /** Addresses of the store, one on each line. */
  origins: string;
  stockShown: StockShown;
  handlingDays: number;
  shippingDays: readonly number[];
}

export type StoreSettingsAnswer =
  | { ok: true }
  | {
      ok: false;
      code: "invalid_origins" | "invalid_handling_days" | "no_shipping_days";
      field: "origins" | "handlingDays" | "shippingDays";
    };

/** Stores what the factory chose; refuses what could never be kept, and changes nothing then. */
export async function setStoreSettings(
  deps: { database: Database; clock: Clock },
  change: StoreSettingsChange,
): Promise<StoreSettingsAnswer> {
  const origins = parseOrigins(change.origins);
  if (origins === null || origins.length > ORIGINS_MAX)
    return { ok: false, code: "invalid_origins", field: "origins" };
  if (!isHandlingDays(change.handlingDays))
    return { ok: false, code: "invalid_handling_days", field: "handlingDays" };
  const shippingDays = [...new Set(change.shippingDays)].filter((day) => day >= 1 && day <= 7);
  if (shippingDays.length === 0)
    return { ok: false, code: "no_shipping_days", field: "shippingDays" };
  await save(deps, change.factoryId, {
    origins: origins.join("\n"),
    stockShown: change.stockShown,
    handlingDays: change.handlingDays,
    shippingDays: shippingDays.sort((a, b) => a - b).join(""),
  });
  return { ok: true };
}

const isHandlingDays = (days: number): boolean =>
  Number.isInteger(days) && days >= 0 && days <= HANDLING_DAYS_MAX;

/** Replaces the store's secret: the one in use stops working at once. */
export async function replaceStoreSecret(
  deps: { database: Database; clock: Clock },
  of: { factoryId: string },
): Promise<{ ok: true }> {
  const { secretVersion } = await readStoreSettings(deps.database.db, of.factoryId);
  await save(deps, of.factoryId, { secretVersion: secretVersion + 1 });
  return { ok: true };
}

interface StoredSettings {
  origins: string;
  stockShown: StockShown;
  handlingDays: number;
  shippingDays: string;
  secretVersion: number;
}

async function save(
  { database, clock }: { database: Database; clock: Clock },
  factoryId: string,
  change: Partial<StoredSettings>,
): Promise<void> {
  const updatedAt = clock.now();
  const defaults = {
    ...DEFAULT_STORE_SETTINGS,
    origins: "",
    shippingDays: DEFAULT_STORE_SETTINGS.shippingDays.join(""),
  };
  await database.write(async (tx) => {
    await tx
      .insertInto("StoreSettings")
      .values({ factoryId, ...defaults, ...change, updatedAt })
      .onConflict((conflict) => conflict.column("factoryId").doUpdateSet({ ...change, updatedAt }))
      .execute();
  });
}
