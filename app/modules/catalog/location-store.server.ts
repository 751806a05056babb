import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { ReadLocation } from "./ports.ts";

export interface LocationRow {
  id: string;
  gid: string;
  state: string;
  kind: string;
}

/** Keeps the factory's locations in the order in which Shopify lists them; their ids never change. */
export async function saveLocations(
  tx: Tx,
  clock: Clock,
  { factoryId, locations }: { factoryId: string; locations: readonly ReadLocation[] },
): Promise<void> {
  for (const [rank, location] of locations.entries()) {
    const row = {
      name: location.name,
      state: location.isActive ? "active" : "inactive",
      kind: location.isService ? "third_party" : "own",
      address: JSON.stringify(location.address),
    };
    await tx
      .insertInto("FactoryLocation")
      .values({ id: clock.newId(), factoryId, gid: location.gid, rank, ...row })
      .onConflict((conflict) => conflict.columns(["factoryId", "gid"]).doUpdateSet(row))
      .execute();
  }
  await markMissing(tx, { factoryId, gids: locations.map((location) => location.gid) });
  await saveShipFrom(tx, { factoryId, locations });
}

async function markMissing(
  tx: Tx,
  { factoryId, gids }: { factoryId: string; gids: readonly string[] },
): Promise<void> {
  await tx
    .updateTable("FactoryLocation")
    .set({ state: "inactive" })
    .where("factoryId", "=", factoryId)
    .where("gid", "not in", [...gids, ""])
    .execute();
}

/** Goods leave from the first location of the factory's own; resellers' rates and taxes depend on it. */
async function saveShipFrom(
  tx: Tx,
  { factoryId, locations }: { factoryId: string; locations: readonly ReadLocation[] },
): Promise<void> {
  const first = locations.find((location) => location.isActive && !location.isService);
  if (!first) return;
  await tx
    .updateTable("Shop")
    .set({ shipFrom: JSON.stringify(first.address) })
    .where("id", "=", factoryId)
    .execute();
}

/** Where the factory itself keeps goods, by gid. */
export async function readOwnLocations(
  tx: Tx | Db,
  factoryId: string,
): Promise<Map<string, LocationRow>> {
  const rows = await tx
    .selectFrom("FactoryLocation")
    .select(["id", "gid", "state", "kind"])
    .where("factoryId", "=", factoryId)
    .where("kind", "=", "own")
    .where("state", "=", "active")
    .execute();
  return new Map(rows.map((row) => [row.gid, row]));
}
