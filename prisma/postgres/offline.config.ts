import { defineConfig } from "prisma/config";

/**
 * To compare two schemas Prisma wants a PostgreSQL server, of which it asks only its version. This
 * answers for one, so that a migration can be written where there is none.
 */
function refuse(): never {
  throw new Error("there is no server behind prisma/postgres/offline.config.ts");
}

const INT = 0 as const;
const BOOLEAN = 5 as const;
const TEXT = 7 as const;

const connection = {
  provider: "postgres" as const,
  adapterName: "offline",
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: () =>
    Promise.resolve({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [BOOLEAN, TEXT, INT],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    }),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: () => Promise.resolve(),
};

export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: "schema.prisma",
  adapter: () =>
    Promise.resolve({
      provider: "postgres" as const,
      adapterName: "offline",
      connect: () => Promise.resolve(connection),
      connectToShadowDb: refuse,
    }),
});
