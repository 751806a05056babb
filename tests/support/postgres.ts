import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import pg from "pg";
import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { prepareBoss } from "#app/platform/tasks/boss.server.ts";
import { migratePostgres } from "#app/platform/db/migrate-postgres.server.ts";
import { fingerprintMigrations } from "#app/platform/db/migrate.server.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/postgres/migrations");
/** Of the lock that test workers take to make the template one at a time. */
const TEMPLATE_LOCK = 4_711;
/** A test world is one process with few things at once, and servers allow about a hundred connections. */
const POOL_SIZE = 6;

/** The server of `npm run test:postgres`; undefined when tests run on SQLite. */
export const testServer: string | undefined = process.env["TEST_DATABASE_URL"];

/** A fresh migrated database of its own on the server; `close` also drops it. */
export async function openTestPostgres(server: string): Promise<Database & { url: string }> {
  const template = `headwater_template_${await fingerprintMigrations(MIGRATIONS)}`;
  const name = `headwater_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, async (client) => {
    await makeTemplate(client, { server, template });
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    // What a test wrote need not survive a power cut.
    await client.query(`alter database ${name} set synchronous_commit = off`);
  });
  const url = urlOf(server, name);
  const database = openDatabase({ url, poolSize: POOL_SIZE });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A database of its own without a single table. */
export async function makeEmptyPostgres(
  server: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `headwater_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template template0 locale 'C' encoding 'UTF8'`),
  );
  return {
    url: urlOf(server, name),
    drop: () =>
      onServer(server, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

/** Migrates once per set of migrations and server; every test's database is a copy. */
async function makeTemplate(
  client: pg.Client,
  { server, template }: { server: string; template: string },
): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    const known = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (known.rowCount === 1) return;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template template0 locale 'C' encoding 'UTF8'`);
    await migratePostgres(urlOf(server, draft), MIGRATIONS);
    await prepareBoss(urlOf(server, draft));
    await client.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = join("/", database);
  return url.href;
}
