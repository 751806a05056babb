import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import { expect, test } from "vitest";
import type { Tx } from "./database.server.ts";
import type { DB } from "./generated/types.ts";
import { lockItems } from "./lock.server.ts";

test("locks items in one order, in whatever order they are named", async () => {
  const asked: unknown[] = [];
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      asked.push([query.sql.includes("order by id for update"), query.parameters]);
    },
  });
  const work = (ids: string[]) =>
    db.transaction().execute((tx: Tx) => lockItems(tx, "postgres", ids));
  await work(["b", "a", "c", "a"]);
  await work(["c", "b", "a"]);
  expect(asked).toEqual([
    [true, ["a", "b", "c"]],
    [true, ["a", "b", "c"]],
  ]);
});
