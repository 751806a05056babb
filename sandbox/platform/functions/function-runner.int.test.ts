import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createFunctionRunner } from "./function-runner.ts";

const folder = mkdtempSync(join(tmpdir(), "function-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A function whose code is this, run once. */
function run(body: string, input: unknown = {}) {
  const file = join(folder, `${String(Math.random()).slice(2)}.ts`);
  writeFileSync(file, `export function run(input: any): unknown { ${body} }`);
  return createFunctionRunner(file).run("run", input);
}

describe("a Function", () => {
  it("gets its input and gives its output", () => {
    const answer = run("return { twice: input.number * 2 };", { number: 21 });
    expect(answer).toEqual({ ok: true, output: { twice: 42 } });
  });

  it("may be split over files and written in TypeScript", () => {
    writeFileSync(join(folder, "part.ts"), "export const part: string = 'of two';");
    const file = join(folder, "whole.ts");
    writeFileSync(file, `import { part } from "./part.ts"; export const run = () => ({ part });`);
    expect(createFunctionRunner(file).run("run", {})).toEqual({
      ok: true,
      output: { part: "of two" },
    });
  });

  it.each([
    ["network", "fetch('https://example.com')"],
    ["a clock", "Date.now()"],
    ["chance", "Math.random()"],
    ["the process", "process.exit()"],
    ["modules", "require('node:fs')"],
    ["code from text", "Function('return 1')()"],
    ["the formats of languages", "new Intl.NumberFormat('en')"],
  ])("has no %s", (_what, code) => {
    expect(run(`return { got: ${code} };`)).toMatchObject({ ok: false });
  });

  it("remembers nothing from one run to the next", () => {
    const file = join(folder, "counter.ts");
    writeFileSync(file, "let runs = 0; export const run = () => ({ runs: ++runs });");
    const runner = createFunctionRunner(file);
    runner.run("run", {});
    expect(runner.run("run", {})).toEqual({ ok: true, output: { runs: 1 } });
  });

  it("that does not end is stopped", () => {
    expect(run("for (;;);")).toEqual({
      ok: false,
      error: "Script execution timed out after 1000ms",
    });
  });

  it("that throws or answers nothing says so", () => {
    expect(run("throw new Error('no')")).toEqual({ ok: false, error: "no" });
    expect(run("return undefined;")).toEqual({ ok: false, error: "The function gave no answer." });
  });
});
