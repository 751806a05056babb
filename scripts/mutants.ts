/**
 * `npm run mutants`: applies each patch of tests/mutants to a copy of the project and shows that the
 * test named after it goes red. A mutant that no test notices fails the run. `-- C3 C7` runs only those.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { toolEnvironment } from "./run-steps.ts";

const ROOT = resolve(import.meta.dirname, "..");
const MUTANTS = join(ROOT, "tests/mutants");

const SOUND_MS_MAX = 600_000;
const MUTATED_MS_MIN = 60_000;
/** A mutated test that takes so many times as long as all sound ones together never ends. */
const PATIENCE = 3;

interface Outcome {
  name: string;
  caught: boolean;
  detail: string;
}

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "headwater-mutants-"));
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  for (const file of listed.split("\0").filter((name) => name !== "")) {
    cpSync(join(ROOT, file), join(copy, file), { recursive: true, force: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  execFileSync("git", ["init", "-q"], { cwd: copy });
  return copy;
}

function runTest(
  copy: string,
  { name, timeout }: { name: string; timeout: number },
): { failed: boolean; ran: boolean; output: string } {
  const run = spawnSync(
    "vitest",
    ["run", "--project", "races", "-t", `${name}: `, "--reporter", "default"],
    {
      cwd: copy,
      encoding: "utf8",
      env: { ...toolEnvironment(), NO_COLOR: "1" },
      timeout,
      killSignal: "SIGKILL",
    },
  );
  const output = `${run.stdout}${run.stderr}`;
  // A mutant that writes for ever is noticed, too.
  if (run.signal !== null)
    return { failed: true, ran: true, output: "Error: it never came to rest" };
  return { failed: run.status !== 0, ran: /Tests\s+.*\d+ (passed|failed)/.test(output), output };
}

function firstFailure(output: string): string {
  return /(?:AssertionError|InvariantViolation|Error): (.*)/.exec(output)?.[1]?.slice(0, 120) ?? "";
}

function judge(copy: string, { file, timeout }: { file: string; timeout: number }): Outcome {
  const name = file.replace(/\.patch$/, "");
  const patch = join(MUTANTS, file);
  const applied = spawnSync("git", ["apply", patch], { cwd: copy, encoding: "utf8" });
  if (applied.status !== 0) {
    return { name, caught: false, detail: `the patch does not apply: ${applied.stderr.trim()}` };
  }
  const mutated = runTest(copy, { name, timeout });
  execFileSync("git", ["apply", "--reverse", patch], { cwd: copy });
  if (!mutated.ran) return { name, caught: false, detail: "no test of this name ran" };
  const detail = mutated.failed ? firstFailure(mutated.output) : "no test noticed it";
  return { name, caught: mutated.failed, detail };
}

function byNumber(a: string, b: string): number {
  return Number(a.replace(/\D/g, "")) - Number(b.replace(/\D/g, ""));
}

const wanted = new Set(process.argv.slice(2));
const files = readdirSync(MUTANTS)
  .filter((file) => file.endsWith(".patch"))
  .filter((file) => wanted.size === 0 || wanted.has(file.replace(/\.patch$/, "")))
  .sort(byNumber);
const copy = copyProject();
let missed = 0;
try {
  const startedAt = performance.now();
  const sound = runTest(copy, { name: "C\\d+", timeout: SOUND_MS_MAX });
  const soundMs = Math.ceil(performance.now() - startedAt);
  const timeout = Math.max(soundMs * PATIENCE, MUTATED_MS_MIN);
  if (sound.failed) {
    console.error(`The tests are red without any mutant:\n${firstFailure(sound.output)}`);
    process.exitCode = 1;
  } else {
    for (const file of files) {
      const rule = readFileSync(join(MUTANTS, file), "utf8").split("\n")[0] ?? "";
      const { name, caught, detail } = judge(copy, { file, timeout });
      if (!caught) missed += 1;
      console.log(`${caught ? "caught" : "MISSED"} ${name}: ${rule}\n       ${detail}`);
    }
    console.log(`mutants: ${files.length - missed} caught, ${missed} missed`);
    if (missed > 0) process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
