/**
 * `npm run restore -- FILE`: makes the database of DATABASE_URL from a backup and brings it into a state that
 * is safe to start the hub on. A SQLite file that is there is put aside; a PostgreSQL database must be empty.
 * No hub may run on it meanwhile.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { beginRestored } from "#app/jobs/begin-restored.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openDatabase } from "#app/platform/db/database.server.ts";
import { putBackup } from "#app/platform/db/put-backup.server.ts";
import { prismaEnvironment } from "./prisma-environment.ts";

const ROOT = resolve(import.meta.dirname, "..");
const MINUTE_MS = 60_000;

/** What the code has learned since the backup was taken. */
function migrate(url: string): void {
  const env = prismaEnvironment(url);
  const run = spawnSync("prisma", ["migrate", "deploy"], { cwd: ROOT, env, encoding: "utf8" });
  if (run.status !== 0)
    throw new Error(`prisma migrate deploy failed:\n${run.stdout}${run.stderr}`);
}

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
migrate(url);
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
