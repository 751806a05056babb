import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

import { migratePostgres } from "#app/platform/db/migrate-postgres.server.ts";
import { prepareBoss } from "#app/platform/tasks/boss.server.ts";
import { prismaEnvironment } from "../prisma-environment.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Applies the migrations that a database lacks; on PostgreSQL pg-boss brings its own. */
export async function migrate(databaseUrl: string, options = { print: false }): Promise<void> {
  if (databaseUrl.startsWith("postgres")) {
    await migratePostgres(databaseUrl, resolve(ROOT, "prisma/postgres/migrations"));
    await prepareBoss(databaseUrl);
    return;
  }
  execFileSync("prisma", ["migrate", "deploy"], {
    cwd: ROOT,
    env: prismaEnvironment(databaseUrl),
    stdio: options.print ? "inherit" : "pipe",
  });
}
