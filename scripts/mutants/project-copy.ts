import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { toolEnvironment } from "../run-steps.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** The project once more, to be changed and thrown away. */
export interface ProjectCopy {
  /** Applies a patch; answers why it cannot be, or null. */
  apply(patch: string): string | null;
  undo(patch: string): void;
  run(command: readonly string[], timeoutMs: number): Promise<Ended>;
  remove(): void;
}

/** How a command ended. */
export interface Ended {
  ok: boolean;
  /** It was killed, because it took too long. */
  endless: boolean;
  output: string;
}

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), "headwater-mutants-"));
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: ROOT, encoding: "utf8" },
  );
  for (const file of listed.split("\0").filter((name) => name !== "")) {
    cpSync(join(ROOT, file), join(folder, file), { recursive: true, force: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  execFileSync("git", ["init", "-q"], { cwd: folder });
  const git = (args: readonly string[], patch: string): void => {
    execFileSync("git", ["apply", ...args], { cwd: folder, input: patch, stdio: "pipe" });
  };
  return {
    apply(patch) {
      try {
        git([], patch);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    undo: (patch) => git(["--reverse"], patch),
    run: (command, timeoutMs) => runIn(folder, command, timeoutMs),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runIn(
  folder: string,
  [program = "", ...rest]: readonly string[],
  timeoutMs: number,
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: { ...toolEnvironment(), NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let endless = false;
    const tooLong = setTimeout(() => {
      endless = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", failed);
    child.on("close", (code) => {
      clearTimeout(tooLong);
      done({ ok: code === 0, endless, output });
    });
  });
}
