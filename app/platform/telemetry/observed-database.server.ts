import type { Database } from "#app/platform/db/database.server.ts";
import type { Telemetry } from "./telemetry.server.ts";

/** The database, each of whose write transactions is timed as its caller waits for it, and a span. */
export function observedDatabase(database: Database, telemetry: Telemetry): Database {
  return {
    ...database,
    write: (work, options) =>
      telemetry.span("database write", {}, async () => {
        const seconds = telemetry.watch();
        try {
          return await database.write(work, options);
        } finally {
          telemetry.record("databaseWrite", {}, seconds());
        }
      }),
  };
}
