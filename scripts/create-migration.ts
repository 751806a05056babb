/**
 * `npm run migration -- add-credit-limit`: writes the SQL that leads from the migrations to
 * prisma/schema.prisma as a new migration. Read it before you commit it; applied ones are never edited.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { prismaEnvironment } from "./prisma-environment.ts";

const ROOT = resolve(import.meta.dirname, "..");
const EMPTY = 0;
const NOT_EMPTY = 2;

function stamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

/** The SQL that the schema is ahead of the migrations, if it is; the exit code says: 0 it is not, 2 it is. */
function difference(): string | undefined {
  const from = ["--from-migrations", "prisma/migrations"];
  const to = ["--to-schema-datamodel", "prisma/schema.prisma"];
  const args = ["migrate", "diff", ...from, ...to, "--script", "--exit-code"];
  const env = prismaEnvironment("file::memory:");
  const result = spawnSync("prisma", args, { cwd: ROOT, env, encoding: "utf8" });
  if (result.status === EMPTY) return undefined;
  if (result.status === NOT_EMPTY) return result.stdout;
  throw new Error(`prisma migrate diff failed:\n${result.stderr}`);
}

const name = process.argv[2];
if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error("Name the migration in kebab-case: npm run migration -- add-credit-limit");
  process.exit(1);
}

const sql = difference();
if (sql === undefined) {
  console.log("The migrations already lead to prisma/schema.prisma; there is nothing to write.");
} else {
  const folder = `prisma/migrations/${stamp(new Date())}_${name}`;
  mkdirSync(resolve(ROOT, folder));
  writeFileSync(resolve(ROOT, folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}
