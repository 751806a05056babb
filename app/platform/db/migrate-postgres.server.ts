import { createHash } from "node:crypto";
import pg from "pg";
import { WRITERS_TABLE } from "./postgres-driver.server.ts";
import { readMigrations, type Migration } from "./migrate.server.ts";

/** Of the lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 7_301;

/**
 * Applies the migrations that a PostgreSQL database lacks, each in a transaction of its own, and refuses
 * one that was made by others. (Prisma's own command cannot: over its JavaScript driver it does not read
 * PostgreSQL's catalogue.)
 */
export async function migratePostgres(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists "_migrations" (name text primary key, checksum text not null,
        "appliedAt" timestamptz not null default now())`,
    );
    // Locked by each writing transaction, and never written (open-postgres.server.ts).
    await client.query(`create table if not exists "${WRITERS_TABLE}" ()`);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `select name, checksum from "_migrations"`,
    );
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const migration of await readMigrations(folder)) {
      await applyOnce(client, migration, applied.get(migration.name));
    }
  } finally {
    await client.end();
  }
}

async function applyOnce(
  client: pg.Client,
  { name, sql }: Migration,
  applied: string | undefined,
): Promise<void> {
  const checksum = createHash("sha256").update(sql).digest("hex");
  if (applied === checksum) return;
  if (applied !== undefined) {
    throw new Error(
      `The database was made by another version of this project (migration ${name}): run the version ` +
        "that made it, or begin with an empty database.",
    );
  }
  await client.query("begin");
  await client.query(sql);
  await client.query(`insert into "_migrations" (name, checksum) values ($1, $2)`, [
    name,
    checksum,
  ]);
  await client.query("commit");
}
