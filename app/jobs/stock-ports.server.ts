import type { StockSignals } from "#app/modules/orders/index.ts";
import type { LevelsPort, StockPort } from "#app/modules/catalog/index.server.ts";
import {
  bumpGenerations,
  distrustBrand,
  openLevel,
  readLevelsSoon,
  resumeLevels,
  stopLevels,
  type ChannelsDeps,
} from "#app/modules/channels/index.server.ts";
import type { OrderFacts } from "#app/modules/channels/index.ts";
import { firstCount } from "#app/modules/inventory/index.server.ts";
import {
  askOrderRead,
  channelsHeardLate,
  coverOversold,
  openOrdersOf,
  openOrderUnits,
} from "#app/modules/orders/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";

type LevelDeps = Pick<ChannelsDeps, "clock" | "settings">;

/** Ports between modules that may not know each other: each is a few lines that name both sides. */

/** What the lanes know of orders. */
export function makeOrderFacts(deps: {
  database: Database;
  clock: Clock;
  tasks: Tasks;
}): OrderFacts {
  return {
    openUnits: (channelId, itemIds, tx) =>
      openOrderUnits(isTx(tx) ? tx : deps.database.db, { channelId, itemIds }),
    async stockFound(tx, found) {
      if (isTx(tx)) await coverOversold(tx, deps, found);
    },
    heardLate: (of, tx) => channelsHeardLate(isTx(tx) ? tx : deps.database.db, of),
    async readOrders(lane, itemIds) {
      const gids = await openOrdersOf(deps.database.db, { shopId: lane.shopId, itemIds });
      const heardAt = deps.clock.now();
      await deps.database.write(async (tx) => {
        for (const orderGid of gids) {
          await askOrderRead(tx, deps, {
            shop: lane,
            orderGid,
            heardAt,
            cause: "levels do not add up",
          });
        }
      });
    },
  };
}

/** The modules pass each other's transactions on unopened; every one was begun by this database. */
export function isTx(value: object | undefined): value is Tx {
  return value !== undefined;
}

/** What orders and fulfilment tell the lanes. */
export function makeStockSignals(deps: LevelDeps & { wake: () => void }): StockSignals {
  return {
    async touch(tx, { channelId, itemIds }) {
      if (!isTx(tx) || itemIds.length === 0) return;
      const levels = await levelIds(tx, { channelId, itemIds });
      await bumpGenerations(tx, levels);
    },
    async readSoon(tx, { channelId, itemIds, reason }) {
      if (!isTx(tx) || itemIds.length === 0) return;
      await readLevelsSoon(tx, deps, {
        channelId,
        itemIds,
        reason,
        delayMs: deps.settings.explainMs,
      });
    },
    async distrust(tx, { factoryId, itemIds }) {
      if (isTx(tx)) await distrustBrand(tx, { factoryId, itemIds, now: deps.clock.now() });
    },
    wake: deps.wake,
  };
}

/** What goods that came in tell the lanes: the brand store's levels are read at once. */
export function makeBrandReads(deps: LevelDeps) {
  return async (tx: Tx, of: { factoryId: string; itemIds: readonly string[] }): Promise<void> => {
    const brand = await tx
      .selectFrom("Channel")
      .select("id")
      .where("factoryId", "=", of.factoryId)
      .where("kind", "=", "brand")
      .executeTakeFirst();
    if (!brand) return;
    const read = { channelId: brand.id, itemIds: of.itemIds, reason: "receipt", delayMs: 0 };
    await readLevelsSoon(tx, deps, read);
  };
}

async function levelIds(
  tx: Db | Tx,
  of: { channelId: string; itemIds: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .selectFrom("Level")
    .select("id")
    .where("channelId", "=", of.channelId)
    .where("itemId", "in", of.itemIds)
    .execute();
  return rows.map((row) => row.id);
}

/** What the catalogue asks of the lanes. */
export function makeLevelsPort(deps: LevelDeps): LevelsPort {
  return {
    open: (tx, level) => openLevel(tx, deps, level),
    stop: (tx, levels) => stopLevels(tx, deps, levels),
    resume: (tx, levels) => resumeLevels(tx, deps, levels),
  };
}

/** What the catalogue asks of the stock books: to open an item's, and the brand store's level with them. */
export function makeStockPort(deps: LevelDeps): StockPort {
  return {
    async firstCount(tx, count) {
      const place = await tx
        .selectFrom("Item")
        .innerJoin("FactoryLocation", "FactoryLocation.factoryId", "Item.factoryId")
        .innerJoin("Channel", "Channel.factoryId", "Item.factoryId")
        .select([
          "Item.inventoryItemGid",
          "FactoryLocation.gid",
          "FactoryLocation.kind",
          "Channel.id as channelId",
        ])
        .where("Item.id", "=", count.itemId)
        .where("FactoryLocation.id", "=", count.locationId)
        .where("Channel.kind", "=", "brand")
        .executeTakeFirst();
      if (!place || place.kind !== "own") return;
      const opened = await firstCount(tx, deps.clock, {
        ...count,
        brandExposure: brandExposure(place.channelId),
      });
      if (!opened) return;
      await openLevel(tx, deps, {
        itemId: count.itemId,
        channelId: place.channelId,
        factoryId: count.factoryId,
        shopId: count.factoryId,
        app: "factory",
        inventoryItemGid: place.inventoryItemGid,
        locationGid: place.gid,
        locationId: count.locationId,
        known: count.available,
      });
    },
  };
}

function brandExposure(channelId: string): `exposure:${string}` {
  return `exposure:${channelId}`;
}
