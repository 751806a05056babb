/**
 * `npm run migration -- add-credit-limit`: writes the SQL that leads from the migrations to
 * prisma/schema.prisma as a new migration, for SQLite and for PostgreSQL under one name. Read both
 * before you commit them; applied ones are never edited.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { toPostgresSchema } from "./postgres-schema.ts";
import { prismaEnvironment } from "./prisma-environment.ts";

const ROOT = resolve(import.meta.dirname, "..");
const SCHEMA = "prisma/schema.prisma";
const POSTGRES_SCHEMA = "prisma/postgres/schema.prisma";
const EMPTY = 0;
const NOT_EMPTY = 2;

function stamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

/** The SQL that the schema is ahead of the migrations, if it is; the exit code says: 0 it is not, 2 it is. */
function difference(fromTo: readonly string[]): string | undefined {
  const args = ["migrate", "diff", ...fromTo, "--script", "--exit-code"];
  const env = prismaEnvironment("file::memory:");
  const result = spawnSync("prisma", args, { cwd: ROOT, env, encoding: "utf8" });
  if (result.status === EMPTY) return undefined;
  if (result.status === NOT_EMPTY) return result.stdout;
  throw new Error(`prisma migrate diff failed:\n${result.stderr}`);
}

function sqliteDifference(): string | undefined {
  return difference(["--from-migrations", "prisma/migrations", "--to-schema-datamodel", SCHEMA]);
}

/** From the copy that the last migration left to the one that the schema makes now: no server is asked. */
function postgresDifference(wanted: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "headwater-schema-"));
  const to = join(folder, "schema.prisma");
  try {
    writeFileSync(to, wanted);
    const config = ["--config", "prisma/postgres/offline.config.ts"];
    const from = ["--from-schema-datamodel", POSTGRES_SCHEMA];
    return difference([...config, ...from, "--to-schema-datamodel", to]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeMigration(path: string, sql: string): void {
  mkdirSync(resolve(ROOT, path), { recursive: true });
  writeFileSync(resolve(ROOT, path, "migration.sql"), sql);
  console.log(`Wrote ${path}/migration.sql. Read it before you commit it.`);
}

const name = process.argv[2];
if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error("Name the migration in kebab-case: npm run migration -- add-credit-limit");
  process.exit(1);
}

const folder = `${stamp(new Date())}_${name}`;
const postgresSchema = toPostgresSchema(readFileSync(resolve(ROOT, SCHEMA), "utf8"));
const sqlite = sqliteDifference();
const postgres = postgresDifference(postgresSchema);
if (sqlite !== undefined) writeMigration(`prisma/migrations/${folder}`, sqlite);
if (postgres !== undefined) writeMigration(`prisma/postgres/migrations/${folder}`, postgres);
writeFileSync(resolve(ROOT, POSTGRES_SCHEMA), postgresSchema);
if (sqlite === undefined && postgres === undefined) {
  console.log("The migrations already lead to prisma/schema.prisma; there is nothing to write.");
}
