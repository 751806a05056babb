import { execFile } from "node:child_process";
import { copyFile, rename, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { Fault } from "#app/kernel/fault.ts";
import { checkSqlite } from "./take-backup.server.ts";

const run = promisify(execFile);
const FILE_SCHEME = "file:";
/** SQLite keeps the newest pages and their index beside the file. */
const BESIDE = ["", "-wal", "-shm"];

/**
 * Puts a backup in the place of a database. A SQLite file that is there is put aside, and its path given;
 * a PostgreSQL database must be empty, since pg_restore would mix the two. A backup that is damaged, or
 * belongs to the other kind of database, is refused before anything is touched.
 */
export async function putBackup(of: {
  url: string;
  file: string;
  now: number;
}): Promise<{ asideAt: string | null }> {
  const { url, file, now } = of;
  if (url.startsWith("postgres")) {
    await restorePostgres(url, file);
    return { asideAt: null };
  }
  checkSqlite(file);
  const path = url.slice(FILE_SCHEME.length);
  const asideAt = (await exists(path)) ? `${path}.before-${now}` : null;
  if (asideAt !== null) {
    for (const end of BESIDE) {
      if (await exists(path + end)) await rename(path + end, asideAt + end);
    }
  }
  await copyFile(file, path);
  return { asideAt };
}

async function restorePostgres(url: string, file: string): Promise<void> {
  const tables = await run("psql", ["--no-align", "--tuples-only", "--command", COUNT_TABLES, url]);
  if (tables.stdout.trim() !== "0") {
    throw new Fault("database_not_empty", {
      message:
        "DATABASE_URL must name an empty database: make one with createdb, and name it there",
    });
  }
  await run("pg_restore", [
    "--no-owner",
    "--exit-on-error",
    "--single-transaction",
    `--dbname=${url}`,
    file,
  ]);
}

const COUNT_TABLES =
  "select count(*) from information_schema.tables where table_schema = current_schema()";

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
