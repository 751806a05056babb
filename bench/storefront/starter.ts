import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

import { toolEnvironment } from "../../scripts/run-steps.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CACHE = join(ROOT, ".cache/bench");
const STORE_PACKAGES = join(ROOT, "storefront/node_modules");
/** The package of Shopify's command that carries the template, and what `npm pack` must bring. */
const SOURCE = "@shopify/cli-hydrogen@13.0.4";
const TEMPLATE = "package/dist/assets/hydrogen/starter";
const CHECKSUM = "7f595034f712341d969938743b97863211001fd1f369d8b426b153371dd49892";

/** The only change to the template's own files: its policy knows no pictures of a local Shopify. */
const ADAPTION = {
  file: "app/entry.server.tsx",
  from: "createContentSecurityPolicy({\n",
  to: `createContentSecurityPolicy({
    imgSrc: ["'self'", "https://cdn.shopify.com", new URL(context.env.PUBLIC_STORE_DOMAIN).origin],
`,
};

export interface Starter {
  folder: string;
  source: string;
  /** What is different from the template as it comes. */
  changes: readonly string[];
}

/** Fetches Hydrogen's own template, makes it run with the packages of the store, and builds it. */
export function makeStarter(): Starter {
  const folder = join(CACHE, "starter");
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  const args = ["pack", SOURCE, "--silent", "--pack-destination", CACHE];
  const archive = join(CACHE, execFileSync("npm", args, { encoding: "utf8" }).trim());
  const found = createHash("sha256").update(readFileSync(archive)).digest("hex");
  if (found !== CHECKSUM) throw new Error(`${SOURCE} is another than it was: ${found}`);
  execFileSync("tar", ["-xzf", archive, "-C", CACHE, TEMPLATE]);
  renameSync(join(CACHE, TEMPLATE), folder);
  adapt(folder);
  build(folder);
  return {
    folder,
    source: SOURCE,
    changes: [
      "built with the versions of this repository (Hydrogen, React Router, Vite 6 for 8), by react-router build",
      "its policy lets the local Shopify's pictures in (imgSrc in app/entry.server.tsx)",
    ],
  };
}

function adapt(folder: string): void {
  const file = join(folder, ADAPTION.file);
  const text = readFileSync(file, "utf8");
  if (!text.includes(ADAPTION.from))
    throw new Error(`${ADAPTION.file} of the starter has changed.`);
  writeFileSync(file, text.replace(ADAPTION.from, ADAPTION.to));
  symlinkSync(STORE_PACKAGES, join(folder, "node_modules"), "dir");
}

function build(folder: string): void {
  const env = toolEnvironment();
  env["PATH"] = [join(STORE_PACKAGES, ".bin"), env["PATH"]].join(delimiter);
  execFileSync("react-router", ["build"], { cwd: folder, env, stdio: "pipe" });
}
