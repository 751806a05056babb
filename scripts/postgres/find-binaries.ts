import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian, and so Ubuntu, keep a server's programs, by its major version. */
const DEBIAN = "/usr/lib/postgresql";

/** The folder with `initdb` and `pg_ctl` of the newest PostgreSQL on this machine, if there is one. */
export function findPostgresBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newestFirst.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "pg_ctl")));
}
