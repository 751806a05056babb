/**
 * Runs before every npm script, in whatever Node the machine has (20 or newer): installs the pinned
 * tools, among them the Node 24 that the script itself then runs in, generates the database types
 * and builds the screens. What is already there is left alone.
 *
 * It must never load a native module: better-sqlite3 crashes Node 20.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const CACHE = join(ROOT, ".cache");
const TOOLS = join(ROOT, "node_modules", ".bin");
const STAMPS = join(CACHE, "prepared.json");
const LOCK = join(CACHE, "prepare.lock");
const PROGRESS_MS = 5_000;
const LOCK_WAIT_MS_MAX = 15 * 60_000;
const LOCK_POLL_MS = 250;
const HEAD_LINES = 30;
const TAIL_LINES = 15;

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Prisma asks for two engine binaries that this project never uses; any existing file satisfies it. */
function environment(folder) {
  const ownTools = join(ROOT, folder, "node_modules", ".bin");
  return {
    ...process.env,
    PATH: [ownTools, TOOLS, process.env.PATH ?? ""].join(delimiter),
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_QUERY_ENGINE_LIBRARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The machine's own Node: an install replaces the one in node_modules while it runs. */
function machineNode() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = folders
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, process.platform === "win32" ? "node.exe" : "node"));
  return candidates.find(isExecutable) ?? process.execPath;
}

/** Tools say what went wrong at one end or the other of a long output. */
function headAndTail(text) {
  const lines = text.trimEnd().split("\n");
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join("\n");
  return [...lines.slice(0, HEAD_LINES), "…", ...lines.slice(-TAIL_LINES)].join("\n");
}

/** Runs a command quietly, with a line now and then, and shows what it printed only when it fails. */
function run(title, [program, ...args], folder = ".") {
  const startedAt = Date.now();
  const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(0)} s`;
  console.log(`${title} …`);
  return new Promise((done, fail) => {
    const output = [];
    const child = spawn(program, args, {
      cwd: join(ROOT, folder),
      env: environment(folder),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const progress = setInterval(() => console.log(`${title} … ${elapsed()}`), PROGRESS_MS);
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => {
      clearInterval(progress);
      fail(error);
    });
    child.on("close", (code) => {
      clearInterval(progress);
      if (code === 0) {
        console.log(`${title}: done in ${elapsed()}.`);
        done();
        return;
      }
      console.log(headAndTail(Buffer.concat(output).toString("utf8")));
      fail(new Error(`${title}: failed after ${elapsed()} (exit code ${code}).`));
    });
  });
}

/** Everything the lockfile asks for stands in node_modules in that version; other platforms' packages may be absent. */
function isInstalled() {
  const wanted = readJson(join(ROOT, "package-lock.json"))?.packages ?? {};
  const present = readJson(join(ROOT, "node_modules", ".package-lock.json"))?.packages;
  if (!present || !existsSync(join(TOOLS, "node"))) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === "" || link) return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

async function install() {
  const npm = process.env.npm_execpath;
  const npmCommand = npm?.endsWith(".js") ? [machineNode(), npm] : ["npm"];
  const isFirst = !existsSync(join(ROOT, "node_modules", ".package-lock.json"));
  const args = isFirst ? ["ci"] : ["install", "--no-save"];
  const title = isFirst
    ? "Installing the pinned tools (once, one to three minutes)"
    : "Installing what changed in package-lock.json";
  await run(title, [...npmCommand, ...args, "--no-audit", "--no-fund"]);
}

function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => filesUnder(`${path}/${entry.name}`))
    .filter((file) => !/\.test\.tsx?$|\.md$/.test(file));
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

const TYPES = {
  name: "types",
  title: "Generating the database types",
  inputs: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
  outputs: ["app/platform/db/generated/types.ts"],
  command: ["prisma", "generate"],
};

const SCREENS = {
  name: "screens",
  title: "Building the screens",
  inputs: ["app", "public", "vite.config.ts", "tsconfig.json", "package-lock.json"],
  outputs: ["build/client", "build/server/index.js"],
  command: ["remix", "vite:build"],
};

const STORE = {
  name: "store",
  title: "Building the store",
  folder: "storefront",
  inputs: [
    "storefront/app",
    "storefront/package.json",
    "storefront/react-router.config.ts",
    "storefront/server.ts",
    "storefront/vite.config.ts",
    "package-lock.json",
  ],
  outputs: ["storefront/dist/client", "storefront/dist/server/index.js"],
  command: ["react-router", "build"],
};

function isMade(product) {
  const stamp = readJson(STAMPS)?.[product.name];
  const isThere = product.outputs.every((path) => existsSync(join(ROOT, path)));
  return isThere && stamp === fingerprint(product.inputs);
}

async function make(product) {
  const stamp = fingerprint(product.inputs);
  await run(product.title, product.command, product.folder);
  writeFileSync(STAMPS, JSON.stringify({ ...readJson(STAMPS), [product.name]: stamp }));
}

function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Two terminals may prepare at once; the second waits and then finds everything done. */
async function withLock(work) {
  mkdirSync(CACHE, { recursive: true });
  const giveUpAt = Date.now() + LOCK_WAIT_MS_MAX;
  while (!takeLock()) {
    if (Date.now() > giveUpAt) throw new Error(`Another preparation holds ${LOCK}; remove it.`);
    await new Promise((done) => setTimeout(done, LOCK_POLL_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = Number(readJson(LOCK));
    if (holder > 0 && !isRunning(holder)) rmSync(LOCK, { force: true });
    return false;
  }
}

async function prepare(wanted) {
  const products = [TYPES, SCREENS, STORE].filter((product) => wanted.includes(product.name));
  if (isInstalled() && products.every(isMade)) return;
  await withLock(async () => {
    if (!isInstalled()) await install();
    for (const product of products) {
      if (!isMade(product)) await make(product);
    }
  });
}

try {
  await prepare(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
