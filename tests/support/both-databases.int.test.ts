import { expect, test } from "vitest";
import { describeDatabase } from "./describe-database.ts";
import { openTestFile } from "./database.ts";
import { openTestPostgres, testServer } from "./postgres.ts";

test.skipIf(testServer === undefined)(
  "the migrations of both databases lead to the same tables, columns, keys and indexes",
  async () => {
    const sqlite = await openTestFile();
    const postgres = await openTestPostgres(testServer ?? "");
    try {
      const expected = await describeDatabase(sqlite);
      expect(expected.length).toBeGreaterThan(400);
      expect(await describeDatabase(postgres)).toEqual(expected);
    } finally {
      await sqlite.close();
      await postgres.close();
    }
  },
);
