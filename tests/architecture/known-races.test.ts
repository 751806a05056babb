import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const PLACES = ["tests/races", "tests/sim", "app/modules", "app/platform"];

/** Rows of the table "Known races": the race, the file of its test, and a part of the test's name. */
function tableRows(): { race: string; file: string; name: string }[] {
  const page = readFileSync(resolve(ROOT, "docs/simulator.md"), "utf8");
  const table = page.split("## Known races")[1] ?? "";
  return table
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells[2]?.startsWith("`"))
    .map(([, race = "", file = "", name = ""]) => ({ race, file: file.replaceAll("`", ""), name }));
}

function testFiles(): Map<string, string> {
  return new Map(
    PLACES.flatMap((place) =>
      readdirSync(resolve(ROOT, place), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => [`${place}/${file}`, readFileSync(resolve(ROOT, place, file), "utf8")]),
    ),
  );
}

test("every known race names a test that exists", () => {
  const rows = tableRows();
  const files = testFiles();
  expect(rows.length).toBeGreaterThanOrEqual(33);
  const missing = rows.filter(({ file, name }) => !files.get(file)?.includes(name));
  expect(missing).toEqual([]);
});

test("C1 to C17 are all in the table", () => {
  const named = new Set(tableRows().map(({ name }) => /^C\d+/.exec(name)?.[0]));
  const wanted = Array.from({ length: 17 }, (_, at) => `C${at + 1}`);
  expect(wanted.filter((one) => !named.has(one))).toEqual([]);
});
