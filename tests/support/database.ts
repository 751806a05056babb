import { copyFile, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openDatabase, openSqliteImage, type Database } from "#app/platform/db/database.server.ts";
import { createMigratedFile, fingerprintMigrations } from "#app/platform/db/migrate.server.ts";
import { openTestPostgres, testServer } from "./postgres.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/migrations");

export type TestDatabase = Database & { url: string };
/** `path` is its file. */
export type TestFile = TestDatabase & { path: string };

/**
 * A fresh migrated database of its own, in a file or on the server of `npm run test:postgres`; `close` also
 * deletes it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  return testServer === undefined ? openTestFile() : openTestPostgres(testServer);
}

/** SQLite, whatever the tests run on. */
export async function openTestFile(): Promise<TestFile> {
  return openCopyOf(await migratedTemplate());
}

/** A database of its own that begins as a copy of the file. */
export async function openCopyOf(file: string): Promise<TestFile> {
  const folder = await mkdtemp(join(tmpdir(), "headwater-test-"));
  const path = join(folder, "test.db");
  await copyFile(file, path);
  const database = openDatabase({ url: `file:${path}` });
  return {
    ...database,
    path,
    url: `file:${path}`,
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let image: Promise<Buffer> | undefined;

/** A fresh migrated database in memory, real SQLite without the disk; or on the tests' server. */
export async function openMemoryDatabase(): Promise<Database> {
  if (testServer !== undefined) return openTestPostgres(testServer);
  image ??= migratedTemplate().then((path) => readFile(path));
  return openSqliteImage(await image);
}

/** Migrates once per set of migrations and machine; every test copies the file. */
async function migratedTemplate(): Promise<string> {
  const path = join(tmpdir(), `headwater-template-${await fingerprintMigrations(MIGRATIONS)}.db`);
  if (await exists(path)) return path;
  // Another test worker may do the same at this moment: each writes its own file, the last rename wins.
  const mine = `${path}.${process.pid}`;
  await rm(mine, { force: true });
  await createMigratedFile(mine, MIGRATIONS);
  await rename(mine, path);
  return path;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
