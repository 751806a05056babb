import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

export interface Step {
  name: string;
  command: readonly string[];
}

export interface StepResult {
  step: Step;
  ok: boolean;
  seconds: number;
}

const ROOT = resolve(import.meta.dirname, "..");

/** The tools of node_modules come first, so that a script behaves the same outside of npm. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const tools = resolve(ROOT, "node_modules/.bin");
  return { ...process.env, PATH: `${tools}${delimiter}${process.env["PATH"] ?? ""}` };
}

function runStep(step: Step): Promise<StepResult & { output: string }> {
  const startedAt = performance.now();
  return new Promise((done) => {
    const [program = "", ...rest] = step.command;
    const chunks: Buffer[] = [];
    const child = spawn(program, rest, {
      cwd: ROOT,
      env: toolEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const finish = (ok: boolean): void => {
      const seconds = (performance.now() - startedAt) / 1000;
      done({ step, ok, seconds, output: Buffer.concat(chunks).toString("utf8").trimEnd() });
    };
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message));
      finish(false);
    });
    child.on("close", (code) => {
      finish(code === 0);
    });
  });
}

/** Runs independent steps, so many at a time, and prints each one's output whole when it has ended. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      console.log(`${result.ok ? "✓" : "✗"} ${step.name} (${result.seconds.toFixed(1)} s)`);
      if (result.output !== "") console.log(result.output);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
