import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { userInfo, tmpdir } from "node:os";
import { join } from "node:path";

import { findFreePort } from "../demo/free-ports.ts";

/** A PostgreSQL server of this process's own: empty, on a port that was free, gone when it is stopped. */
export interface PrivateCluster {
  /** The address of its database `postgres`, for the superuser. */
  readonly url: string;
  /** As an administrator would, at once: every connection is cut. */
  restart(): void;
  stop(): void;
}

/** The programs refuse to run as root, and take this user instead. */
const FALLBACK_USERS = ["postgres", "nobody"];
const CONNECTIONS_MAX = 200;

/**
 * Makes and starts one with the programs in `binaries`. What it holds need not survive a power cut, unless
 * it is to be as slow as a server that must.
 */
export async function startPrivateCluster(
  binaries: string,
  { durable = false } = {},
): Promise<PrivateCluster> {
  const runAs = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), "headwater-postgres-"));
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  const run = (program: string, args: readonly string[]): void => {
    runProgram([join(binaries, program), ...args], { runAs, folder });
  };
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
  const port = await findFreePort();
  const settings = [
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`,
    `-c fsync=${durable ? "on" : "off"} -c max_connections=${CONNECTIONS_MAX}`,
  ].join(" ");
  const log = join(folder, "log");
  run("pg_ctl", ["-D", data, "-w", "-l", log, "-o", settings, "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: () => {
      run("pg_ctl", ["-D", data, "-w", "-l", log, "-m", "fast", "restart"]);
    },
    stop: () => {
      run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface RunAs {
  uid: number;
  gid: number;
}

function unprivilegedUser(): RunAs | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of FALLBACK_USERS) {
    const ids = ["-u", "-g"].map((which) => spawnSync("id", [which, name], { encoding: "utf8" }));
    const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : NaN));
    if (uid && gid) return { uid, gid };
  }
  throw new Error(`PostgreSQL does not run as root: make a user ${FALLBACK_USERS.join(" or ")}`);
}

/** Output is not read: a server that `pg_ctl` leaves behind would hold a pipe open for ever. */
function runProgram(
  [program = "", ...args]: readonly string[],
  { runAs, folder }: { runAs: RunAs | undefined; folder: string },
): void {
  const result = spawnSync(program, args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
  });
  if (result.status !== 0) {
    throw new Error(
      `${program} ${args.join(" ")} failed (${result.error?.message ?? result.status})`,
    );
  }
}
