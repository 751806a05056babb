import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestFile } from "#tests/support/database.ts";
import { afterCommit } from "./after-commit.server.ts";
import { openDatabase, type Database, type Tx } from "./database.server.ts";

let folder = "";
let database: Database;
let turns = 0;

beforeEach(async () => {
  const template = await openTestFile();
  folder = await mkdtemp(join(tmpdir(), "headwater-group-"));
  const path = join(folder, "grouped.db");
  await copyFile(template.url.slice("file:".length), path);
  await template.close();
  turns = 0;
  database = openDatabase({
    url: `file:${path}`,
    nextTurn: () => {
      turns += 1;
      return new Promise((done) => setImmediate(done));
    },
  });
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const mark = (name: string) => (tx: Tx) =>
  tx.insertInto("ScheduleRun").values({ name, slot: 1, ranAt: 1 }).execute();

async function marks(): Promise<string[]> {
  const rows = await database.db.selectFrom("ScheduleRun").select("name").orderBy("name").execute();
  return rows.map((row) => row.name);
}

test("writes of one turn are committed together, and each is told its own answer", async () => {
  const answers = await Promise.all(
    ["a", "b", "c"].map((name) =>
      database.write(async (tx) => {
        await mark(name)(tx);
        return `${name} done`;
      }),
    ),
  );
  expect(answers).toEqual(["a done", "b done", "c done"]);
  expect(turns).toBe(1);
  expect(await marks()).toEqual(["a", "b", "c"]);
});

test("one that fails takes nothing with it but its own changes", async () => {
  const outcomes = await Promise.allSettled([
    database.write(mark("a")),
    database.write(async (tx) => {
      await mark("b")(tx);
      throw new Error("changed my mind");
    }),
    database.write(mark("c")),
  ]);
  expect(outcomes.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await marks()).toEqual(["a", "c"]);
});

test("a write that the database refuses fails alone, too", async () => {
  const outcomes = await Promise.allSettled([
    database.write(mark("a")),
    database.write(mark("a")),
    database.write(mark("b")),
  ]);
  expect(outcomes.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await marks()).toEqual(["a", "b"]);
});

test("nobody is told before the whole group is on disk", async () => {
  const reader = openDatabase({ url: `file:${join(folder, "grouped.db")}` });
  const seen: number[] = [];
  const look = async (): Promise<void> => {
    seen.push((await reader.db.selectFrom("ScheduleRun").select("name").execute()).length);
  };
  await Promise.all(["a", "b", "c"].map((name) => database.write(mark(name)).then(look)));
  await reader.close();
  expect(seen).toEqual([3, 3, 3]);
});

test("what follows a write is done once the group is on disk, and not when it failed", async () => {
  const reader = openDatabase({ url: `file:${join(folder, "grouped.db")}` });
  const followed: Promise<unknown>[] = [];
  const write = (name: string, fails: boolean): Promise<void> =>
    database.write(async (tx) => {
      await mark(name)(tx);
      const look = () => reader.db.selectFrom("ScheduleRun").select("name").execute();
      afterCommit(tx, () => followed.push(look().then((rows) => [name, rows.length])));
      if (fails) throw new Error("changed my mind");
    });
  await Promise.allSettled([write("a", false), write("b", true), write("c", false)]);
  expect(await Promise.all(followed)).toEqual([
    ["a", 2],
    ["c", 2],
  ]);
  await reader.close();
});
