import type { Target } from "#bench/report/result.ts";
import { POLICIES } from "./policies.ts";
import { boundHolds } from "./bound.ts";
import { atLeast, atMost, leastOf, mostOf, type Done, type Report } from "./report.ts";
import { YARDSTICK_NAMES, type StreamFigures, type StreamTask } from "./stream-case.ts";
import type { Sizes } from "./stream-items.ts";

const SIZES: readonly Sizes[] = ["retail", "recorded"];
const WINDOWS_MS = [1_000, 30_000];
const SEED = 7;
/** The promise is for the fast hub; the slow one is reported. */
const PROMISED_WINDOW_MS = 1_000;

/** The largest cases first, so that no thread is left with one at the end. */
export function streamTasks({ shops, sample }: { shops: number[]; sample: number }): StreamTask[] {
  const names = [...POLICIES.map(({ name }) => name), ...YARDSTICK_NAMES];
  const tasks: StreamTask[] = [];
  for (const count of shops.toSorted((a, b) => b - a)) {
    for (const sizes of SIZES.toReversed()) {
      for (const windowMs of WINDOWS_MS) {
        for (const policy of names) {
          // A yardstick has no window.
          if (YARDSTICK_NAMES.includes(policy) && windowMs !== PROMISED_WINDOW_MS) continue;
          tasks.push({ kind: "stream", shops: count, sizes, sample, seed: SEED, windowMs, policy });
        }
      }
    }
  }
  return tasks;
}

interface Case {
  task: StreamTask;
  figures: StreamFigures;
  epsilon: number;
  /** Upper 95 % limit of oversold units: by counting, or sampled where that confirms nothing. */
  limitUnits: number;
  holds: boolean | null;
}

export function streamReport(done: readonly Done[]): Report {
  const cases = done
    .flatMap(({ task, result }) =>
      task.kind === "stream" && result.kind === "stream" ? [caseOf(task, result.figures)] : [],
    )
    .sort(byCase);
  return {
    title: "The order stream, stock for 80 % of what is asked; served is of one pool without delay",
    rows: cases.map(rowOf),
    targets: targetsOf(cases),
  };
}

function caseOf(task: StreamTask, figures: StreamFigures): Case {
  const epsilon = POLICIES.find(({ name }) => name === task.policy)?.epsilon ?? 0;
  const bound = { epsilon, soldUnits: figures.soldUnits, reservedUnits: figures.overdrawnMost };
  const counted = { ...bound, limitUnits: figures.oversoldLimit };
  const limitUnits =
    figures.rare && !boundHolds(counted) ? figures.rare.limit : figures.oversoldLimit;
  return {
    task,
    figures,
    epsilon,
    limitUnits,
    holds: epsilon > 0 ? boundHolds({ ...bound, limitUnits }) : null,
  };
}

function byCase({ task: a }: Case, { task: b }: Case): number {
  return (
    SIZES.indexOf(a.sizes) - SIZES.indexOf(b.sizes) || a.shops - b.shops || a.windowMs - b.windowMs
  );
}

function rowOf({ task, figures, limitUnits, holds }: Case): Report["rows"][number] {
  const { rare, oversold, soldUnits } = figures;
  return {
    sizes: task.sizes,
    shops: task.shops,
    "window s": task.windowMs / 1_000,
    policy: task.policy,
    served: figures.served,
    "served, ≥ 50 orders": figures.servedOften,
    sold: soldUnits,
    oversold: oversold.units,
    "limit ÷ sold": holds === null ? null : limitUnits / soldUnits,
    "sampled ÷ sold": rare ? rare.units / soldUnits : null,
    "sampled runs": rare ? rare.effectiveRuns : null,
    overdrawn: holds === null ? null : figures.overdrawnMost,
    bound: holds === null ? null : holds ? "holds" : "NOT SHOWN",
    "writes a line": figures.writesPerLine,
  };
}

const isDial = ({ epsilon }: Case): boolean => epsilon > 0;
const isFast = ({ task }: Case): boolean => task.windowMs === PROMISED_WINDOW_MS;

function targetsOf(cases: readonly Case[]): Target[] {
  const strict = cases.filter(({ task }) => task.policy.startsWith("strict"));
  const at20 = cases.filter(({ task }) => task.shops === 20);
  const servedAt = (policy: string, sizes: Sizes, shops: number): number | null =>
    cases.find(
      (one) =>
        isFast(one) &&
        one.task.policy === policy &&
        one.task.sizes === sizes &&
        one.task.shops === shops,
    )?.figures.served ?? null;
  const dials = [...new Set(cases.filter(isDial).map(({ task }) => task.policy))];
  const hubAt20 = at20.filter((one) => isDial(one) || one.task.policy === "strict");
  return [
    atMost("strict: units oversold", 0, mostOf(strict.map((one) => one.figures.oversold.units))),
    atLeast("strict, 20 shops, retail: served", 0.97, servedAt("strict", "retail", 20)),
    ...dials.flatMap((dial) => [
      ...SIZES.flatMap((sizes) =>
        [20, 100].map((shops) =>
          atLeast(`${dial}, ${shops} shops, ${sizes}: served`, 0.98, servedAt(dial, sizes, shops)),
        ),
      ),
      atMost(
        `${dial}, stream: cases whose bound is not shown`,
        0,
        cases.filter(({ task, holds }) => task.policy === dial && holds === false).length,
      ),
      atLeast(`${dial}, stream: least lead on strict`, -0.005, leastLead(cases, dial)),
    ]),
    ...WINDOWS_MS.map((windowMs) =>
      atMost(
        `strict and dial, 20 shops, window ${windowMs / 1_000} s: most writes a line`,
        2,
        mostOf(
          hubAt20
            .filter(({ task }) => task.windowMs === windowMs)
            .map(({ figures }) => figures.writesPerLine ?? 0),
        ),
      ),
    ),
  ];
}

/** By how much a dial serves more than strict does on the same orders: the least over all cases. */
function leastLead(cases: readonly Case[], dial: string): number | null {
  const leads = cases
    .filter(({ task }) => task.policy === dial)
    .flatMap(({ task, figures }) => {
      const strict = cases.find(
        ({ task: other }) =>
          other.policy === "strict" &&
          other.sizes === task.sizes &&
          other.shops === task.shops &&
          other.windowMs === task.windowMs,
      );
      return strict ? [figures.served - strict.figures.served] : [];
    });
  return leastOf(leads);
}
