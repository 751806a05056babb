import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { createMigratedFile } from "#app/platform/db/migrate.server.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/migrations");

export interface ScratchDatabase {
  database: Database;
  folder: string;
  close(): Promise<void>;
}

/** A fresh SQLite database opened as the hub opens its own; `close` deletes it. */
export async function openScratchDatabase(): Promise<ScratchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
  const path = join(folder, "bench.db");
  await createMigratedFile(path, MIGRATIONS);
  const database = openDatabase({
    url: `file:${path}`,
    nextTurn: () => new Promise((done) => setImmediate(done)),
    now: () => performance.now(),
  });
  return {
    database,
    folder,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
