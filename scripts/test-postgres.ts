/**
 * `npm run test:postgres`: the integration tests and the races once more, on PostgreSQL. It makes a server
 * of its own where PostgreSQL's programs are installed, or uses the one that TEST_DATABASE_URL names,
 * whose databases `headwater_*` it then makes and drops. `npm run test:postgres -- FILE…` runs only those.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

import { findPostgresBinaries } from "./postgres/find-binaries.ts";
import { startPrivateCluster } from "./postgres/private-cluster.ts";
import { toolEnvironment } from "./run-steps.ts";

const ROOT = resolve(import.meta.dirname, "..");

function runVitest(url: string): Promise<number> {
  const projects = ["int", "races"].flatMap((kind) => ["--project", kind]);
  const child = spawn("vitest", ["run", ...projects, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...toolEnvironment(), TEST_DATABASE_URL: url },
    stdio: "inherit",
  });
  // Told to stop, the tests stop, and what follows them here still happens.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done(code ?? 1);
    });
  });
}

async function main(): Promise<number> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined) return runVitest(given);
  const binaries = findPostgresBinaries();
  if (binaries === undefined) {
    console.error(
      "There is no PostgreSQL here: install it (on Debian: apt-get install postgresql), or name a " +
        "server on which databases may be made in TEST_DATABASE_URL.",
    );
    return 1;
  }
  const cluster = await startPrivateCluster(binaries);
  try {
    return await runVitest(cluster.url);
  } finally {
    cluster.stop();
  }
}

process.exitCode = await main();
