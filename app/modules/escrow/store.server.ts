import { sql } from "kysely";
import { groupBy } from "#app/kernel/group.ts";
import { type ItemBooks } from "#app/modules/ledger/index.ts";
import { loadBooks, saveBooks, type WantedBooks } from "#app/modules/ledger/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among, upsertRows } from "#app/platform/db/row-set.server.ts";
import { coolingLots, type CoolingLots } from "./cooling.ts";
import type { EscrowChannel } from "./rules.ts";

/** All that a decision about one item needs; changed in memory, then saved whole. */
export interface EscrowItem {
  readonly books: ItemBooks;
  lotsOf(channelId: string): CoolingLots;
  /** Locked units by partnership; a sale through its channel uses the lock up. */
  readonly dedicated: Map<string, number>;
}

interface LoadedItem extends EscrowItem {
  readonly lotsByChannel: Map<string, CoolingLots>;
  readonly storedLots: Map<string, { channelId: string; units: number }>;
  readonly storedDedicated: ReadonlyMap<string, number>;
}

/** Loads items for a decision. The caller holds their locks. */
export async function loadEscrow(
  tx: Db | Tx,
  items: readonly WantedBooks[],
  orderLineIds: readonly string[] = [],
): Promise<Map<string, EscrowItem>> {
  const books = await loadBooks(tx, items, orderLineIds);
  const ids = [...books.keys()];
  const lots = groupBy(await readLots(tx, ids), (row) => row.itemId);
  const dedicated = groupBy(await readDedicated(tx, ids), (row) => row.itemId);
  const loaded = new Map<string, LoadedItem>();
  for (const [itemId, itemBooks] of books) {
    loaded.set(itemId, assemble(itemBooks, lots.get(itemId) ?? [], dedicated.get(itemId) ?? []));
  }
  return loaded;
}

type LotRow = Awaited<ReturnType<typeof readLots>>[number];

function assemble(
  books: ItemBooks,
  lots: readonly LotRow[],
  dedicatedRows: readonly { partnershipId: string; units: number }[],
): LoadedItem {
  const lotsByChannel = new Map<string, CoolingLots>();
  for (const [channelId, rows] of groupBy(lots, (row) => row.channelId)) {
    lotsByChannel.set(channelId, coolingLots(rows));
  }
  const dedicated = new Map(dedicatedRows.map((row) => [row.partnershipId, row.units]));
  return {
    books,
    dedicated,
    lotsByChannel,
    storedLots: new Map(lots.map((row) => [row.id, row])),
    storedDedicated: new Map(dedicated),
    lotsOf(channelId) {
      const known = lotsByChannel.get(channelId) ?? coolingLots([]);
      lotsByChannel.set(channelId, known);
      return known;
    },
  };
}

async function readLots(tx: Db | Tx, itemIds: readonly string[]) {
  return tx
    .selectFrom("CoolingLot")
    .selectAll()
    .where("itemId", "in", among(tx, itemIds))
    .execute();
}

async function readDedicated(tx: Db | Tx, itemIds: readonly string[]) {
  return tx
    .selectFrom("DedicatedStock")
    .selectAll()
    .where("itemId", "in", among(tx, itemIds))
    .execute();
}

/** Writes what was decided: transfers, balances, cooling lots, locks used up. */
export async function saveEscrow(tx: Tx, items: Iterable<EscrowItem>, at: number): Promise<void> {
  const all = [...items].filter((item): item is LoadedItem => "storedLots" in item);
  await saveBooks(
    tx,
    all.map((item) => item.books),
    at,
  );
  await saveLots(tx, all);
  await saveDedicated(tx, all);
}

async function saveLots(tx: Tx, items: readonly LoadedItem[]): Promise<void> {
  const gone: string[] = [];
  const written = [];
  for (const item of items) {
    const left = new Set<string>();
    for (const [channelId, lots] of item.lotsByChannel) {
      for (const lot of lots.lots) {
        left.add(lot.id);
        if (item.storedLots.get(lot.id)?.units !== lot.units) {
          written.push({ ...lot, itemId: item.books.itemId, channelId });
        }
      }
    }
    for (const id of item.storedLots.keys()) if (!left.has(id)) gone.push(id);
  }
  if (gone.length > 0)
    await tx.deleteFrom("CoolingLot").where("id", "in", among(tx, gone)).execute();
  await upsertRows(tx, "CoolingLot", {
    rows: written.map(({ id, itemId, channelId, units, notBefore }) => ({
      id,
      itemId,
      channelId,
      units,
      notBefore,
    })),
    onConflict: sql`on conflict ("id") do update set "units" = excluded."units"`,
  });
}

async function saveDedicated(tx: Tx, items: readonly LoadedItem[]): Promise<void> {
  const rows = items.flatMap(({ books: { itemId, factoryId }, dedicated, storedDedicated }) =>
    [...dedicated]
      .filter(([partnershipId, units]) => storedDedicated.get(partnershipId) !== units)
      .map(([partnershipId, units]) => ({ partnershipId, itemId, factoryId, units })),
  );
  await upsertRows(tx, "DedicatedStock", {
    rows,
    onConflict: sql`on conflict ("partnershipId", "itemId") do update set "units" = excluded."units"`,
  });
}

type LoadedChannel = EscrowChannel & { state: string; shopId: string };

/** The channels of a factory, by id. */
export async function loadChannels(
  tx: Db | Tx,
  factoryId: string,
): Promise<Map<string, LoadedChannel>> {
  return toChannels(await selectChannels(tx).where("factoryId", "=", factoryId).execute());
}

/** The channels named: a factory may have thousands, of which one call concerns one. */
export async function loadChannelsById(
  tx: Db | Tx,
  ids: Iterable<string>,
): Promise<Map<string, LoadedChannel>> {
  return toChannels(await selectChannels(tx).where("id", "in", among(tx, ids)).execute());
}

function selectChannels(tx: Db | Tx) {
  return tx.selectFrom("Channel").select(["id", "kind", "partnershipId", "state", "shopId"]);
}

type ChannelRow = Awaited<ReturnType<ReturnType<typeof selectChannels>["execute"]>>[number];

function toChannels(rows: readonly ChannelRow[]): Map<string, LoadedChannel> {
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, kind: row.kind === "brand" ? ("brand" as const) : ("reseller" as const) },
    ]),
  );
}
