import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { waitUntilReady } from "../../scripts/local/wait-until-ready.ts";
import { toolEnvironment } from "../../scripts/run-steps.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const STORE = resolve(ROOT, "storefront");
/** The package that Shopify's own command unpacks new storefronts from. */
const PACKAGE = "@shopify/cli-hydrogen@13.0.4";
const CACHE = resolve(ROOT, ".cache/starter-13.0.4");
const READY_MS_MAX = 60_000;

/** Fetches the starter once; later runs need no network. */
function fetchStarter(): string {
  const starter = join(CACHE, "package/dist/assets/hydrogen/starter");
  if (existsSync(starter)) return starter;
  mkdirSync(CACHE, { recursive: true });
  const env = toolEnvironment();
  execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", CACHE], { env });
  const file = readdirSync(CACHE).find((name) => name.endsWith(".tgz"));
  if (file === undefined) throw new Error(`${PACKAGE} was not packed.`);
  execFileSync("tar", ["-xzf", join(CACHE, file), "-C", CACHE]);
  return starter;
}

/** Builds the starter, not a line of it changed, with the packages of our own store. */
export function buildStarter(): string {
  const folder = join(CACHE, "store");
  rmSync(folder, { recursive: true, force: true });
  cpSync(fetchStarter(), folder, { recursive: true });
  symlinkSync(join(STORE, "node_modules"), join(folder, "node_modules"));
  // A test's own NODE_ENV would build Hydrogen as for development, which wants Shopify's tunnel.
  const env = toolEnvironment();
  env["NODE_ENV"] = "production";
  env["PATH"] = [join(STORE, "node_modules/.bin"), env["PATH"]].join(delimiter);
  execFileSync("react-router", ["build"], { cwd: folder, env, stdio: "pipe" });
  return folder;
}

export interface StarterStore {
  url: string;
  printed(): string;
  stop(): Promise<void>;
}

export async function startStarter(
  folder: string,
  { port, shopifyPort, env }: { port: number; shopifyPort: number; env: Record<string, string> },
): Promise<StarterStore> {
  const hook = new URL(`./lead-shopify-here.mjs?port=${shopifyPort}`, import.meta.url);
  // The Oxygen bundle runs on plain Node under the same little server as our store's.
  const child = spawn("node", ["--import", hook.href, join(STORE, "serve.ts"), folder], {
    cwd: folder,
    env: { ...toolEnvironment(), NODE_ENV: "production", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const ended = new Promise<string>((done) => {
    child.on("exit", (code) => done(`with code ${code}`));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
  };
  const url = `http://localhost:${port}`;
  await waitUntilReady({
    url: `${url}/robots.txt`,
    who: "The starter",
    ended,
    timeoutMs: READY_MS_MAX,
  });
  return { url, printed: () => printed, stop };
}
