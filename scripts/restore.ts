/**
 * `npm run restore -- FILE`: makes the database of DATABASE_URL from a backup and brings it into a state that
 * is safe to start the hub on. A SQLite file that is there is put aside; a PostgreSQL database must be empty.
 * No hub may run on it meanwhile.
 */
import { existsSync } from "node:fs";

import { beginRestored } from "#app/jobs/begin-restored.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openDatabase } from "#app/platform/db/database.server.ts";
import { putBackup } from "#app/platform/db/put-backup.server.ts";
import { migrate } from "./local/migrate.ts";

const MINUTE_MS = 60_000;

const [file] = process.argv.slice(2);
const url = process.env["DATABASE_URL"];
if (file === undefined || url === undefined || !existsSync(file)) {
  console.error(
    "Name a backup, and the database in DATABASE_URL: npm run restore -- headwater.backup",
  );
  process.exit(1);
}
const clock = realClock();
const { asideAt } = await putBackup({ url, file, now: clock.now() });
if (asideAt !== null) console.log(`What was there lies in ${asideAt} now.`);
// What the code has learned since the backup was taken.
await migrate(url);
const database = openDatabase({ url });
try {
  const { takenAt, shops } = await beginRestored({ database, clock });
  const minutes = Math.round((clock.now() - takenAt) / MINUTE_MS);
  console.log(
    `Restored as of ${new Date(takenAt).toISOString()}, ${minutes} minutes ago. Start the hub: it looks ` +
      `through ${shops} shops and raises nothing before it has. The factory app's Health page shows how far it is.`,
  );
} finally {
  await database.close();
}
