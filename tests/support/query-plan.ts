import { CompiledQuery, createQueryId, type RootOperationNode } from "kysely";
import type { Database, Db } from "#app/platform/db/database.server.ts";

/** How SQLite finds the rows of everything that is asked, step by step. */
export async function planOf(
  database: Database,
  ask: (db: Db) => Promise<unknown>,
): Promise<string[]> {
  const nodes: RootOperationNode[] = [];
  const watched = database.db.withPlugin({
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  await ask(watched);
  const plans = nodes.map(async (node) => {
    const { sql, parameters } = database.db.getExecutor().compileQuery(node, createQueryId());
    const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await database.db.executeQuery<{ detail: string }>(explain);
    return rows.map(({ detail }) => detail);
  });
  return (await Promise.all(plans)).flat();
}
