import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";

const applied = z.array(z.object({ migration_name: z.string(), checksum: z.string() }));

/**
 * Refuses a database that another version's migrations made: Prisma applies what is new but does not
 * look at what was changed, and the hub would fail later, on a column that is not there.
 */
export function checkData(file: string, migrationsFolder: string): void {
  if (!existsSync(file)) return;
  for (const { migration_name: name, checksum } of readApplied(file)) {
    const path = join(migrationsFolder, name, "migration.sql");
    if (existsSync(path) && checksumOf(path) === checksum) continue;
    throw new Error(
      `${file} was made by another version of this project (migration ${name}). ` +
        "`npm run reset` begins anew.",
    );
  }
}

function readApplied(file: string): z.infer<typeof applied> {
  const database = new Sqlite(file, { readonly: true });
  try {
    const table = database.prepare("select 1 from sqlite_master where name = '_prisma_migrations'");
    if (table.get() === undefined) return [];
    const rows = database.prepare(
      "select migration_name, checksum from _prisma_migrations where rolled_back_at is null",
    );
    return applied.parse(rows.all());
  } finally {
    database.close();
  }
}

/** As Prisma reckons it. */
function checksumOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
