import { execFile } from "node:child_process";
import { promisify } from "node:util";
import SqliteConstructor from "better-sqlite3";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { storeMark } from "./backup-marks.server.ts";
import type { Database } from "./database.server.ts";

const run = promisify(execFile);
const FILE_SCHEME = "file:";
/** All pages in one step: a step that another process writes between begins the copy anew. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies a database while the hub is at work on it, as it stands at one moment. SQLite's file is copied
 * by its own backup interface from one snapshot, PostgreSQL's by pg_dump. Writers are not held up. The
 * copy carries the time (ms) from which on it knows nothing.
 */
export async function takeBackup(deps: {
  database: Database;
  clock: Clock;
  url: string;
  file: string;
}): Promise<{ takenAt: number }> {
  const { database, clock, url, file } = deps;
  const takenAt = clock.now();
  await database.write((tx) => storeMark(tx, { id: clock.newId(), takenAt }));
  if (database.dialect === "sqlite") await copySqlite(url.slice(FILE_SCHEME.length), file);
  else await run("pg_dump", ["--format=custom", "--no-owner", `--file=${file}`, url]);
  return { takenAt };
}

async function copySqlite(path: string, file: string): Promise<void> {
  const source = new SqliteConstructor(path, { readonly: true, fileMustExist: true });
  try {
    await source.backup(file, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  checkSqlite(file);
}

/** A copy that cannot be read is found when it is made, not when it is needed. */
export function checkSqlite(file: string): void {
  const copy = new SqliteConstructor(file, { readonly: true, fileMustExist: true });
  try {
    const found = copy.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Error(`${file} is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}
