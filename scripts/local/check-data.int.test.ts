import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkData } from "./check-data.ts";
import { migrate } from "./migrate.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/migrations");
const FIRST = "20261121000000_first";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headwater-data-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("data of a first start, and of this version, is taken", async () => {
  const file = join(folder, "headwater.db");
  checkData(file, MIGRATIONS);
  await migrate(`file:${file}`);
  checkData(file, MIGRATIONS);
  await migrate(`file:${file}`);
});

test("data that another version made is refused with what to do about it", async () => {
  const file = join(folder, "headwater.db");
  await migrate(`file:${file}`);
  const changed = join(folder, "migrations");
  cpSync(MIGRATIONS, changed, { recursive: true });
  appendFileSync(join(changed, FIRST, "migration.sql"), "\n-- one column more\n");
  expect(() => checkData(file, changed)).toThrow("npm run reset");
});
