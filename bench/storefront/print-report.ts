import type { Audited } from "./audit.ts";
import type { Row } from "./compare.ts";

/** The most that ours may take of what the starter takes. */
const TIMES_MAX = { serverMs: 1.05, lcpMs: 1.05, scriptBytes: 1.1 } as const;

interface Column {
  title: string;
  width: number;
}

const COLUMNS: readonly Column[] = [
  { title: "page", width: 11 },
  { title: "first byte, ms", width: 24 },
  { title: "in the browser, ms", width: 24 },
  { title: "LCP, ms", width: 30 },
  { title: "scripts, bytes", width: 26 },
];

const ratio = (row: Row, key: keyof typeof TIMES_MAX | "ttfbMs"): number =>
  row.ours[key] / row.starter[key];

/** Ours, the starter's, and how many times the starter's that is. */
function pair(row: Row, key: keyof typeof TIMES_MAX | "ttfbMs"): string {
  return `${row.ours[key]} : ${row.starter[key]} (${ratio(row, key).toFixed(2)})`;
}

/** A printer of rows as they come: the first of a condition brings the heading. */
export function makeRowPrinter(print: (line: string) => void): (row: Row) => void {
  let condition = "";
  const line = (cells: readonly string[]): void => {
    print(cells.map((cell, index) => cell.padEnd(COLUMNS[index]?.width ?? 0)).join(""));
  };
  return (row) => {
    if (row.condition !== condition) {
      condition = row.condition;
      print(`\n${condition}: ours : starter's (times)`);
      line(COLUMNS.map(({ title }) => title));
    }
    line([
      row.page,
      pair(row, "serverMs"),
      pair(row, "ttfbMs"),
      `${pair(row, "lcpMs")} ${row.ours.largest}:${row.starter.largest}`,
      pair(row, "scriptBytes"),
    ]);
  };
}

export function printAudited(audited: Audited, print: (line: string) => void): void {
  const { path, scores, lost, benchmarkIndex } = audited;
  const told = scores.map(({ category, score, wanted }) => `${category} ${score} (${wanted})`);
  print(`Lighthouse ${path.padEnd(24)} ${told.join(", ")}; machine ${benchmarkIndex}`);
  for (const text of lost) print(`  ${text}`);
}

/** What misses its target, in words; nothing when all is well. */
export function missesOf(audits: readonly Audited[], rows: readonly Row[]): string[] {
  const points = audits.flatMap(({ path, scores }) =>
    scores
      .filter(({ score, wanted }) => !(score >= wanted))
      .map(
        ({ category, score, wanted }) => `Lighthouse ${path}: ${category} ${score} of ${wanted}`,
      ),
  );
  const times = rows.flatMap((row) =>
    (["serverMs", "lcpMs", "scriptBytes"] as const)
      .filter((key) => !(ratio(row, key) <= TIMES_MAX[key]))
      .map((key) => `${row.condition}, ${row.page}: ${key} ${pair(row, key)} of ${TIMES_MAX[key]}`),
  );
  return [...points, ...times];
}
