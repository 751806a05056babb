import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import { waitUntilReady } from "../../scripts/local/wait-until-ready.ts";
import { toolEnvironment } from "../../scripts/run-steps.ts";

const STORE = resolve(import.meta.dirname, "../../storefront");
const READY_MS_MAX = 60_000;

export interface StoreProcess {
  readonly url: string;
  /** What it has printed, both streams. */
  printed(): string;
  stop(): Promise<void>;
}

/** The store as a tool of its own runs it (`react-router dev`, `vite preview`), pointed at a shop. */
export async function startStoreProcess(
  [program, ...args]: readonly [string, ...string[]],
  environment: Record<string, string>,
): Promise<StoreProcess> {
  const { store: port } = await findFreePorts();
  const env = toolEnvironment();
  env["PATH"] = [resolve(STORE, "node_modules/.bin"), env["PATH"]].join(delimiter);
  const child = spawn(program, [...args, "--port", String(port), "--strictPort"], {
    cwd: STORE,
    env: { ...env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // The tool starts workerd beside itself; both end with their group.
    detached: true,
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const ended = new Promise<string>((done) => {
    child.on("exit", (code, signal) => done(signal ? `by ${signal}` : `with code ${code}`));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid) {
      process.kill(-child.pid, "SIGTERM");
    }
    await ended;
  };
  const url = `http://localhost:${port}`;
  try {
    await waitUntilReady({
      url: `${url}/robots.txt`,
      who: program,
      ended,
      timeoutMs: READY_MS_MAX,
    });
  } catch (error) {
    await stop();
    throw new Error(`${program} ${args.join(" ")} did not start:\n${printed}`, { cause: error });
  }
  return { url, printed: () => printed, stop };
}
