import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface ChildOptions {
  name: string;
  /** A script and its arguments, run by the Node that runs this. */
  script: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Gets each line that the child prints, made readable. */
  print: (line: string) => void;
}

export interface Child {
  readonly name: string;
  readonly processId: number;
  /** Resolves when it has ended, by whatever cause. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  /** Ends it outright, as a crash would: it can finish nothing. */
  kill(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, "../..");
const STOP_MS_MAX = 10_000;
const LEVELS = new Map([
  [30, ""],
  [40, "warning: "],
  [50, "error: "],
  [60, "fatal: "],
]);

/** The hub writes its log as JSON for machines; a person at a terminal gets the message. */
export function readableLine(line: string): string {
  if (!line.startsWith("{")) return line;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("msg" in entry)) return line;
    const level = "level" in entry ? LEVELS.get(Number(entry.level)) : "";
    return `${level ?? ""}${String(entry.msg)}${cause(entry)}`;
  } catch {
    return line;
  }
}

function cause(entry: object): string {
  if (!("err" in entry) || typeof entry.err !== "object" || entry.err === null) return "";
  return "message" in entry.err ? ` (${String(entry.err.message)})` : "";
}

export function startChild(options: ChildOptions): Child {
  const guard = resolve(import.meta.dirname, "end-with-parent.ts");
  const child = spawn(process.execPath, ["--import", guard, ...options.script], {
    cwd: ROOT,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const forward = (stream: Readable): void => {
    createInterface({ input: stream }).on("line", (line) => {
      options.print(readableLine(line));
    });
  };
  forward(child.stdout);
  forward(child.stderr);
  const ended = new Promise<string>((done) => {
    child.on("error", (error) => {
      done(error.message);
    });
    child.on("exit", (code, signal) => {
      done(signal ? `by ${signal}` : `with code ${code}`);
    });
  });
  return {
    name: options.name,
    processId: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const forced = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX);
      await ended;
      clearTimeout(forced);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
