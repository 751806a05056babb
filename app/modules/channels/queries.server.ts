import type { ExpressionBuilder } from "kysely";
import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { contains } from "#app/platform/db/like.server.ts";
import { countGivenUp } from "#app/platform/tasks/given-up.server.ts";
import { OPEN } from "./lanes-with-work.server.ts";

/** How far one shop is in step with the books. */
export interface ShopSyncRow {
  channelId: string;
  kind: string;
  /** What the factory calls the reseller; null for its own brand store. */
  label: string | null;
  shopName: string;
  state: string;
  blockedReason: string | null;
  levels: number;
  dirtyLevels: number;
  stoppedLevels: number;
  openBatches: number;
  lastWriteAt: number | null;
  /** The measured window from a sale to all other shops being lowered; null before it was measured. */
  windowMs: number | null;
}

export interface ShopSyncDetails extends ShopSyncRow {
  blockedAt: number | null;
  windowP50Ms: number | null;
  windowSamples: number;
  oldestDirtyAt: number | null;
  waitingReads: number;
  /** Tasks and webhooks of the shop that were given up, and wait for a person. */
  givenUp: number;
}

export interface LevelRow {
  id: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  itemId: string;
  target: number;
  known: number;
  dirtySince: number | null;
  state: string;
  problem: string | null;
  lastWriteAt: number | null;
  lastReadAt: number | null;
}

export type LevelFilter = "attention" | "all";

/** Reads for the screens that tell how far each shop is in step. */
export function makeSyncQueries({ db }: { db: Db }) {
  return {
    async listShops(options: {
      factoryId: string;
      search: string;
      page: number;
    }): Promise<Page<ShopSyncRow>> {
      const range = pageRange(options.page);
      const rows = await selectShops(db, options.factoryId)
        .$if(options.search !== "", (query) =>
          query.where((eb) =>
            eb.or([
              contains(eb.ref("Partnership.label"), options.search),
              contains(eb.ref("Shop.name"), options.search),
            ]),
          ),
        )
        .orderBy("Channel.kind")
        .orderBy("Partnership.label")
        .orderBy("Channel.id")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(rows.map(withNumbers), options.page);
    },

    async readShop(options: {
      factoryId: string;
      channelId: string;
    }): Promise<ShopSyncDetails | undefined> {
      const row = await selectShops(db, options.factoryId)
        .select((eb) => [
          "Installation.blockedAt",
          "ShopWindow.p50Ms as windowP50Ms",
          "ShopWindow.samples as windowSamples",
          levelsOf(eb)
            .select((level) => level.fn.min("Level.dirtySince").as("at"))
            .as("oldestDirtyAt"),
          levelsOf(eb)
            .select((level) => level.fn.count<number>("Level.readSince").as("n"))
            .as("waitingReads"),
          countGivenUp(eb).as("givenUp"),
        ])
        .where("Channel.id", "=", options.channelId)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        ...withNumbers(row),
        windowSamples: row.windowSamples ?? 0,
        waitingReads: Number(row.waitingReads),
        givenUp: Number(row.givenUp ?? 0),
      };
    },

    async listLevels(options: {
      factoryId: string;
      channelId: string;
      search: string;
      filter: LevelFilter;
      page: number;
    }): Promise<Page<LevelRow>> {
      const range = pageRange(options.page);
      const rows = await selectLevels(db, options)
        .orderBy("Item.sku")
        .orderBy("Level.id")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(rows, options.page);
    },
  };
}

export type SyncQueries = ReturnType<typeof makeSyncQueries>;

type LevelCounts = "levels" | "dirtyLevels" | "stoppedLevels" | "openBatches";

function withNumbers<T extends Record<LevelCounts, number | string | null>>(
  row: T,
): T & Record<LevelCounts, number> {
  return {
    ...row,
    levels: Number(row.levels),
    dirtyLevels: Number(row.dirtyLevels),
    stoppedLevels: Number(row.stoppedLevels),
    openBatches: Number(row.openBatches),
  };
}

function joinShops(db: Db, factoryId: string) {
  return db
    .selectFrom("Channel")
    .innerJoin("Shop", "Shop.id", "Channel.shopId")
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    .leftJoin("ShopWindow", "ShopWindow.channelId", "Channel.id")
    .leftJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "Channel.shopId")
        .on((eb) =>
          eb(
            "Installation.app",
            "=",
            eb.case().when("Channel.kind", "=", "brand").then("factory").else("reseller").end(),
          ),
        ),
    )
    .where("Channel.factoryId", "=", factoryId);
}

function levelsOf(eb: ExpressionBuilder<DB, "Channel">) {
  return eb.selectFrom("Level").whereRef("Level.channelId", "=", "Channel.id");
}

function selectShops(db: Db, factoryId: string) {
  return joinShops(db, factoryId).select((eb) => [
    "Channel.id as channelId",
    "Channel.kind",
    "Partnership.label",
    "Shop.name as shopName",
    "Channel.state",
    "Installation.blockedReason",
    "ShopWindow.p999Ms as windowMs",
    levelsOf(eb)
      .select((level) => level.fn.countAll<number>().as("n"))
      .as("levels"),
    levelsOf(eb)
      .select((level) => level.fn.count<number>("Level.dirtySince").as("n"))
      .as("dirtyLevels"),
    levelsOf(eb)
      .select((level) => level.fn.countAll<number>().as("n"))
      .where("Level.state", "!=", "ok")
      .as("stoppedLevels"),
    levelsOf(eb)
      .select((level) => level.fn.max("Level.lastWriteAt").as("at"))
      .as("lastWriteAt"),
    eb
      .selectFrom("WriteBatch")
      .select((batch) => batch.fn.countAll<number>().as("n"))
      .whereRef("WriteBatch.shopId", "=", "Channel.shopId")
      .whereRef("WriteBatch.app", "=", "Installation.app")
      .where("WriteBatch.state", "=", OPEN)
      .as("openBatches"),
  ]);
}

/** A level whose write is out is still being written; its intent knows since when. */
function underWaySince(eb: ExpressionBuilder<DB, "Level">) {
  return eb
    .selectFrom("WriteIntent")
    .select((intent) => intent.fn.min("WriteIntent.dirtySince").as("at"))
    .whereRef("WriteIntent.levelId", "=", "Level.id")
    .where("WriteIntent.state", "=", "open");
}

function selectLevels(
  db: Db,
  options: { factoryId: string; channelId: string; search: string; filter: LevelFilter },
) {
  return db
    .selectFrom("Level")
    .innerJoin("Item", "Item.id", "Level.itemId")
    .select([
      "Level.id",
      "Item.sku",
      "Item.productTitle",
      "Item.variantTitle",
      "Level.itemId",
      "Level.target",
      "Level.known",
      "Level.state",
      "Level.problem",
      "Level.lastWriteAt",
      "Level.lastReadAt",
    ])
    .select((eb) => eb.fn.coalesce("Level.dirtySince", underWaySince(eb)).as("dirtySince"))
    .where("Level.factoryId", "=", options.factoryId)
    .where("Level.channelId", "=", options.channelId)
    .$if(options.filter === "attention", (query) => query.where("Level.state", "!=", "ok"))
    .$if(options.search !== "", (query) =>
      query.where((eb) =>
        eb.or([
          contains(eb.ref("Item.sku"), options.search),
          contains(eb.ref("Item.productTitle"), options.search),
        ]),
      ),
    );
}
