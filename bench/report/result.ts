import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { basename, isAbsolute, resolve } from "node:path";

import { describeMachine } from "../replay/machine.ts";

const RESULTS = resolve(import.meta.dirname, "../results");

/** A figure that issue or design asks for, and what was measured. */
export interface Target {
  what: string;
  unit: string;
  bound: "at least" | "at most";
  wanted: number;
  /** Null when it was not measured in this run. */
  measured: number | null;
}

export interface Judged extends Target {
  verdict: "met" | "missed" | "not measured";
}

export interface Bench<Figures extends object> {
  name: string;
  /** A short run, to try the bench itself: its figures are shown, not kept. */
  quick: boolean;
  measure(print: (line: string) => void): Promise<{ figures: Figures; targets: Target[] }>;
}

export function judge(target: Target): Judged {
  const { bound, wanted, measured } = target;
  if (measured === null) return { ...target, verdict: "not measured" };
  const isMet = bound === "at least" ? measured >= wanted : measured <= wanted;
  return { ...target, verdict: isMet ? "met" : "missed" };
}

/**
 * Runs a bench, prints its targets and, as the last line, everything as JSON; keeps the result of a full
 * run in bench/results. A missed target is a figure, not a failure: the exit code is 0.
 */
export async function runBench<Figures extends object>(bench: Bench<Figures>): Promise<void> {
  const print = (line: string): void => {
    console.log(line);
  };
  const machine = describeMachine();
  const startedAt = performance.now();
  const { figures, targets } = await bench.measure(print);
  const judged = targets.map(judge);
  for (const line of targetLines(judged)) print(line);
  const result = {
    command: ["npm run bench --", bench.name, ...process.argv.slice(2).map(shownArgument)].join(
      " ",
    ),
    machine: { ...machine, loadAfter: Number(loadavg()[0]?.toFixed(2)) },
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    targets: judged,
    ...figures,
  };
  if (!bench.quick) keep(bench.name, result);
  print(JSON.stringify(result));
}

function keep(name: string, result: object): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(resolve(RESULTS, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

function targetLines(targets: readonly Judged[]): string[] {
  const width = Math.max(0, ...targets.map(({ what }) => what.length));
  return targets.map(({ what, bound, wanted, measured, unit, verdict }) => {
    const mark = { met: "✓", missed: "✗", "not measured": "–" }[verdict];
    const found = measured === null ? "not measured" : `${shown(measured)} ${unit}`;
    return `${mark} ${what.padEnd(width)}  ${found} (${bound} ${shown(wanted)})`;
  });
}

/** Three digits that count; whole above a thousand. */
export function shown(value: number): string {
  return Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

/** A file by its name: where it lies is nobody else's matter. */
const shownArgument = (argument: string): string =>
  isAbsolute(argument) ? basename(argument) : argument;
