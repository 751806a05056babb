import type { PlainTask, WeightedTask } from "./flash-case.ts";
import { chunks } from "./flash-report.ts";
import { summaryOfWeighted, type WeightedSale } from "./rare-in-flash.ts";
import { atMost, type Done, type Report } from "./report.ts";

/** A mirror behind so many units oversells a steady flash sale now and then: often enough to count. */
const MIRROR_BUFFER = 14;
const EPSILONS = [1e-2, 1e-5];
/** Plain and weighted sales share no seed. */
const APART = 1_000_000;

/** Importance sampling beside plain counting where both see events, and on the dial. */
export function methodTasks({ seeds }: { seeds: number }): (PlainTask | WeightedTask)[] {
  const parts = chunks(seeds);
  return parts.flatMap(({ from, count }): (PlainTask | WeightedTask)[] => {
    const weighted = { kind: "weighted" as const, from: from + APART, count };
    const of = { mirrorBuffer: MIRROR_BUFFER };
    return [
      { kind: "plain", weather: "steady", from, count, mirrorBuffer: MIRROR_BUFFER },
      { ...weighted, weather: "steady", of },
      ...EPSILONS.flatMap((epsilon) => [
        { ...weighted, weather: "steady" as const, of: { epsilon } },
        { ...weighted, weather: "bursty" as const, of: { epsilon } },
      ]),
    ];
  });
}

export function methodReport(done: readonly Done[]): Report {
  const groups = new Map<string, WeightedSale[]>();
  for (const { task, result } of done) {
    if (result.kind !== "plain" && result.kind !== "weighted") continue;
    const name = nameOf(task);
    groups.set(name, [...(groups.get(name) ?? []), ...result.figures]);
  }
  const rows = [...groups].map(([name, sales]) => ({ case: name, ...summaryOfWeighted(sales) }));
  return {
    title: "Importance sampling of flash sales: oversold units a unit sold",
    rows: rows.map(({ case: name, ...summary }) => ({
      case: name,
      sales: summary.sales,
      "effective sales": summary.effectiveSales,
      "with events": summary.hits,
      "oversold ÷ sold": summary.perUnit,
      "standard error": summary.error,
    })),
    targets: [atMost("plain and weighted differ by standard errors", 3, differenceOf(rows))],
  };
}

function nameOf(task: Done["task"]): string {
  if (task.kind === "plain") return `mirror behind ${task.mirrorBuffer}, ${task.weather}, counted`;
  if (task.kind !== "weighted") return "";
  const policy =
    "epsilon" in task.of
      ? `dial ${task.of.epsilon.toExponential()}`
      : `mirror behind ${task.of.mirrorBuffer}`;
  return `${policy}, ${task.weather}, weighted`;
}

/** How far apart the two ways to estimate the mirror are; null when one of them saw no event. */
function differenceOf(
  rows: readonly { case: string; perUnit: number; error: number; hits: number }[],
): number | null {
  const [plain, weighted] = rows.filter((row) => row.case.startsWith("mirror"));
  if (!plain || !weighted || plain.hits === 0 || weighted.hits === 0) return null;
  return Math.abs(plain.perUnit - weighted.perUnit) / Math.hypot(plain.error, weighted.error);
}
