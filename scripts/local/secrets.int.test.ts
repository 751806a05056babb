import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { loadSecrets } from "./secrets.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headwater-secrets-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("secrets are made once, for their owner's eyes only", () => {
  const first = loadSecrets(folder);
  expect(Buffer.from(first.encryptionKey, "base64")).toHaveLength(32);
  expect(first.factoryApiSecret).not.toBe(first.resellerApiSecret);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(loadSecrets(folder)).toEqual(first);
});

test("secrets that a later version needs are added to those that are there", () => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, JSON.stringify({ encryptionKey: "sealed with this" }));
  const made = loadSecrets(folder);
  expect(made.encryptionKey).toBe("sealed with this");
  expect(loadSecrets(folder)).toEqual(made);
});
