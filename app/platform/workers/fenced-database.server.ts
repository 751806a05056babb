import type { Database, Tx } from "#app/platform/db/database.server.ts";

/** The same database, where each writing transaction first makes sure that it may still be written. */
export function fence(database: Database, check: (tx: Tx) => Promise<void>): Database {
  return {
    ...database,
    write: (work, options) =>
      database.write(async (tx) => {
        await check(tx);
        return work(tx);
      }, options),
  };
}
