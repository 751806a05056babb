import { toolEnvironment } from "./run-steps.ts";

/**
 * Prisma asks for two engine binaries, which it would download and this project never runs; the
 * path of any existing file satisfies it.
 */
export function prismaEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(),
    DATABASE_URL: databaseUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_QUERY_ENGINE_LIBRARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
}
