import type { FlashFigures, FlashTask, YardstickTask } from "./flash-case.ts";
import type { Weather } from "./flash-sale.ts";
import { unitsLimit } from "./limits.ts";
import { POLICIES } from "./policies.ts";
import { boundHolds } from "./bound.ts";
import { atLeast, atMost, leastOf, type Done, type Report } from "./report.ts";

const WEATHERS: readonly Weather[] = ["steady", "bursty"];
const CHUNK = 25;
/** Units of an order, on the mean: what an oversold event is taken for where none was seen. */
const UNITS_AN_ORDER = 1.4;
/** The smallest ε needs most seeds to be counted; the others have so many of its first ones. */
const SHARE_OF_OTHERS = 1 / 12;

export function flashTasks({ seeds }: { seeds: number }): (FlashTask | YardstickTask)[] {
  const epsilons = POLICIES.map(({ epsilon }) => epsilon).filter((epsilon) => epsilon > 0);
  const few = Math.ceil(seeds * SHARE_OF_OTHERS);
  return WEATHERS.flatMap((weather) => [
    ...POLICIES.filter(({ coolingMs }) => coolingMs === 0).flatMap(({ name, epsilon }) =>
      chunks(epsilon === Math.min(...epsilons) ? seeds : few).map((chunk): FlashTask => ({
        kind: "flash",
        weather,
        policy: name,
        ...chunk,
      })),
    ),
    { kind: "flash yardsticks" as const, weather, from: 1, count: few },
  ]);
}

/** Seeds 1 to `count` in parts. */
export function chunks(count: number): { from: number; count: number }[] {
  return Array.from({ length: Math.ceil(count / CHUNK) }, (_, part) => ({
    from: part * CHUNK + 1,
    count: Math.min(CHUNK, count - part * CHUNK),
  }));
}

interface Case {
  weather: Weather;
  policy: string;
  epsilon: number;
  figures: FlashFigures;
  limitUnits: number;
  holds: boolean | null;
}

export function flashReport(done: readonly Done[]): Report {
  const cases = WEATHERS.flatMap((weather) =>
    POLICIES.flatMap(({ name, epsilon }) => {
      const figures = mergedOf(done, weather, name);
      return figures ? [caseOf({ weather, policy: name, epsilon, figures })] : [];
    }),
  );
  return {
    title:
      "Flash sales: 100 shops, 500 units, 10 orders a second, window 1 s; served by the oracle",
    rows: [...cases.map(rowOf), ...yardstickRows(done)],
    targets: targetsOf(cases),
  };
}

/** The parts of one case, in the order of their seeds. */
function mergedOf(done: readonly Done[], weather: Weather, policy: string): FlashFigures | null {
  const parts = done
    .flatMap(({ task, result }) =>
      task.kind === "flash" &&
      result.kind === "flash" &&
      task.weather === weather &&
      task.policy === policy
        ? [{ from: task.from, figures: result.figures }]
        : [],
    )
    .sort((a, b) => a.from - b.from)
    .map(({ figures }) => figures);
  if (parts.length === 0) return null;
  const sum = (pick: (figures: FlashFigures) => number): number =>
    parts.reduce((total, part) => total + pick(part), 0);
  return {
    lines: sum((one) => one.lines),
    soldUnits: sum((one) => one.soldUnits),
    oversold: {
      units: sum((one) => one.oversold.units),
      events: sum((one) => one.oversold.events),
    },
    overdrawnMost: Math.max(...parts.map((one) => one.overdrawnMost)),
    writes: sum((one) => one.writes),
    served: parts.flatMap((one) => one.served),
  };
}

function caseOf(of: Omit<Case, "limitUnits" | "holds">): Case {
  const { figures, epsilon } = of;
  const limitUnits = unitsLimit(figures.oversold, UNITS_AN_ORDER);
  const { soldUnits, overdrawnMost: reservedUnits } = figures;
  const holds = boundHolds({ epsilon, limitUnits, soldUnits, reservedUnits });
  return { ...of, limitUnits, holds: epsilon > 0 ? holds : null };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function rowOf({ weather, policy, figures, limitUnits, holds }: Case): Report["rows"][number] {
  return {
    sale: weather,
    policy,
    seeds: figures.served.length,
    served: meanOf(figures.served),
    sold: figures.soldUnits,
    oversold: figures.oversold.units,
    "limit ÷ sold": holds === null ? null : limitUnits / figures.soldUnits,
    overdrawn: holds === null ? null : figures.overdrawnMost,
    bound: holds === null ? null : holds ? "holds" : "NOT SHOWN",
    "writes a line": figures.writes / figures.lines,
  };
}

function yardstickRows(done: readonly Done[]): Report["rows"] {
  return done.flatMap(({ task, result }) => {
    if (task.kind !== "flash yardsticks" || result.kind !== task.kind) return [];
    const { equalSplit, evenAtOnce } = result.figures;
    const rows = { "equal split, once": equalSplit, "even split, rebalanced at once": evenAtOnce };
    return Object.entries(rows).map(([policy, served]) => ({
      sale: task.weather,
      policy,
      seeds: task.count,
      served,
    }));
  });
}

function targetsOf(cases: readonly Case[]): Report["targets"] {
  const strictOf = (weather: Weather): readonly number[] =>
    cases.find((one) => one.weather === weather && one.policy === "strict")?.figures.served ?? [];
  return cases
    .filter(({ epsilon }) => epsilon > 0)
    .flatMap(({ weather, policy, figures, holds }) => {
      const strict = strictOf(weather);
      const leads = strict.map((served, index) => (figures.served[index] ?? 0) - served);
      return [
        atMost(`${policy}, flash sale, ${weather}: bound not shown`, 0, holds ? 0 : 1),
        atLeast(`${policy}, flash sale, ${weather}: mean lead on strict`, -0.005, meanOf(leads)),
        atLeast(`${policy}, flash sale, ${weather}: least lead of a seed`, -0.005, leastOf(leads)),
      ];
    });
}
