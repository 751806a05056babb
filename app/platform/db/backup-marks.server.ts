import { Fault } from "#app/kernel/fault.ts";
import type { Tx } from "./database.server.ts";

/** Stored before a backup is taken, so that it carries its own age. */
export async function storeMark(tx: Tx, mark: { id: string; takenAt: number }): Promise<void> {
  await tx.insertInto("BackupMark").values(mark).execute();
}

/** When the backup that this database came from was begun, in ms. */
export async function readNewestMark(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("BackupMark")
    .select((eb) => eb.fn.max("takenAt").as("at"))
    .executeTakeFirst();
  if (row?.at === null || row?.at === undefined) {
    throw new Fault("no_backup_mark", {
      message: "this database was not backed up by `npm run backup`, so its age is not known",
    });
  }
  return Number(row.at);
}

/** Every installation has to be gone through; what an earlier restore left undone begins anew. */
export async function storeRestoredShops(
  tx: Tx,
  of: { takenAt: number; now: number },
): Promise<number> {
  const installed = await tx
    .selectFrom("Installation")
    .select(["shopId", "app"])
    .where("state", "=", "installed")
    .execute();
  for (const shop of installed) {
    const fresh = { restoredAt: of.now, state: "sweeping", sweptAt: null };
    await tx
      .insertInto("RestoredShop")
      .values({ ...shop, takenAt: of.takenAt, ...fresh })
      // The earlier of two restores that were not gone through counts.
      .onConflict((conflict) =>
        conflict.columns(["shopId", "app"]).doUpdateSet((row) => ({
          ...fresh,
          takenAt: row
            .case()
            .when("RestoredShop.state", "=", "done")
            .then(of.takenAt)
            .else(row.ref("RestoredShop.takenAt"))
            .end(),
        })),
      )
      .execute();
  }
  return installed.length;
}
