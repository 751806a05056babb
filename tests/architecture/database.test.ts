import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { toPostgresSchema } from "../../scripts/postgres-schema.ts";
import { prismaEnvironment } from "../../scripts/prisma-environment.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const env = prismaEnvironment("file::memory:");
const SCHEMA = "prisma/schema.prisma";

describe("database", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "headwater-schema-"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("the migrations lead to the schema (npm run migration -- name)", () => {
    const from = ["--from-migrations", "prisma/migrations"];
    const args = ["migrate", "diff", ...from, "--to-schema-datamodel", SCHEMA, "--exit-code"];
    const result = spawnSync("prisma", args, { cwd: ROOT, env, encoding: "utf8" });
    expect(result.status, result.stdout + result.stderr).toBe(0);
  });

  test("PostgreSQL's migrations are made from the same schema (npm run migration -- name)", () => {
    const schema = readFileSync(resolve(ROOT, SCHEMA), "utf8");
    const copy = readFileSync(resolve(ROOT, "prisma/postgres/schema.prisma"), "utf8");
    expect(copy).toBe(toPostgresSchema(schema));
  });

  test("the row types are not stale (prisma generate)", () => {
    const schema = readFileSync(resolve(ROOT, SCHEMA), "utf8");
    const elsewhere = schema.replace(/^(\s*output\s*=\s*)".*"/m, `$1"${folder}"`);
    expect(elsewhere).not.toBe(schema);
    writeFileSync(join(folder, "schema.prisma"), elsewhere);
    const args = ["generate", "--schema", join(folder, "schema.prisma")];
    execFileSync("prisma", args, { cwd: ROOT, env, stdio: "pipe" });
    const written = readFileSync(resolve(ROOT, "app/platform/db/generated/types.ts"), "utf8");
    expect(written).toBe(readFileSync(join(folder, "types.ts"), "utf8"));
  });
});
