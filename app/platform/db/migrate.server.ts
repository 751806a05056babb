import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import SqliteConstructor from "better-sqlite3";

/**
 * Applies the migrations of a folder to an empty SQLite file, for tests and the simulator, which need
 * thousands of databases quickly. A real one is migrated with `prisma migrate deploy`.
 */
export async function createMigratedFile(path: string, migrationsFolder: string): Promise<void> {
  const database = new SqliteConstructor(path);
  for (const { sql } of await readMigrations(migrationsFolder)) database.exec(sql);
  database.close();
}

/** A fingerprint of all migrations, to tell whether a prepared copy is stale. */
export async function fingerprintMigrations(migrationsFolder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const { sql } of await readMigrations(migrationsFolder)) hash.update(sql);
  return hash.digest("hex").slice(0, 16);
}

export interface Migration {
  name: string;
  sql: string;
}

/** Oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  names.sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}
