import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openCopyOf, openTestFile, type TestFile } from "#tests/support/database.ts";
import { readNewestMark } from "./backup-marks.server.ts";
import { openDatabase } from "./database.server.ts";
import { putBackup } from "./put-backup.server.ts";
import { takeBackup } from "./take-backup.server.ts";

const clock = realClock();
let folder: string;
let database: TestFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "headwater-backup-"));
  database = await openTestFile();
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Two rows that belong together, in one transaction: a copy from within one would have one of them. */
const writePair = (n: number): Promise<void> =>
  database.write(async (tx) => {
    for (const half of ["a", "b"]) {
      await tx
        .insertInto("BackupMark")
        .values({ id: `${n}${half}`, takenAt: n })
        .execute();
    }
  });

it("copies one moment of a database that is written to all the while", async () => {
  let stop = false;
  let written = 0;
  const writing = (async () => {
    while (!stop) {
      await writePair((written += 1));
      // What a transaction waits for is over at once; only this lets timers and the copy have their turn.
      await new Promise((done) => setImmediate(done));
    }
  })();
  while (written < 50) await clock.sleep(1);
  const before = written;
  const file = join(folder, "copy");
  await takeBackup({ database, clock, url: `file:${database.path}`, file });
  stop = true;
  await writing;
  const copy = await openCopyOf(file);
  const rows = await copy.db
    .selectFrom("BackupMark")
    .select("id")
    .where("takenAt", "<", 1e6)
    .execute();
  await copy.close();
  const halves = rows.map(({ id }) => id);
  const as = halves.filter((id) => id.endsWith("a")).map((id) => id.slice(0, -1));
  const bs = halves.filter((id) => id.endsWith("b")).map((id) => id.slice(0, -1));
  expect(as).toEqual(bs);
  // What was committed before it began is in it.
  expect(as.length).toBeGreaterThanOrEqual(before - 1);
});

it("is put in the place of a database, which is kept aside with all it had", async () => {
  const file = join(folder, "copy");
  const url = `file:${join(folder, "hub.db")}`;
  const { takenAt } = await takeBackup({ database, clock, url: `file:${database.path}`, file });
  await writePair(takenAt + 1);
  const busy = openDatabase({ url });
  await putBackup({ url: `file:${join(folder, "unused.db")}`, file, now: 1 });
  await busy.close();
  const { asideAt } = await putBackup({ url, file, now: 7 });
  expect(asideAt).toBe(`${join(folder, "hub.db")}.before-7`);
  const restored = openDatabase({ url });
  expect(await restored.write((tx) => readNewestMark(tx))).toBe(takenAt);
  await restored.close();
});

it("refuses a file that is damaged, before anything is put aside", async () => {
  const file = join(folder, "damaged");
  await writeFile(file, "not a database");
  const url = `file:${join(folder, "hub.db")}`;
  await writeFile(join(folder, "hub.db"), "the one in use");
  await expect(putBackup({ url, file, now: 7 })).rejects.toThrow(/not a database/);
  expect((await readdir(folder)).sort()).toEqual(["damaged", "hub.db"]);
});
