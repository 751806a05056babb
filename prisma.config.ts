import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { defineConfig } from "prisma/config";

const DEFAULT_URL = "file:./.data/headwater.db";

/**
 * The schema engine hands a whole migration to the scratch database as one statement, which
 * better-sqlite3 refuses to prepare; as a script it runs.
 */
class ScriptableSQLite extends PrismaBetterSQLite3 {
  override async connectToShadowDb() {
    const scratch = await super.connectToShadowDb();
    const executeOne = scratch.executeRaw.bind(scratch);
    scratch.executeRaw = async (query) => {
      if (query.args.length > 0) return executeOne(query);
      await scratch.executeScript(query.sql);
      return 0;
    };
    return scratch;
  }
}

// `engine: "js"` lets the whole CLI run without downloading an engine binary.
export default defineConfig({
  experimental: { adapter: true },
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  engine: "js",
  adapter: () =>
    Promise.resolve(new ScriptableSQLite({ url: process.env.DATABASE_URL ?? DEFAULT_URL })),
});
