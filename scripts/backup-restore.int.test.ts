import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { makeEmptyPostgres, openTestPostgres, testServer } from "#tests/support/postgres.ts";
import { migrate } from "./local/migrate.ts";
import { toolEnvironment } from "./run-steps.ts";

const ROOT = resolve(import.meta.dirname, "..");
const clock = realClock();

interface Ended {
  code: number | null;
  output: string;
}

/** Runs one of the commands as an operator does, beside whatever else uses the database. */
function run(script: "backup" | "restore", of: { file: string; url: string }): Promise<Ended> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, of.file], {
    cwd: ROOT,
    env: { ...toolEnvironment(), DATABASE_URL: of.url },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (output += part.toString()));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done({ code, output });
    });
  });
}

const addShop = (database: Database, domain: string): Promise<void> =>
  database.write(async (tx) => {
    const place = { currency: "USD", countryCode: "CN", timezone: "Asia/Shanghai" };
    const shop = { id: domain, gid: domain, domain, name: domain, plan: "basic", ...place };
    await tx
      .insertInto("Shop")
      .values({ ...shop, createdAt: clock.now() })
      .execute();
  });

async function readShops({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom("Shop").select("domain").orderBy("domain").execute();
  return rows.map(({ domain }) => domain);
}

/** As an operator has it: made by the migrations. */
async function openMigrated(url: string): Promise<Database & { url: string }> {
  await migrate(url);
  return { ...openDatabase({ url }), url };
}

let folder: string;
let database: Database & { url: string };
/** Where the backup is put: SQLite's own place, or a database made for it. */
let target: { url: string; drop: () => Promise<void> };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "headwater-restore-"));
  database =
    testServer === undefined
      ? await openMigrated(`file:${join(folder, "used.db")}`)
      : await openTestPostgres(testServer);
  target =
    testServer === undefined
      ? { url: `file:${join(folder, "hub.db")}`, drop: () => Promise.resolve() }
      : await makeEmptyPostgres(testServer);
});
afterEach(async () => {
  await database.close();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

it("takes a backup of a hub at work, and makes a database of it that is safe to start on", async () => {
  const file = join(folder, "headwater.backup");
  await addShop(database, "before.example");
  let stop = false;
  const working = (async () => {
    for (let number = 1; !stop; number += 1) {
      await addShop(database, `while-${String(number).padStart(6, "0")}.example`);
      await clock.sleep(5);
    }
  })();
  const backup = await run("backup", { file, url: database.url });
  stop = true;
  await working;
  expect(backup).toMatchObject({ code: 0 });
  await addShop(database, "zz-after.example");
  const all = await readShops(database);

  const restored = await run("restore", { file, url: target.url });
  expect(restored.output).toContain("Start the hub");
  expect(restored.code).toBe(0);
  const copy = openDatabase({ url: target.url });
  const kept = await readShops(copy);
  const marks = await copy.db.selectFrom("BackupMark").select("takenAt").execute();
  await copy.close();
  // One moment of it: everything until then, nothing that came later.
  expect(kept).toContain("before.example");
  expect(kept).not.toContain("zz-after.example");
  expect(kept).toEqual(all.slice(0, kept.length));
  expect(marks).toHaveLength(1);
});

it("overwrites nothing: neither a backup nor a database that is there", async () => {
  const file = join(folder, "headwater.backup");
  expect(await run("backup", { file, url: database.url })).toMatchObject({ code: 0 });
  const again = await run("backup", { file, url: database.url });
  expect(again).toMatchObject({ code: 1 });
  expect(again.output).toContain("is there already");

  await addShop(database, "newer.example");
  const over = await run("restore", { file, url: database.url });
  if (database.dialect === "postgres") {
    expect(over.code).toBe(1);
    expect(over.output).toContain("must name an empty database");
    expect(await readShops(database)).toEqual(["newer.example"]);
    return;
  }
  expect(over).toMatchObject({ code: 0 });
  const aside = (await readdir(folder)).find((name) => /before-\d+$/.test(name));
  const put = openDatabase({ url: `file:${join(folder, aside ?? "nothing put aside")}` });
  expect(await readShops(put)).toEqual(["newer.example"]);
  await put.close();
});

it("refuses a file that is no backup, and leaves the database as it is", async () => {
  const { code, output } = await run("restore", {
    file: resolve(ROOT, "package.json"),
    url: target.url,
  });
  expect(code).toBe(1);
  expect(output).toMatch(/not a database|does not appear to be a valid archive/);
});
