import { shown } from "./result.ts";

type Cell = string | number | null;

/** Rows of equal keys as lines of a table, numbers to the right. */
export function tableLines(rows: readonly Record<string, Cell>[]): string[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const texts = rows.map((row) => columns.map((column) => textOf(row[column] ?? null)));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...texts.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[], isNumber: (at: number) => boolean): string =>
    cells
      .map((cell, at) =>
        isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const isNumber = (at: number): boolean => typeof first[columns[at] ?? ""] === "number";
  return [line(columns, isNumber), ...texts.map((cells) => line(cells, isNumber))];
}

function textOf(cell: Cell): string {
  if (cell === null) return "–";
  return typeof cell === "number" ? shown(cell) : cell;
}
