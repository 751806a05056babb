import { distrustLevels, forgetOpenWrites } from "#app/modules/channels/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { readNewestMark, storeRestoredShops } from "#app/platform/db/backup-marks.server.ts";

export interface Restored {
  /** When the backup was begun, in ms: what happened after is not in it. */
  takenAt: number;
  /** Installations whose shops are looked through. */
  shops: number;
}

/**
 * Makes a restored database safe, before any worker runs on it: no level is written and no item raised
 * until its shops were read, no stored write is sent again, and every shop's orders are looked for from the
 * time of the backup on.
 */
export async function beginRestored(deps: { database: Database; clock: Clock }): Promise<Restored> {
  return deps.database.write(async (tx) => {
    const now = deps.clock.now();
    const takenAt = await readNewestMark(tx);
    await forgetOpenWrites(tx, now);
    await distrustLevels(tx, { now });
    const shops = await storeRestoredShops(tx, { takenAt, now });
    return { takenAt, shops };
  });
}
