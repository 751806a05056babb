/**
 * `npm run migrate`: brings the database of DATABASE_URL to this version, SQLite's file or PostgreSQL's
 * with what pg-boss needs in it. Run it before the new version starts.
 */
import { migrate } from "./local/migrate.ts";

const DEFAULT_URL = "file:./.data/headwater.db";

try {
  await migrate(process.env["DATABASE_URL"] ?? DEFAULT_URL, { print: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
