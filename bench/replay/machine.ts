import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type as systemType } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";

const LOCK = resolve(import.meta.dirname, "../../node_modules/better-sqlite3/package.json");
const TICKS_PER_SECOND = 100;

/** Where and with what a figure was measured. */
export function describeMachine(): Record<string, string | number> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(LOCK, "utf8")));
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: systemType(),
    loadBefore: Number(loadavg()[0]?.toFixed(2)),
    node: process.versions.node,
    betterSqlite3: version,
  };
}

/** Seconds of processor time that a process has used; null where the system does not tell. */
export function processorSeconds(processId: number): number | null {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}
