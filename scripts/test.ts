/**
 * `npm test`: everything the project can say of itself, one kind after the other, and at the end one
 * line with the sum. `npm test -- int races` runs only the kinds named.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { spawn } from "node:child_process";
import { z } from "zod";

import { staticSteps } from "./check-steps.ts";
import type { Step } from "./run-steps.ts";
import { runSteps, toolEnvironment } from "./run-steps.ts";

interface Tally {
  passed: number;
  failed: number;
}

const ROOT = resolve(import.meta.dirname, "..");
const RESULTS = resolve(ROOT, ".cache/test-results");
const STEPS_AT_ONCE = 2;
/** The browser comes last and alone: it runs the whole system and wants both cores. */
const KINDS: readonly (readonly string[])[] = [
  ["architecture", "unit", "int"],
  ["races"],
  ["sim"],
  ["kill"],
  ["e2e"],
];

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that cannot even be loaded holds no failed test, but it must count as one. */
function readTally(file: string, exitCode: number): Tally {
  const text = readReport(file);
  if (text === undefined) return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
  const report = vitestReport.parse(JSON.parse(text));
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

function readReport(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function runVitest(kinds: readonly string[]): Promise<Tally> {
  const report = resolve(RESULTS, `${kinds.join("-")}.json`);
  rmSync(report, { force: true });
  const command = [
    "run",
    "--passWithNoTests",
    ...kinds.flatMap((kind) => ["--project", kind]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  console.log(`\n${kinds.join(", ")}`);
  return new Promise((done, fail) => {
    const child = spawn("vitest", command, { cwd: ROOT, env: toolEnvironment(), stdio: "inherit" });
    child.on("error", fail);
    child.on("close", (code) => {
      done(readTally(report, code ?? 1));
    });
  });
}

/** Built here instead of before, so that a broken screen fails its own tests and no others. */
const screens: Step = {
  name: "screens and store",
  command: ["node", "scripts/prepare.mjs", "screens", "store"],
};

async function runStatic(): Promise<Tally> {
  console.log("static");
  const results = await runSteps([...staticSteps({ remember: false }), screens], STEPS_AT_ONCE);
  const passed = results.filter((result) => result.ok).length;
  return { passed, failed: results.length - passed };
}

async function runAll(wanted: readonly string[]): Promise<Tally[]> {
  const isWanted = (kind: string): boolean => wanted.length === 0 || wanted.includes(kind);
  const tallies = isWanted("static") ? [await runStatic()] : [];
  for (const group of KINDS) {
    const kinds = group.filter(isWanted);
    if (kinds.length > 0) tallies.push(await runVitest(kinds));
  }
  return tallies;
}

mkdirSync(RESULTS, { recursive: true });
const tallies = await runAll(process.argv.slice(2));
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
