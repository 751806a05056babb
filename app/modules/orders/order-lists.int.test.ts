import { CompiledQuery, createQueryId, type RootOperationNode } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestFile } from "#tests/support/database.ts";
import { makeOrderQueries } from "./index.server.ts";

let database: Awaited<ReturnType<typeof openTestFile>>;
beforeEach(async () => {
  database = await openTestFile();
});
afterEach(() => database.close());

type Listed = Parameters<ReturnType<typeof makeOrderQueries>["listOrders"]>[0];

/** How the database finds the rows of a list, step by step. */
async function planOf(list: Listed): Promise<string[]> {
  const nodes: RootOperationNode[] = [];
  const watched = database.db.withPlugin({
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  await makeOrderQueries({ db: watched }).listOrders(list);
  const [node] = nodes;
  if (!node) throw new Error("nothing was asked");
  const { sql, parameters } = database.db.getExecutor().compileQuery(node, createQueryId());
  const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
  const { rows } = await database.db.executeQuery<{ detail: string }>(explain);
  return rows.map(({ detail }) => detail);
}

it.each([
  ["a factory", { factoryId: "factory" }],
  ["a reseller", { resellerId: "reseller" }],
] as const)("the newest orders of %s are found in their order, not sorted", async (_, viewer) => {
  const plan = await planOf({ viewer, tab: "all", search: "", page: 1 });
  expect(plan.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
