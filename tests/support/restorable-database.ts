import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { takeBackup } from "#app/platform/db/take-backup.server.ts";
import { openCopyOf, openMemoryDatabase, openTestFile, type TestFile } from "./database.ts";

/** A world's database, whose place a copy of it can take. */
export interface RestorableDatabase {
  /** Whatever is in its place when it is asked. */
  database: Database;
  /** Copies it as it stands; gives the copy's file. Only of a database on disk. */
  backUp(clock: Clock): Promise<string>;
  putBack(file: string): Promise<void>;
}

export async function openRestorable(onDisk: boolean): Promise<RestorableDatabase> {
  const files: TestFile[] = onDisk ? [await openTestFile()] : [];
  let current: Database = files[0] ?? (await openMemoryDatabase());
  return {
    database: {
      get db() {
        return current.db;
      },
      get dialect() {
        return current.dialect;
      },
      write: (work) => current.write(work),
      inUse: () => current.inUse(),
      close: async () => {
        for (const database of new Set<Database>([...files, current])) await database.close();
      },
    },
    async backUp(clock) {
      const path = files.at(-1)?.path;
      if (path === undefined) throw new Error("the world is not on disk");
      // Beside the database, and deleted with it.
      const file = `${path}.backup-${clock.newId()}`;
      await takeBackup({ database: current, clock, url: `file:${path}`, file });
      return file;
    },
    async putBack(file) {
      const copy = await openCopyOf(file);
      files.push(copy);
      current = copy;
    },
  };
}
