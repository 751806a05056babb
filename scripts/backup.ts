/**
 * `npm run backup -- FILE`: copies the database of DATABASE_URL, SQLite or PostgreSQL, while the hub may be
 * at work on it. docs/operations.md says how often, and what a restore costs.
 */
import { existsSync } from "node:fs";

import { realClock } from "#app/platform/clock/clock.server.ts";
import { openDatabase } from "#app/platform/db/database.server.ts";
import { takeBackup } from "#app/platform/db/take-backup.server.ts";

const [file] = process.argv.slice(2);
const url = process.env["DATABASE_URL"];
if (file === undefined || url === undefined) {
  console.error(
    "Name the file, and the database in DATABASE_URL: npm run backup -- headwater.backup",
  );
  process.exit(1);
}
if (existsSync(file)) {
  console.error(`${file} is there already; name another.`);
  process.exit(1);
}
const database = openDatabase({ url });
try {
  const { takenAt } = await takeBackup({ database, clock: realClock(), url, file });
  console.log(`${file} has everything until ${new Date(takenAt).toISOString()}.`);
} finally {
  await database.close();
}
