import { resolve } from "node:path";

import { openDatabase } from "#app/platform/db/database.server.ts";
import { migratePostgres } from "#app/platform/db/migrate-postgres.server.ts";
import { makeEmptyPostgres } from "#tests/support/postgres.ts";
import { findPostgresBinaries } from "../../scripts/postgres/find-binaries.ts";
import { startPrivateCluster } from "../../scripts/postgres/private-cluster.ts";
import type { ScratchDatabase } from "./scratch-database.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/postgres/migrations");

/** A server that keeps what it was told, as a hub's must. */
export interface BenchServer {
  open(): Promise<Pick<ScratchDatabase, "database" | "close">>;
  stop(): void;
}

/** Undefined where PostgreSQL is not installed. */
export async function startBenchServer(): Promise<BenchServer | undefined> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) return undefined;
  const cluster = await startPrivateCluster(binaries, { durable: true });
  return {
    async open() {
      const { url, drop } = await makeEmptyPostgres(cluster.url);
      await migratePostgres(url, MIGRATIONS);
      const database = openDatabase({ url });
      const close = async (): Promise<void> => {
        await database.close();
        await drop();
      };
      return { database, close };
    },
    stop: () => cluster.stop(),
  };
}
