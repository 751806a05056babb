/**
 * Loaded into each child before its own code. A parent that is killed outright cannot stop its
 * children, and a forgotten server keeps the port; so the child looks for its parent itself.
 */
const CHECK_MS = 1_000;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, CHECK_MS).unref();
